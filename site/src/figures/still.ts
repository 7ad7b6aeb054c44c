/** The figures of the first page as they are before anybody moves a control: drawn when the site is built, and seen at once. */
import { parseHTML } from 'linkedom';
import { draws } from './draws.ts';
import { words } from './words.ts';

/** The widths of a picture on a wide and on a narrow screen, in pixels. */
export const widths = { wide: 680, narrow: 324 } as const;

export function still(
  figure: keyof typeof draws,
  lang: keyof typeof words,
  values: Readonly<Record<string, string>>,
  width: number,
): { readonly html: string; readonly facts: readonly (readonly [string, string])[] } {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { charts, facts } = draws[figure](values, words[lang], width, document as unknown as Document);
  return { html: charts.map(({ outerHTML }) => outerHTML).join(''), facts };
}
