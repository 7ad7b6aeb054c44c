import type { Definitions } from '../language/index.ts';
/** Everything that is computed, right: every record, in every admissible evaluation. */
export declare const definitions: Definitions;
export { answer } from './answer.ts';
