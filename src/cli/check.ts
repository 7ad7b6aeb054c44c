import { setImmediate } from 'node:timers/promises';
import { chapters, clauses } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { defaults, reportOf, verdicts, type CheckOptions } from '../judge/index.ts';
import type { Report, Shard, Verdict } from '../judge/verdict.ts';
import { judgementOf } from '../reports/judgement.ts';
import { plural } from '../reports/points.ts';
import { readReplay } from '../reports/replay.ts';
import type { Run } from '../reports/run.ts';
import { judgingText, summaryText, verdictText } from '../reports/terminal.ts';
import { noSuchCase, replayWantsOneClause, updateWantsWholeVerdicts, wrongReplay } from '../reports/usage.ts';
import { limited } from '../subjects/limited.ts';
import type { Subject } from '../subjects/subject.ts';
import { chosen } from './choose.ts';
import { circumstances, inShard, tokens } from './circumstances.ts';
import { readDeviations, type DeviationFlags } from './deviations.ts';
import { exitCodes, Failure } from './failure.ts';
import { checkReports, writeReports, type ReportFlags } from './reports.ts';
import { screen } from './screen.ts';
import { fileOf, findSubject, wordsOf, type Named } from './subject.ts';

/** The options of `equistep check`, as they were given. */
export interface CheckFlags extends ReportFlags, DeviationFlags {
  readonly clause?: readonly string[];
  readonly seed?: number;
  readonly cases?: number;
  /** In milliseconds. */
  readonly timeLimit?: number;
  readonly replay?: string;
  readonly shard?: Shard;
  /** In milliseconds. */
  readonly runLimit?: number;
  readonly color: boolean;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Judges a subject, clause by clause; gives the exit code. */
export async function check(by: Named, flags: CheckFlags): Promise<number> {
  const { timeLimit = defaults.timeLimit } = flags;
  const load = await findSubject(by);
  const all = chosen(clauses, flags.clause ?? []);
  const judged = inShard(all, flags.shard);
  const replay = replayOf(flags.replay, judged);
  if (replay !== undefined && flags.updateDeviations) throw new Failure(updateWantsWholeVerdicts);
  const concerning = await readDeviations(flags);
  checkReports(flags);

  const [loaded] = await Promise.all([load(Math.max(timeLimit, defaults.timeLimit)), import('../judge/judge.ts')]);
  const subject = flags.runLimit === undefined ? loaded : limited(loaded, flags.runLimit);
  return judgeAll(by, subject, { clauses: all, judged, replay }, concerning, flags).finally(() => subject.close?.());
}

type Chosen = { readonly clauses: readonly Clause[]; readonly judged: readonly Clause[]; readonly replay: CheckOptions['replay'] };

async function judgeAll(by: Named, subject: Subject, { clauses: all, judged, replay }: Chosen, concerning: Awaited<ReturnType<typeof readDeviations>>, flags: CheckFlags): Promise<number> {
  const { seed = defaults.seed, cases = defaults.cases, timeLimit = defaults.timeLimit } = flags;
  const { deviations, update } = await concerning(subject.declaration);
  const options: CheckOptions = { clauses: judged, seed, cases, timeLimit, replay, deviations };
  const { paint, show, write } = screen(flags.color);
  const words = wordsOf(by);
  const again = [
    ...(flags.timeLimit === undefined ? [] : ['--time-limit', String(timeLimit / 1000)]),
    ...(flags.deviations === undefined ? [] : ['--deviations', flags.deviations]),
  ];
  const style = { paint, idWidth: Math.max(...judged.map(({ id }) => id.length)), subject: words, options: again, token: tokens(by) };
  const run = circumstances(by, all, timeLimit, flags.shard);
  const reached: Verdict[] = [];

  let interrupted = false;
  const finish = async (): Promise<Report> => {
    const report = reportOf(subject, options, reached, run);
    write(`\n${summaryText(report, judged.length, paint)}`);
    const of = chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter((clause) => judged.includes(clause)) }));
    const told: Run = { report, chapters: of.filter((chapter) => chapter.clauses.length > 0), subject: words, options: again, token: tokens(by), file: fileOf(by) };
    await writeReports(told, flags, write);
    return report;
  };
  const interrupt = async (): Promise<void> => {
    interrupted = true;
    await finish().catch((error: Error) => process.stderr.write(`equistep: ${error.message}\n`));
    process.exit(exitCodes.interrupted);
  };
  signals.forEach((signal) => process.once(signal, interrupt));

  const coming = verdicts(subject, options);
  for (const clause of judged) {
    show(judgingText(clause.id, paint));
    // A subject in this thread leaves no other moment for an interruption to be heard.
    await setImmediate();
    const { value } = await coming.next();
    if (interrupted) return exitCodes.interrupted;
    reached.push(value as Verdict);
    write(verdictText(value as Verdict, clause, style));
  }
  signals.forEach((signal) => process.removeListener(signal, interrupt));
  const report = await finish();
  if (flags.updateDeviations) write(await update(reached));
  return exitCodes[judgementOf(report)];
}

/** The case to judge again, which the one clause that is chosen must have. */
function replayOf(text: string | undefined, judged: readonly Clause[]): CheckOptions['replay'] {
  if (text === undefined) return undefined;
  const replay = readReplay(text);
  if (replay === undefined) throw new Failure(wrongReplay(text));
  const [clause, ...others] = judged;
  if (clause === undefined || others.length > 0) throw new Failure(replayWantsOneClause(judged.length));
  const has = replay.from === 'example' ? clause.examples.length : clause.given.fixed.length;
  if ((replay.from === 'example' ? replay.example : replay.point) >= has) {
    throw new Failure(noSuchCase(text, clause.id, plural(has, replay.from === 'example' ? 'worked example' : 'point')));
  }
  return replay;
}
