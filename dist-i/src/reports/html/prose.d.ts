import { type Markup } from '../markup.ts';
/** A text of the specification or of a finding: what stands in backticks is code. */
export declare const prose: (text: string) => Markup;
