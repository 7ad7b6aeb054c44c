import { clauses as allClauses, faults, specificationVersion } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { profileOf, type Subject } from '../subjects/subject.ts';
import type { JudgeOptions } from './judge.ts';
import { conforms, type Circumstances, type Report, type Verdict } from './verdict.ts';

/** Which clauses to judge by, all of them by default, and how closely. */
export interface CheckOptions extends Partial<JudgeOptions> {
  readonly clauses?: readonly Clause[];
}
export const defaults: { readonly seed: number; readonly cases: number; readonly timeLimit: number } = { seed: 1, cases: 100, timeLimit: 10_000 };

/** The verdicts on a subject, clause by clause, as they are reached. */
export async function* verdicts(subject: Subject, { clauses = allClauses, ...options }: CheckOptions = {}): AsyncGenerator<Verdict> {
  const { seed, timeLimit, ...rest } = { ...defaults, ...options };
  const { judgeClause } = await import('./judge.ts');
  for (const clause of clauses) yield await judgeClause({ subject, clause, seed, timeLimit }, rest, faults);
}

/** What is reported of a subject and its verdicts. */
export function reportOf({ declaration }: Subject, options: CheckOptions, reached: readonly Verdict[], run?: Circumstances): Report {
  const { seed, cases } = { ...defaults, ...options };
  return { equistep: specificationVersion, ...(run && { run }), subject: { name: declaration.name, version: declaration.version, profile: profileOf(declaration) }, seed, cases, verdicts: reached, conforms: conforms(reached) };
}

/** Judges a subject by the whole specification, or by some of its clauses. */
export async function judge(subject: Subject, options: CheckOptions = {}): Promise<Report> {
  const reached: Verdict[] = [];
  for await (const verdict of verdicts(subject, options)) reached.push(verdict);
  return reportOf(subject, options, reached);
}
