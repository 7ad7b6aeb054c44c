import type { LossProblem, TensorData } from '../../language/index.ts';
type ByClass = Pick<LossProblem<unknown>, 'targets' | 'classWeights' | 'ignoredClass'>;
/** One where the target is a class that counts. */
export declare const notIgnored: (of: ByClass) => TensorData;
/** The weight of every target's class; one that is ignored weighs nothing. */
export declare const weightsByClass: (of: ByClass) => TensorData;
/** The targets, with some class in the place of those that are ignored. */
export declare const withoutIgnored: (of: ByClass) => TensorData;
export {};
