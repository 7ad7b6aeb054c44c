/** Formulas as MathML, which needs no fonts and no script, by the function that renders them in a report. */
import { formulaOf } from '../../dist/src/reports/html/formula.js';

/** The framework's rules for text would set the parts of a formula apart. */
const display = (latex) => formulaOf(latex).markup.replace('class="formula"', 'class="formula not-content"');
/** The same within a sentence: without the frame of its parts. */
const inline = (latex) =>
  `<span class="inline-formula not-content">${formulaOf(latex)
    .markup.replaceAll(/<\/?div[^>]*>/g, '')
    .replaceAll('display="block"', 'display="inline"')}</span>`;

const piece = (of) => {
  if (typeof of !== 'object') return of;
  if ('math' in of) return { ...of, html: inline(of.math) };
  return 'link' in of ? { ...of, link: piece(of.link) } : of;
};
const line = (of) => of.map(piece);

/** Blocks with the HTML of their formulas. */
export const rendered = (blocks) =>
  blocks.map((block) => {
    if (block.kind === 'math') return { ...block, html: display(block.formula) };
    if (block.kind === 'paragraph') return { ...block, line: line(block.line) };
    if (block.kind === 'list') return { ...block, items: block.items.map(line) };
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(line)) };
    return block;
  });
