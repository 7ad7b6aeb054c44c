import type { Cases } from '../../../spec/language/index.ts';
import { type Block } from './blocks.ts';
/**
 * Whether something long stands at an earlier heading, and at which. What does not is remembered, with the heading at
 * which it then stands.
 */
export type Earlier = (long: string) => string | undefined;
/** Over which cases a clause holds, in words. `note` is what its file remarks on them. */
export declare function casesBlocks(given: Cases<object, object>, note: string, earlier?: Earlier): readonly Block[];
