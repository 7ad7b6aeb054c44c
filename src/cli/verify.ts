import { clauses } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { reportOf } from '../judge/index.ts';
import { defaultRunLimit } from '../judge/patience.ts';
import type { Circumstances, Report, Verdict } from '../judge/verdict.ts';
import { mostCases } from '../reports/limits.ts';
import { same } from '../reports/reading.ts';
import { quoted } from '../reports/replay.ts';
import { cannotRead, reportRequiresSubject } from '../reports/usage.ts';
import { asksTooMuch, claimsOf, verificationText, type Due } from '../reports/verification.ts';
import { readCatalogue } from './catalogue.ts';
import { inShard, platform, specificationHash } from './circumstances.ts';
import { named, replayOf } from './choose.ts';
import { demanded } from './demands.ts';
import { readDeviations, type DeviationFlags } from './deviations.ts';
import { exitCodes, Failure } from './failure.ts';
import { judgesOf } from './judges.ts';
import { reportIn } from './reading.ts';
import { screen } from './screen.ts';
import { findSubject, isOwn, type Named } from './subject.ts';

type Reported = ReturnType<typeof reportIn> & { readonly run: Circumstances };

/** Judges again what a report says, and says whether its verdicts are reproduced; gives the exit code. */
export async function verify(
  path: string,
  given: Named | undefined,
  flags: DeviationFlags & { readonly color: boolean; readonly catalogue?: string; readonly jobs?: number },
): Promise<number> {
  const reported = toVerify(path);
  const { run } = reported;
  const [word = '', command] = run.subject;
  const reportedBy: Named = command === undefined ? { subject: word } : { exec: command };
  if (given === undefined && !isOwn(reportedBy))
    throw new Failure(reportRequiresSubject(run.subject.map(quoted).join(' ')));
  const judged = clausesOf(reported.verdicts.map(({ clause }) => clause));
  const dues = dueIn(run);
  const replay = replayOf(run.replay, judged);
  const by = given ?? reportedBy;
  const load = await findSubject(by);
  const concerning = await readDeviations(flags);
  const catalogue = await readCatalogue(flags.catalogue);
  const work = { by, timeLimit: run.timeLimit, runLimit: defaultRunLimit, catalogue: flags.catalogue };
  const judges = await judgesOf(work, load, Math.min(flags.jobs ?? 1, judged.length));
  try {
    const { deviations, settled } = await concerning(judges.declaration);
    const { seed, cases, strict = false } = reported;
    const reached: Verdict[] = [];
    const { show, write, paint } = screen(flags.color);
    const options = { clauses: judged, seed, cases, timeLimit: run.timeLimit, deviations, strict, replay, catalogue };
    for await (const verdict of judged.length === 0 ? [] : judges.verdicts(options)) {
      reached.push(verdict);
      show(paint.dim(`… ${reached.length} of ${judged.length}`));
    }
    const found = settled(reached).verdicts;
    const { demands = { require: [], baseline: [] } } = run;
    const here = demanded(reportOf(judges, options, found), demands, dues.due.length);
    const verified = reported.verdicts.map((verdict) => {
      const other = found.find(({ clause }) => clause === verdict.clause)!;
      return { clause: verdict.clause, reported: verdict.kind, found: other.kind, same: same(verdict, other) };
    });
    const isWhole = found.length === dues.due.length;
    const claims = claimsOf(reported, { ...here, conforms: isWhole && here.conforms }, dues);
    write(
      verificationText({
        verified,
        claims,
        different: differences(reported, here),
        chosen: clauses.length,
        complete: reported.complete,
      }),
    );
    if (found.some((one) => one.kind === 'error' && one.unasked)) return exitCodes['not-judged'];
    return exitCodes[verified.every((one) => one.same) && claims.length === 0 ? 'conforms' : 'does-not-conform'];
  } finally {
    await judges.close();
  }
}

/** A report that can be judged again, and that asks for no more than anybody would. */
function toVerify(path: string): Reported {
  const reported = reportIn(path);
  const { run, cases } = reported;
  if (run === undefined) throw new Failure(cannotRead(path, 'it does not say how it was made'));
  if (cases > mostCases) throw new Failure(cannotRead(path, asksTooMuch.cases(cases, mostCases)));
  if (run.timeLimit > longest) throw new Failure(cannotRead(path, asksTooMuch.seconds(run.timeLimit, longest)));
  return { ...reported, run };
}

/** Milliseconds that a report may give a subject for an answer. */
const longest = 10 * 60_000;

const clausesOf = (ids: readonly string[]): readonly Clause[] =>
  ids.map((one) => named('clause', one, clauses, ({ id }) => id));

/** The clauses that a run was to judge, in their order. */
function dueIn({ clauses: chosen, shard }: Circumstances): Due {
  const known = clausesOf(chosen);
  const all = clauses.filter((clause) => known.includes(clause));
  const ids = (of: readonly Clause[]): readonly string[] => of.map(({ id }) => id);
  return { listed: ids(all), due: ids(inShard(all, shard)) };
}

/** What was otherwise when the report was made, and need not be the same. */
const differences = (
  reported: Reported,
  here: Report,
): { readonly what: string; readonly theirs: unknown; readonly ours: unknown }[] => {
  const who = ({ subject: { name, version } }: Report): object => ({ name, version });
  return [
    ['specification', reported.run.specification, specificationHash()] as const,
    ['version of the specification', reported.equistep, here.equistep] as const,
    ['subject', who(reported), who(here)] as const,
    ['platform', reported.run.platform, platform] as const,
  ].flatMap(([what, theirs, ours]) => (same(theirs, ours) ? [] : [{ what, theirs, ours }]));
};
