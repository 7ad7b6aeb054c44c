export const heading = (level, text) => ({ kind: 'heading', level, text });
export const label = (text) => ({ kind: 'label', text });
export const paragraph = (...line) => ({ kind: 'paragraph', line });
export const list = (...items) => ({ kind: 'list', items });
export const table = (head, rows) => ({
    kind: 'table',
    head,
    rows,
});
export const typeScript = (text) => ({ kind: 'code', language: 'ts', text });
export const verbatim = (text) => ({ kind: 'code', language: 'text', text });
export const math = (formula) => ({ kind: 'math', formula });
/** What each of some things is as a line, with something between each two of them. */
export const joined = (values, lineOf, separator = ', ') => values.flatMap((value, i) => (i === 0 ? lineOf(value) : [separator, ...lineOf(value)]));
export const code = (text) => [{ code: text }];
export const linkTo = (to, text = to) => [{ link: text, to }];
/** A file of the specification, as a link under its own name. */
export const fileLine = (file, line) => [
    'File: ',
    { link: file.split('/').at(-1), to: `./${file}`, ...(line !== undefined && { line }) },
];
