import type { Deviation } from './deviation.ts';
import type { Shares } from './shares.ts';
import type { Profile } from '../arithmetic/profile.ts';
import type { Questions, Relation, TensorData } from '../../spec/language/index.ts';
/**
 * Where a case came from: drawn at one of the clause's fixed points, by seed and path; or the clause's worked example
 * of this number.
 */
export type Origin = {
    readonly from: 'draw';
    readonly seed: number;
    readonly point: number;
    readonly path: string;
} | {
    readonly from: 'example';
    readonly example: number;
};
/** What the two sides of an equation are, in the words of the law: `sum.value` and `4 × mean.value`. */
export interface SideNames {
    readonly left: string;
    readonly right: string;
}
/** The first place at which an equation does not hold, and both of its sides. */
export interface Violation {
    readonly about: string;
    readonly relation: Relation;
    readonly left: TensorData;
    readonly right: TensorData;
    /** The place in row-major order; for `different`, none: the sides agree everywhere. */
    readonly place?: number;
    /** How far apart admissible evaluations may be at that place. */
    readonly margin?: number;
    /** Where every number is admissible by itself: how far they lie in one direction together. */
    readonly oneSided?: OneSided;
    /** What the two sides are, in terms of the answers: `sum.value`, `4 × mean.value`. Empty where it is long. */
    readonly names?: SideNames;
}
/** How far the numbers of a tensor lie in one direction, each of which is admissible by itself. */
export interface OneSided {
    readonly towards: 'away from zero' | 'towards zero' | 'up' | 'down';
    /** The mean error, in units of the farthest that rounding may bring a number. */
    readonly mean: number;
    /** The largest mean that errors in common and chance explain, in the same unit. */
    readonly explained: number;
    /** How many numbers count. */
    readonly elements: number;
}
export interface Counterexample {
    readonly given: object;
    readonly questions: Questions;
    readonly violation: Violation;
    /** The faults that explain every failing case of the clause, the clause's own first. */
    readonly likely: readonly LikelyFault[];
    /** Where no fault does: what the subject seems to have instead. */
    readonly nearest?: NearestRule;
    readonly origin: Origin;
}
/** Where two answers to one question differ, and both. */
export interface TwoAnswers {
    /** The question, and the part of its answer. */
    readonly about: string;
    /** In row-major order. */
    readonly place: number;
    readonly first: TensorData;
    readonly second: TensorData;
}
export interface LikelyFault {
    readonly id: string;
    /** Its fault class. */
    readonly of: string;
    readonly does: string;
    /** The one loss, or update rule, that has it: others hold. */
    readonly only?: string;
    /** Where the values of losses are right, and their gradients wrong. */
    readonly part?: 'gradient';
}
/** What a loss or an update rule answers as, of the forms that the specification knows. */
export interface NearestRule {
    /** The loss or the update rule, and the form that was asked for. */
    readonly of: string;
    readonly declared: string;
    /** Whether the answers fit exactly; else they only come nearest to it. */
    readonly exact: boolean;
    readonly answersAs: readonly string[];
    /** Where not both parts of the answer are meant. */
    readonly part?: 'gradient' | 'value';
}
/** What several failures have in common: the fault that explains all of them, or, where none does, what was asked. */
export interface Cause {
    /** Faults that no case of the run tells apart: each explains every failing case of these clauses. */
    readonly faults: readonly LikelyFault[];
    readonly nearest?: NearestRule;
    readonly clauses: readonly string[];
    /** The clause whose counterexample is the simplest. */
    readonly shown: string;
}
/** A fixed point of a clause that went apart from the rest. */
export interface Exception {
    readonly point: object;
    readonly reason: string;
    /** Where it was skipped: as what. */
    readonly skippedAs?: SkippedAs;
}
/**
 * - `not-declared`: the subject answers such questions, but does not declare something that they need
 * - `cannot-be-asked`: there is no such question for this subject, or it would show nothing
 * - `refused`: it is declared, and was refused when it was asked
 */
