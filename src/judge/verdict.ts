import type { Deviation } from './deviation.ts';
import type { Profile } from '../arithmetic/profile.ts';
import type { Questions, Relation, TensorData } from '../../spec/language/index.ts';

/** Where a case came from: drawn at one of the clause's fixed points, by seed and path; or the clause's worked example of this number. */
export type Origin =
  | { readonly from: 'draw'; readonly seed: number; readonly point: number; readonly path: string }
  | { readonly from: 'example'; readonly example: number };

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
}

export interface Counterexample {
  readonly given: object;
  readonly questions: Questions;
  readonly violation: Violation;
  /** Faults that answer just as the subject did, the clause's own first. */
  readonly likely: readonly { readonly id: string; readonly of: string; readonly does: string }[];
  readonly origin: Origin;
}

/** A fixed point of a clause that went apart from the rest. */
export interface Exception {
  readonly point: object;
  readonly reason: string;
}

/** The closed union of what can come of a clause. Only `pass` is a pass. */
export type Outcome =
  /** Every supported case held, and some could have told right from wrong. */
  | { readonly kind: 'pass' }
  /** A case did not hold: the smallest that was found. It may be declared to deviate, but so that it does not count. */
  | { readonly kind: 'fail'; readonly counterexample: Counterexample; readonly declared?: Deviation }
  /** Every case held, but no fault of the clause would have shown in any; or there are numbers of which nothing can be said. */
  | { readonly kind: 'inconclusive' }
  /** The subject takes none of the cases. */
  | { readonly kind: 'unsupported'; readonly reason: string }
  /** It fails, as is declared. */
  | ({ readonly kind: 'deviates'; readonly counterexample: Counterexample } & Deviation)
  /** Declared to deviate, but it passes. */
  | ({ readonly kind: 'stale' } & Deviation)
  /** The subject threw, hung, died, or gave what is no answer. */
  | { readonly kind: 'error'; readonly message: string; readonly origin: Origin; readonly questions: Questions };

export type Verdict = Outcome & {
  readonly clause: string;
  /** Cases judged, worked examples among them. */
  readonly cases: number;
  /** How many of the cases that held some fault of the clause would have failed. */
  readonly telling: number;
  /** Cases that held, but with numbers of which nothing can be said, as where they overflow: they count for nothing. */
  readonly unclaimed: number;
  /** Fixed points of the clause in all, and those that failed, or that the subject does not take. */
  readonly points: number;
  readonly failing: readonly Exception[];
  readonly unsupported: readonly Exception[];
};

/** What it takes to judge again, where a report was made by a command: nothing of it is believed, all of it can be tried. */
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
  readonly platform: { readonly node: string; readonly system: string; readonly processor: string };
}
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export interface Report {
  readonly equistep: string;
  readonly run?: Circumstances;
  readonly subject: { readonly name: string; readonly version: string; readonly profile: Profile };
  readonly seed: number;
  readonly cases: number;
  readonly verdicts: readonly Verdict[];
  readonly conforms: boolean;
}

/** A subject conforms when something passed, and nothing failed undeclared, went stale, erred, or could not be told. */
export const conforms = (verdicts: readonly Outcome[]): boolean =>
  verdicts.some(({ kind }) => kind === 'pass') && verdicts.every(({ kind }) => kind === 'pass' || kind === 'unsupported' || kind === 'deviates');
