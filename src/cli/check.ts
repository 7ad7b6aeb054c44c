import { setImmediate } from 'node:timers/promises';
import { chapters, clauses } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { defaults, reportOf, type CheckOptions } from '../judge/index.ts';
import { defaultRunLimit } from '../judge/patience.ts';
import type { Report, Shard, Verdict } from '../judge/verdict.ts';
import { badDemand, baselineNotes } from '../reports/demands.ts';
import { judgementOf } from '../reports/judgement.ts';
import type { Run } from '../reports/run.ts';
import { failuresText, judgingText, summaryText, verdictText, type Style } from '../reports/terminal.ts';
import { faulty } from '../reports/kinds.ts';
import { updateRequiresWholeVerdicts } from '../reports/usage.ts';
import { readCatalogue } from './catalogue.ts';
import { chosen, replayOf } from './choose.ts';
import { circumstances, command, inShard, tokens } from './circumstances.ts';
import { demanded, demandsOf, kept, type DemandFlags } from './demands.ts';
import { readDeviations, usualFile, type Concerning, type DeviationFlags } from './deviations.ts';
import { exitCodes, Failure } from './failure.ts';
import { atEnding, begun } from './guard.ts';
import { judgesOf, type Judges } from './judges.ts';
import { readyReports, writeReports, type ReportFlags } from './reports.ts';
import { screen } from './screen.ts';
import { fileOf, findSubject, wordsOf, type Named } from './subject.ts';

/** The options of `equistep check`, as they were given. */
export interface CheckFlags extends ReportFlags, DeviationFlags, DemandFlags {
  readonly clause?: readonly string[];
  /** A module whose default export defines losses of the subject's own. */
  readonly catalogue?: string;
  readonly seed?: number;
  readonly cases?: number;
  /** In milliseconds. */
  readonly timeLimit?: number;
  readonly replay?: string;
  readonly shard?: Shard;
  /** In milliseconds. */
  readonly runLimit?: number;
  /** How many processes judge at once. */
  readonly jobs?: number;
  /** Whether what is inconclusive counts against the subject. */
  readonly strict?: boolean;
  /** Only what goes against the subject, and the summary. */
  readonly quiet?: boolean;
  /** Everything: what was skipped, too, and the counterexample of every clause. */
  readonly verbose?: boolean;
  readonly color: boolean;
}

/** Judges a subject, clause by clause; gives the exit code, and the report to whoever asks for it. */
export async function check(by: Named, flags: CheckFlags, reported?: (report: Report) => void): Promise<number> {
  const { timeLimit = defaults.timeLimit, runLimit = defaultRunLimit, jobs = 1 } = flags;
  readyReports(flags, inputsOf(by, flags));
  begun();
  const load = await findSubject(by);
  const all = chosen(clauses, flags.clause ?? []);
  const judged = inShard(all, flags.shard);
  const replay = replayOf(flags.replay, judged);
  if (replay !== undefined && flags.updateDeviations) throw new Failure(updateRequiresWholeVerdicts);
  if (replay !== undefined && (flags.require ?? flags.minPass ?? flags.baseline) !== undefined)
    throw new Failure(badDemand.ofOneCase);
  const demands = demandsOf(flags, all, judged, flags.shard);
  const concerning = await readDeviations(flags);
  const catalogue = await readCatalogue(flags.catalogue);

  const work = { by, timeLimit, runLimit, catalogue: flags.catalogue };
  const judges = await judgesOf(work, load, Math.min(jobs, judged.length));
  try {
    return await judgeAll(
      by,
      judges,
      { clauses: all, judged, replay, demands, catalogue },
      await concerning(judges.declaration),
      flags,
      reported,
    );
  } finally {
    await judges.close();
  }
}

/** The files that a run reads, which no report may be written over. */
const inputsOf = (by: Named, flags: CheckFlags): readonly string[] =>
  [fileOf(by), flags.deviations ?? usualFile, flags.baseline, flags.catalogue].filter((file) => file !== undefined);

type Chosen = {
  readonly clauses: readonly Clause[];
  readonly judged: readonly Clause[];
  readonly replay: CheckOptions['replay'];
  readonly demands: ReturnType<typeof demandsOf>;
  readonly catalogue: CheckOptions['catalogue'];
};

