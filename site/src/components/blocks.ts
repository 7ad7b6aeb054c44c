/** A piece of a sentence, as build/records.mjs writes it. */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly math: string; readonly html: string }
  | { readonly link: Inline; readonly path: string };
export type Line = readonly Inline[];

interface Uses {
  readonly file: string;
  readonly declarations: readonly { readonly comment: string; readonly text: string }[];
}
export type Block =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'code'; readonly language: 'ts' | 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly html: string }
  | { readonly kind: 'helpers'; readonly uses: readonly Uses[] };

/** A page, as build/records.mjs writes it. */
export interface Page {
  readonly slug: string;
  readonly title: string;
  readonly group: string;
  readonly kind?: 'clause' | 'definition' | 'fault';
  readonly headings: { depth: number; slug: string; text: string }[];
  readonly blocks: readonly Block[];
  /** Of a clause. */
  readonly says?: string;
  readonly rejects?: readonly { readonly id: string; readonly does: string }[];
  readonly verdicts?: readonly { readonly name: string; readonly version: string; readonly kind: string }[];
  readonly histories?: readonly { readonly id: string; readonly framework: string; readonly found: string }[];
  /** Of a fault. */
  readonly does?: string;
  readonly file?: string;
  readonly foundBy?: readonly string[];
  readonly seenIn?: readonly { readonly name: string; readonly clause: string }[];
}

/** What stands in backticks is code. */
export const pieces = (text: string): readonly { readonly text: string; readonly isCode: boolean }[] =>
  text
    .split('`')
    .map((part, i) => ({ text: part, isCode: i % 2 === 1 }))
    .filter((part) => part.text !== '');

/** The address of a page of the site, by its path: `clauses/sgd/rate-over-batch`, `faults#fc-14`. */
export function href(path: string): string {
  const [page = '', anchor] = path.split('#');
  const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return `${root}${page}${page === '' ? '' : '/'}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The anchor of a part of a page: that of build/blocks.mjs. */
export const anchor = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
