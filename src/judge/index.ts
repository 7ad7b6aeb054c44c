import { clauses as all, faults, specificationVersion } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { profileOf, type Subject } from '../subjects/subject.ts';
import { causesOf } from './causes.ts';
import { chosenClauses, requireCheckOptions, requireSubject, type CheckOptions } from './checks.ts';
import { aboutSubject } from './declared/about.ts';
import { patient } from './patience.ts';
import { conforms, type Circumstances, type Report, type Verdict } from './verdict.ts';

export type { CheckOptions } from './checks.ts';

export const defaults: { readonly seed: number; readonly cases: number; readonly timeLimit: number } = {
  seed: 1,
  cases: 100,
  timeLimit: 10_000,
};

/**
 * The verdicts on a subject, clause by clause, as they are reached.
 *
 * @throws TypeError or RangeError, before anything is judged, when the subject, its declaration or an option is none
 */
export function verdicts(subject: Subject, options: CheckOptions = {}): AsyncGenerator<Verdict> {
  return checked(subject, options, 'verdicts');
}

function checked(subject: Subject, options: CheckOptions, where: string): AsyncGenerator<Verdict> {
  requireSubject(subject, where);
  requireCheckOptions(options, where);
  return inTurn(subject, options, chosenClauses(options.clauses, where));
}

async function* inTurn(subject: Subject, options: CheckOptions, clauses: readonly Clause[]): AsyncGenerator<Verdict> {
  const { seed = defaults.seed, cases = defaults.cases, timeLimit = defaults.timeLimit } = options;
  const { replay, deviations, catalogue } = options;
  const { judgeClause } = await import('./judge.ts');
  const asked = patient(subject);
  for (const clause of clauses)
    yield unlessByGlob(
      await judgeClause(
        { subject: asked, clause: aboutSubject(clause, subject.declaration, catalogue), seed, timeLimit },
        { cases, replay, deviations },
        faults,
      ),
    );
}

/** A clause that passes is not stale where only a glob declares it: another clause of the glob may deviate. */
function unlessByGlob(verdict: Verdict): Verdict {
  if (verdict.kind !== 'stale' || verdict.glob === undefined) return verdict;
  const { reason: _, link: __, glob: ___, expires: ____, void: _____, ...passes } = verdict;
  return { ...passes, kind: 'pass' };
}

/** What is reported of a subject and its verdicts. */
export function reportOf(
  { declaration }: Pick<Subject, 'declaration'>,
  { seed = defaults.seed, cases = defaults.cases, strict = false }: CheckOptions,
  reached: readonly Verdict[],
  run?: Circumstances,
): Report {
  const causes = causesOf(reached, all);
  return {
    equistep: specificationVersion,
    ...(run && { run }),
    subject: { name: declaration.name, version: declaration.version, profile: profileOf(declaration) },
    seed,
    cases,
    verdicts: reached,
    ...(causes.length > 0 && { causes }),
    ...(strict && { strict }),
    conforms: conforms(reached, strict),
  };
}

/**
 * Judges a subject by the whole specification, or by some of its clauses.
 *
 * @throws TypeError or RangeError, before anything is judged, when the subject, its declaration or an option is none
 */
export async function judge(subject: Subject, options: CheckOptions = {}): Promise<Report> {
  const found: Verdict[] = [];
  for await (const verdict of checked(subject, options, 'judge')) found.push(verdict);
  return reportOf(subject, options, found);
}
