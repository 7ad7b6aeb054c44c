import type { Clause, Definitions, Fault, Questions } from '../../spec/language/index.ts';
import { type Float64Tensor } from '../arithmetic/float64.ts';
import type { NumberFormat } from '../arithmetic/formats.ts';
import type { AnswersByName } from './answers.ts';
import type { Criterion } from './criterion.ts';
import type { Showing } from './judgement.ts';
import { type Bench, type CaseBatch, type DrawnCase } from './draw.ts';
/** The definitions with this fault. */
export declare function wrong(fault: Fault): Definitions;
/** The answers of a fault, rounded to a format. */
export declare const wrongAnswers: (fault: Fault, questions: Questions, format: NumberFormat) => AnswersByName<Float64Tensor>;
/** Whether these answers of a fault are rejected. A fault that has no answer to the questions shows nothing. */
export declare function isRejected(fault: Fault, questions: Questions, format: NumberFormat, rejects: (answers: AnswersByName<Float64Tensor>) => boolean): boolean;
/** Whether the answers of a fault, rounded to the subject's format, violate the law. */
export declare const fails: (fault: Fault, questions: Questions, criterion: Criterion, format: NumberFormat) => boolean;
/** Which of a clause's faults show in the cases of a run: a case in which one does is *discriminating*. */
export interface Discrimination {
    /** The faults that this case shows, as far as is not known from the cases before: one at least, where there is one. */
    readonly shownBy: (one: DrawnCase, shows?: (fault: Fault) => Showing) => readonly Fault[];
    /** Takes note of faults that a case showed which held. */
    readonly note: (shown: readonly Fault[]) => void;
    /** The faults that no case showed which held. */
    readonly unshown: () => readonly Fault[];
    /** Those of them that some answers hid by how far they may be off themselves. */
    readonly hidden: () => readonly Fault[];
}
export declare function discriminationOf({ rejects }: Clause, format: NumberFormat): Discrimination;
/** A case that the subject supports and in which some fault of the clause would show, if one is found. */
export declare function discriminatingCase(bench: Bench): CaseBatch | undefined;
