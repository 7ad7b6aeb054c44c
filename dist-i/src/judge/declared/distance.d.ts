import type { Equation, Fault } from '../../../spec/language/index.ts';
import { type Float64Tensor } from '../../arithmetic/float64.ts';
import { type NumberFormat } from '../../arithmetic/formats.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { AnswersByName } from '../answers.ts';
import type { Criterion } from '../judgement.ts';
import { type Case } from '../law.ts';
type Answers = AnswersByName<Float64Tensor>;
/** How many times nearer to right than to any fault an answer must be. OPEN: rounding cannot be bounded here. */
export declare const nearer: number;
/** How far apart two sides are where they are farthest, how large they are, and where that is. */
export interface Gap {
    readonly apart: number;
    readonly size: number;
    readonly place: number;
}
/**
 * By distances. How a gradient is rounded, or an element in a batch of another size, cannot be bounded without a
 * definition. But what each fault of the clause would have answered is known, from the subject's own elements: right is
 * 2¹⁰ times nearer to right than every fault is that changes anything by a thousandth.
 */
export declare function byDistance(one: Case, { format }: Profile): Pick<Criterion, 'judge' | 'shows'>;
/** What is judged by distances: the two sides of a law by the answers, and by what each fault would have answered. */
interface Distances {
    readonly rejects: readonly Fault[];
    readonly format: NumberFormat;
    readonly equationsFor: (answers: Answers) => readonly Equation<Float64Tensor>[];
    readonly wronglyAt: (answers: Answers, fault: Fault) => readonly Gap[];
}
export declare function byDistances({ rejects, format, equationsFor, wronglyAt, }: Distances): Pick<Criterion, 'judge' | 'shows'>;
export declare function gapOf({ left, right }: Equation<Float64Tensor>): Gap;
/** How far apart two tensors of one shape are where they are farthest. */
export declare const farthest: (a: Float64Tensor, b: Float64Tensor) => number;
export {};
