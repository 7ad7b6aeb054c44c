import type { Clause, Fault } from '../../../spec/language/index.ts';
import { type Block } from './blocks.ts';
import type { Library } from './library.ts';
/** Every fault, by class: what a subject with it does, as a formula, and the clauses that find it. */
export declare function faultBlocks(classes: Readonly<Record<string, string>>, faults: readonly Fault[], clauses: readonly Clause[], library: Library): readonly Block[];
