import { clauses as allClauses, faults, specificationVersion } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import type { Subject } from '../subjects/subject.ts';
import { judgeClause, type JudgeOptions } from './judge.ts';
import { conforms, type Report, type Verdict } from './verdict.ts';

/** Judgement of a subject: which clauses, and how closely. */
export interface CheckOptions extends Partial<Omit<JudgeOptions, 'faults'>> {
  readonly clauses?: readonly Clause[];
}
export const defaults: { readonly seed: number; readonly cases: number; readonly timeLimit: number } = { seed: 1, cases: 100, timeLimit: 10_000 };

/** The verdicts on a subject, clause by clause, as they are reached. */
export async function* verdicts(subject: Subject, { clauses = allClauses, ...options }: CheckOptions = {}): AsyncGenerator<Verdict> {
  for (const clause of clauses) yield await judgeClause(subject, clause, { ...defaults, ...options, faults });
}

/** What is reported of a subject and its verdicts. */
export function reportOf({ declaration: { name, version, format } }: Subject, options: CheckOptions, reached: readonly Verdict[]): Report {
  const { seed, cases } = { ...defaults, ...options };
  return { equistep: specificationVersion, subject: { name, version, format }, seed, cases, verdicts: reached, conforms: conforms(reached) };
}

/** Judges a subject by the whole specification, or by some of its clauses. */
export async function judge(subject: Subject, options: CheckOptions = {}): Promise<Report> {
  const reached: Verdict[] = [];
  for await (const verdict of verdicts(subject, options)) reached.push(verdict);
  return reportOf(subject, options, reached);
}
