import { renderToString } from 'katex';
import { markup, type Markup } from '../markup.ts';

/** A formula as MathML, which needs no fonts and no script; as it is written, where it is not understood. */
export function formulaOf(latex: string): Markup {
  try {
    return markup`<div class="formula">${{ markup: renderToString(latex, { displayMode: true, output: 'mathml', strict: false, trust: false }) }}</div>`;
  } catch {
    return markup`<pre>${latex}</pre>`;
  }
}
