import { markup, type Markup } from '../markup.ts';

/** A text of the specification or of a finding: what stands in backticks is code. */
export const prose = (text: string): Markup =>
  markup`${text.split('`').map((part, i) => (i % 2 === 0 ? part : markup`<code>${part}</code>`))}`;
