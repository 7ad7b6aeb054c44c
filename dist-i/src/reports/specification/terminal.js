/** How wide sentences are. Tables, formulas and code are as wide as they are. */
const width = 100;
const inline = (piece) => {
    if (typeof piece === 'string')
        return piece;
    if ('code' in piece)
        return piece.code;
    if ('math' in piece)
        return piece.math;
    const file = piece.to.startsWith('./') ? `spec/${piece.to.slice(2)}` : undefined;
    return file === undefined ? inline(piece.link) : `${file}${piece.line === undefined ? '' : `:${piece.line}`}`;
};
const lineOf = (line) => line.map(inline).join('');
/** A sentence in lines that are not too wide, the first after a mark, and the others under it. */
function wrapped(text, mark = '') {
    const lines = [];
    let line = mark;
    for (const word of text.split(' ')) {
        const longer = line === mark || line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
        if (longer.length > width && line.trim() !== mark.trim()) {
            lines.push(line);
            line = `${' '.repeat(mark.length)}${word}`;
        }
        else
            line = longer;
    }
    return [...lines, line];
}
function columns(head, rows) {
    const all = [head, ...rows];
    const widths = head.map((_, i) => Math.max(...all.map((cells) => cells[i].length)));
    return all.map((cells) => cells
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd());
}
function block(of) {
    switch (of.kind) {
        case 'heading':
        case 'label':
            return [of.text];
        case 'paragraph':
            return wrapped(lineOf(of.line)).map((line) => `  ${line}`);
        case 'list':
            return of.items.flatMap((item) => wrapped(lineOf(item), '- ')).map((line) => `  ${line}`);
        case 'table':
            return columns(of.head, of.rows.map((cells) => cells.map(lineOf))).map((line) => `  ${line}`);
        case 'code':
            return of.text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
        case 'math':
            return [`  ${of.formula}`];
    }
}
/** Blocks as lines for a terminal: what stands under a heading or a label is indented under it. */
export const terminalText = (blocks) => blocks
    .flatMap((of, i) => {
    const after = blocks[i - 1];
    const apart = i > 0 && after.kind !== 'label' && after.kind !== 'heading';
    return [...(apart ? [''] : []), ...block(of)];
})
    .join('\n');
