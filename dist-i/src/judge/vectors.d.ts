import { type Clause, type Questions } from '../../spec/language/index.ts';
import { type NumberFormat } from '../arithmetic/formats.ts';
/** One case of a clause, by which an implementation can be judged without a judge. */
export interface Vector {
    /** The worked example, or the fixed point, that the case is of. */
    readonly of: {
        readonly example: number;
    } | {
        readonly point: number;
    };
    readonly questions: Questions;
    /**
     * In the form of the answers, for every tensor the smallest and the largest of the right numbers, in row-major order.
     * NaN on both sides requires NaN; null admits anything.
     */
    readonly right: unknown;
    /** Faults that give a wrong answer to these questions. */
    readonly finds: readonly string[];
}
/** The worked examples of a clause, and cases drawn at each of its points. */
export declare function vectorsOf(clause: Clause, { format, seed, cases }: {
    readonly format: NumberFormat;
    readonly seed: number;
    readonly cases: number;
}): Vector[];