async function judgeAll(
  by: Named,
  judges: Judges,
  { clauses: all, judged, replay, demands, catalogue }: Chosen,
  { deviations, settled, update }: Concerning,
  flags: CheckFlags,
  reported?: (report: Report) => void,
): Promise<number> {
  const { seed = defaults.seed, cases = defaults.cases, timeLimit = defaults.timeLimit } = flags;
  const { strict = false, quiet = false, verbose = false } = flags;
  const options = { clauses: judged, seed, cases, timeLimit, replay, deviations, strict, catalogue };
  const style = styleOf(by, judged, flags);
  const { paint, show, write } = screen(flags.color);
  const run = circumstances(by, all, timeLimit, { shard: flags.shard, replay: flags.replay, ...kept(demands) });
  const reached: Verdict[] = [];

  let finishing: Promise<Report> | undefined;
  const finish = (): Promise<Report> => (finishing ??= reportAll());
  const reportAll = async (): Promise<Report> => {
    const { verdicts: found, staleText: stale } = settled(reached);
    const report = demanded(reportOf(judges, options, found, run), demands, judged.length);
    const failures = textOr(() => failuresText(report, chapters, style));
    if (failures !== '') write(`\n${failures}`);
    if (stale !== '') write(`\n${stale}`);
    write(`\n${textOr(() => summaryText(report, judged.length, paint, verbose))}`);
    if (demands.from !== undefined) baselineNotes(demands.from, report.subject.name).forEach(write);
    await writeReports(runOf(by, report, judged, style), flags, write);
    return report;
  };
  const done = atEnding(async () => {
    await finish().finally(judges.close);
  });

  const coming = judges.verdicts(options);
  for (const clause of judged) {
    show(judgingText(clause.id, paint));
    // A subject in this thread leaves no other moment for an interruption to be heard.
    await setImmediate();
    const { value } = await coming.next().catch(async (thrown: unknown) => {
      if (thrown instanceof Failure) await finish();
      throw thrown;
    });
    if (finishing !== undefined) return exitCodes.interrupted;
    const verdict = value as Verdict;
    reached.push(verdict);
    const isShown = quiet ? faulty(verdict, strict) : verbose || verdict.kind !== 'unsupported';
    if (isShown) write(textOr(() => verdictText(verdict, clause, style), `${verdict.kind}  ${clause.id}`));
  }
  const report = await finish();
  done();
  reported?.(report);
  if (flags.updateDeviations) write(await update(report.verdicts));
  return exitCodes[judgementOf(report)];
}

/** How verdicts are written, with what it takes to replay a case. */
const styleOf = (
  by: Named,
  judged: readonly Clause[],
  flags: CheckFlags,
): Style & Pick<Run, 'subject' | 'options' | 'command'> => ({
  paint: screen(flags.color).paint,
  idWidth: Math.max(...judged.map(({ id }) => id.length)),
  subject: wordsOf(by),
  command,
  options: [
    ...(flags.timeLimit === undefined ? [] : ['--time-limit', String(flags.timeLimit / 1000)]),
    ...(flags.catalogue === undefined ? [] : ['--catalogue', flags.catalogue]),
    ...(flags.deviations === undefined ? [] : ['--deviations', flags.deviations]),
  ],
  token: tokens(by, flags.catalogue),
  verbose: flags.verbose ?? false,
});

/** A run as its reports tell of it. */
function runOf(
  by: Named,
  report: Report,
  judged: readonly Clause[],
  { subject, options, token }: Pick<Run, 'subject' | 'options' | 'token'>,
): Run {
  const of = chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.filter((clause) => judged.includes(clause)),
  }));
  return {
    report,
    chapters: of.filter((chapter) => chapter.clauses.length > 0),
    subject,
    options,
    command,
    token,
    file: fileOf(by),
  };
}

/** A text; or less, where it cannot be made: the verdicts that are still to come are worth more. */
function textOr(make: () => string, otherwise = ''): string {
  try {
    return make();
  } catch {
    return otherwise;
  }
}
