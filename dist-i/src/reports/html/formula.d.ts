import { type Markup } from '../markup.ts';
/**
 * A formula as MathML, which needs no fonts and no script; as it is written, where it is not understood. Browsers do
 * not break the lines of MathML: every part is one of its own, so that a narrow page can put one below the other.
 */
export declare function formulaOf(latex: string): Markup;
