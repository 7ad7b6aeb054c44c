import { chapters, clauses, faults } from '../../spec/index.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { judge } from '../../src/judge/index.ts';
import type { Outcome, Report, Verdict } from '../../src/judge/verdict.ts';
import type { Run } from '../../src/reports/run.ts';
import { mutant } from '../../src/subjects/interpreted.ts';

/** What a subject, or whoever declares its deviations, may say to break out of a report. */
export const hostile: string = [
  `"><script>alert(1)</script>&lt;'--><!--`,
  '::error::pwned',
  '##[error]pwned',
  ']]><x/>',
  '%0A::warning::x',
  '```',
  '# heading | cell',
  '**bold** [a](javascript:alert(1)) $x$ @user https://evil.example',
  '\u0000\u001B[31m\u0008\u009B\u202Eevil\u2066\uFFFE\uD800',
].join('\n');

/** A report of verdicts of every kind, on clauses of the specification in their order. */
const report = (verdicts: readonly Verdict[], says: string): Report => ({
  equistep: '0.1.0',
  subject: { name: `mine${says}`, version: `1${says}`, profile: defaultProfile('float64') },
  seed: 1,
  cases: 1,
  verdicts,
  conforms: false,
});

/** A real counterexample, and a run that has a verdict of every kind, all of whose free texts end in what is given. */
export async function everyKind(says = ''): Promise<Run> {
  const found = await judge(mutant(faults.find(({ id }) => id === 'max-ties-all-get-one')!), {
    clauses: clauses.filter(({ id }) => id === 'gradient/max-is-a-subgradient'),
    cases: 4,
  });
  const [failed] = found.verdicts;
  if (failed?.kind !== 'fail') throw new Error('the mutant passes');
  const { counterexample } = failed;
  const { origin, questions } = counterexample;
  const outcomes: readonly Outcome[] = [
    { kind: 'pass' },
    { kind: 'fail', counterexample },
    { kind: 'inconclusive' },
    { kind: 'unsupported', reason: `none of that${says}` },
    { kind: 'deviates', reason: `on purpose${says}`, counterexample },
    { kind: 'stale', reason: `on purpose${says}` },
    { kind: 'error', message: `it broke${says}`, origin, questions },
  ];
  const verdicts = outcomes.map((outcome, i): Verdict => {
    const exception = (kind: Outcome['kind']) =>
      outcome.kind === kind ? [{ point: { example: 0 }, reason: `because${says}` }] : [];
    const unsupported =
      outcome.kind === 'pass' ? [{ point: { b: 4 }, reason: `only half${says}` }] : exception('unsupported');
    return {
      clause: clauses[i]!.id,
      cases: 2,
      telling: 1,
      unclaimed: outcome.kind === 'inconclusive' ? 3 : 0,
      points: 2,
      failing: [...exception('fail'), ...exception('deviates'), ...exception('error')],
      unsupported,
      ...outcome,
    };
  });
  const some = chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.filter(({ id }) => verdicts.some(({ clause }) => clause === id)),
  }));
  return {
    report: report(verdicts, says),
    chapters: some.filter((chapter) => chapter.clauses.length > 0),
    subject: ['./mine.mjs'],
    options: [],
    file: './mine.mjs',
  };
}

/** The same, but interrupted before its last clause. */
export const interrupted = (run: Run): Run => ({
  ...run,
  report: { ...run.report, verdicts: run.report.verdicts.slice(0, -1) },
});
/** A real run in which several clauses fail for one cause. */
export async function ofOneCause(): Promise<Run> {
  const [chapter] = chapters;
  const subject = mutant(faults.find(({ id }) => id === 'sum-is-mean')!);
  const found = await judge(subject, { clauses: chapter!.clauses, cases: 4 });
  return { report: found, chapters: [chapter!], subject: ['mutant:sum-is-mean'], options: [] };
}

/** The same, but what is inconclusive counts against the subject. */
export const strictly = (run: Run): Run => ({ ...run, report: { ...run.report, strict: true } });
/** The same, but nothing of any clause was supported, for one reason. */
export const skippedLike = (run: Run): Run => ({
  ...run,
  report: {
    ...run.report,
    verdicts: run.report.verdicts.map(({ clause, points }) => ({
      clause,
      kind: 'unsupported',
      reason: 'none of that',
      cases: 0,
      telling: 0,
      unclaimed: 0,
      points,
      failing: [],
      unsupported: Array.from({ length: points }, (_, b) => ({ point: { b }, reason: 'none of that' })),
    })),
  },
});
/** A run in which nothing but these happened. */
export const only = (run: Run, ...kinds: readonly Outcome['kind'][]): Run => {
  const verdicts = run.report.verdicts.filter(({ kind }) => kinds.includes(kind));
  const judged = run.chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.filter(({ id }) => verdicts.some(({ clause }) => clause === id)),
  }));
  return {
    ...run,
    chapters: judged.filter((chapter) => chapter.clauses.length > 0),
    report: {
      ...run.report,
      verdicts,
      conforms:
        verdicts.some(({ kind }) => kind === 'pass') &&
        verdicts.every(({ kind }) => ['pass', 'unsupported', 'deviates'].includes(kind)),
    },
  };
};
