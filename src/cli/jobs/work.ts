import type { Clause } from '../../../spec/language/index.ts';
import type { CheckOptions } from '../../judge/index.ts';
import type { Verdict } from '../../judge/verdict.ts';
import type { Declaration } from '../../subjects/subject.ts';
import type { Named } from '../subject.ts';

export type JudgingOptions = Omit<CheckOptions, 'clauses'> & { readonly clauses: readonly Clause[] };

/** Whoever judges a subject: this process, or several. */
export interface Judges {
  readonly declaration: Declaration;
  /** In the order of the clauses. */
  readonly verdicts: (options: JudgingOptions) => AsyncGenerator<Verdict>;
  readonly close: () => Promise<void>;
}

/** What is to be judged, and how long an answer and the run may take, in milliseconds. */
export interface Work {
  readonly by: Named;
  readonly timeLimit: number;
  readonly runLimit: number;
  /** The module that defines losses and update rules of the subject's own. */
  readonly catalogue?: string | undefined;
}

/** What a job is to judge next. What its catalogue defines are functions, which it has from their module. */
export interface Task {
  readonly clause: string;
  readonly options: Omit<CheckOptions, 'clauses' | 'catalogue'>;
}
/** What a job says: what its subject declares, and then a verdict for every task; or why there is none. */
export type FromJob =
  | { readonly declaration: Declaration }
  | Judged
  | { readonly failure: string; readonly exitCode: number }
  | { readonly thrown: unknown };
export interface Judged {
  readonly verdict: Verdict;
  /** Whether the subject left a question without an answer: what is still asked of it then depends on what was asked before. */
  readonly hangs: boolean;
}
