import type { LossName } from '../../spec/language/index.ts';
/**
 * A model of one operator, under its reduction of that name; for a maximum it has none, and ReduceMax takes it of what
 * is unreduced. The inputs are `scores` and `labels`, and where it is weighed the `weights` of the classes; the output
 * is `loss`.
 */
export declare function lossModel(name: LossName, reduction: string, { weighed, ignoredClass }: {
    readonly weighed: boolean;
    readonly ignoredClass: number | undefined;
}): Uint8Array;