export type SkippedAs = 'not-declared' | 'cannot-be-asked' | 'refused';
/** The closed union of what can come of a clause. Only `pass` is a pass. */
export type Outcome = 
/** Every supported case held, and some could have told right from wrong. */
{
    readonly kind: 'pass';
}
/** A case did not hold: the smallest that was found. It may be declared to deviate, but so that it does not count. */
 | {
    readonly kind: 'fail';
    readonly counterexample: Counterexample;
    readonly declared?: Deviation;
}
/**
 * Every case held, but no fault of the clause would have shown in any; or there are numbers of which nothing can be
 * said.
 */
 | {
    readonly kind: 'inconclusive';
}
/** The subject takes none of the cases. */
 | {
    readonly kind: 'unsupported';
    readonly reason: string;
    readonly skippedAs?: SkippedAs;
}
/** It fails, as is declared. */
 | ({
    readonly kind: 'deviates';
    readonly counterexample: Counterexample;
} & Deviation)
/** Declared to deviate, but it passes. */
 | ({
    readonly kind: 'stale';
} & Deviation)
/** The subject threw, hung, died, or gave what is no answer. */
 | {
    readonly kind: 'error';
    readonly message: string;
    readonly origin: Origin;
    readonly questions: Questions;
    /** Both answers of a subject that does not answer alike twice. */
    readonly twice?: TwoAnswers;
    /** It was not the subject that failed: the run was over before it was asked. */
    readonly unasked?: boolean;
};
export type Verdict = Outcome & {
    readonly clause: string;
    /** Cases judged, worked examples among them. */
    readonly cases: number;
    /** In how many of the cases that held some fault of the clause would have shown: they are discriminating. */
    readonly telling: number;
    /** After how many cases it first failed. */
    readonly firstFailure?: number;
    /** Faults of the clause that would have shown in none of the cases that held. */
    readonly unshown?: readonly string[];
    /** Cases that held, but with numbers of which nothing can be said, as where they overflow: they count for nothing. */
    readonly unclaimed: number;
    /** Fixed points of the clause in all, and those that failed, or that the subject does not take. */
    readonly points: number;
    readonly failing: readonly Exception[];
    readonly unsupported: readonly Exception[];
    /** Of a clause that puts options together: how many pairs and triples were asked, of those that the subject declares. */
    readonly combined?: Shares;
};
/** What is demanded of a run besides that the subject conforms: that these clauses pass, or so many. */
export interface Demands {
    /** Clauses that must pass. */
    readonly require: readonly string[];
    /** How many clauses must pass. */
    readonly minPass?: number | undefined;
    /** Clauses that passed in an earlier report, and so must pass again. */
    readonly baseline: readonly string[];
}
/** A demand that is not met, and what was found instead. */
export type Unmet = {
    readonly demand: 'require' | 'baseline';
    readonly clause: string;
    readonly found: Outcome['kind'] | 'not-judged';
} | {
    readonly demand: 'min-pass';
    readonly wanted: number;
    readonly passed: number;
};
/**
 * What it takes to judge again, where a report was made by a command: nothing of it is believed, all of it can be
 * tried.
 */
export interface Circumstances {
    /** The SHA-256 of the specification's text. */
    readonly specification: string;
    /** The subject, as it was named on the command line. */
    readonly subject: readonly string[];
    /** Milliseconds that it had for an answer. */
    readonly timeLimit: number;
    /** The clauses that were chosen. */
    readonly clauses: readonly string[];
    /** Which part of them was judged, counted from 1, where it was not all. */
    readonly shard?: Shard;
    /** The one case that was judged, as `--replay` names it, where it was one. */
    readonly replay?: string;
    /** What was demanded besides that the subject conforms, where anything was. */
    readonly demands?: Demands;
    readonly platform: {
        readonly node: string;
        readonly system: string;
        readonly processor: string;
    };
}
export interface Shard {
    readonly index: number;
    readonly of: number;
}
export interface Report {
    readonly equistep: string;
    readonly run?: Circumstances;
    readonly subject: {
        readonly name: string;
        readonly version: string;
        readonly profile: Profile;
    };
    readonly seed: number;
    readonly cases: number;
    readonly verdicts: readonly Verdict[];
    /** What the failures have in common. */
    readonly causes?: readonly Cause[];
    /** Whether what is inconclusive counts against the subject. */
    readonly strict?: boolean;
    readonly conforms: boolean;
    /** What was demanded besides, and is not met. */
    readonly unmet?: readonly Unmet[];
}
/**
 * A subject conforms when something passed, and nothing failed undeclared, went stale or erred; nor, where the run is
 * strict, was inconclusive.
 */
export declare const conforms: (verdicts: readonly Pick<Outcome, 'kind'>[], strict?: boolean) => boolean;
