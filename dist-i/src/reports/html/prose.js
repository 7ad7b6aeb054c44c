import { markup } from '../markup.js';
/** A text of the specification or of a finding: what stands in backticks is code. */
export const prose = (text) => markup `${text.split('`').map((part, i) => (i % 2 === 0 ? part : markup `<code>${part}</code>`))}`;
