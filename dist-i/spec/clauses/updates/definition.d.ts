import { type Clause, type Example, type OptimizerSpec } from '../../language/index.ts';
import { type Family, type Walk } from './optimizers.ts';
type Given = Walk & {
    readonly optimizer: OptimizerSpec;
    readonly start: 'cold' | 'warm';
};
/** Those of a family. */
export declare function workedPaths({ rules }: Family): readonly [Example<Given>, ...Example<Given>[]];
export declare const definitionClauses: readonly Clause[];
export {};
