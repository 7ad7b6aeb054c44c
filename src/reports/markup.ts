import { legible } from './legible.ts';

/** A piece of XML, HTML or SVG that is well-formed, and in which nothing that was put in is taken for markup. */
export interface Markup {
  readonly markup: string;
}
type Part = Markup | string | number | readonly Part[] | undefined | false;

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as markup holds it, in an element or in a quoted attribute. XML has no way to write most control characters. */
export const escaped = (text: string): string => legible(text).replaceAll(/[&<>"']/g, (character) => names[character]!);

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/** A template whose text is markup, and which escapes all that is put into it but other markup. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.map((text, i) => text + written(parts[i])).join(''),
});
