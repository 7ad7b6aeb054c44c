/** The blocks of the pages of the specification: cut into pages, with links that lead to pages of the site. */

/** What stands under each heading of a level, by the heading. */
export function slices(blocks, level) {
  const found = new Map();
  let current;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= level) {
      current = block.level === level ? [] : undefined;
      if (current) found.set(block.text, current);
    } else current?.push(block);
  }
  return found;
}

/** The same blocks, in which links are paths in the site; files, and headings that have no page, stay words. */
export function linked(blocks, places) {
  const inline = (piece) => {
    if (typeof piece !== 'object' || !('link' in piece)) return piece;
    const path = places.get(piece.to);
    if (path !== undefined) return { link: inline(piece.link), path };
    return piece.to.startsWith('./') ? { code: `spec/${piece.to.slice(2)}` } : inline(piece.link);
  };
  const line = (of) => of.map(inline);
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, line: line(block.line) };
    if (block.kind === 'list') return { ...block, items: block.items.map(line) };
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(line)) };
    return block;
  });
}

/** The anchor of a part of a page. */
export const anchor = (text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');

/** The parts of a page, for its contents. */
export const headingsIn = (blocks) =>
  blocks.filter(({ kind }) => kind === 'label').map(({ text }) => ({ depth: 2, slug: anchor(text), text }));
