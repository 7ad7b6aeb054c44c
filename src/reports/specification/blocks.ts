/**
 * A piece of a sentence: words, in which what stands in backticks is code; code; a formula; or a link, to a heading of
 * the page or, from `./` on, to a file, of which a page keeps no line: it would be another with every change.
 */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly math: string }
  | { readonly link: Inline; readonly to: string; readonly line?: number };
export type Line = readonly Inline[];

/** What a page is made of, before it is Markdown or text for a terminal. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'code'; readonly language: 'ts' | 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly formula: string };

export const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text });
export const label = (text: string): Block => ({ kind: 'label', text });
export const paragraph = (...line: Line): Block => ({ kind: 'paragraph', line });
export const list = (...items: readonly Line[]): Block => ({ kind: 'list', items });
export const table = (head: readonly string[], rows: readonly (readonly Line[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});
export const typeScript = (text: string): Block => ({ kind: 'code', language: 'ts', text });
export const verbatim = (text: string): Block => ({ kind: 'code', language: 'text', text });
export const math = (formula: string): Block => ({ kind: 'math', formula });

/** What each of some things is as a line, with something between each two of them. */
export const joined = <V>(values: readonly V[], lineOf: (value: V) => Line, separator = ', '): Line =>
  values.flatMap((value, i) => (i === 0 ? lineOf(value) : [separator, ...lineOf(value)]));
export const code = (text: string): Line => [{ code: text }];
export const linkTo = (to: string, text: Inline = to): Line => [{ link: text, to }];
/** A file of the specification, as a link under its own name. */
export const fileLine = (file: string, line?: number): Line => [
  'File: ',
  { link: file.split('/').at(-1)!, to: `./${file}`, ...(line !== undefined && { line }) },
];
