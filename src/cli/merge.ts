import { chapters, clauses } from '../../spec/index.ts';
import { conforms, type Report } from '../judge/verdict.ts';
import { judgementOf } from '../reports/judgement.ts';
import { same } from '../reports/reading.ts';
import { summaryText } from '../reports/terminal.ts';
import { differentRuns, noPart, partMissing, partTwice, wrongPart } from '../reports/usage.ts';
import { inShard } from './circumstances.ts';
import { exitCodes, Failure } from './failure.ts';
import { reportIn } from './reading.ts';
import { checkReports, writeReports, type ReportFlags } from './reports.ts';
import { screen } from './screen.ts';

/** Joins the reports of all parts of one run, made with --shard, into the report of the whole; gives the exit code. */
export async function merge(paths: readonly string[], flags: ReportFlags & { readonly color: boolean }): Promise<number> {
  const parts = paths.map((path) => ({ path, report: reportIn(path) }));
  const [first] = parts as [(typeof parts)[number]];
  /** What all the parts have in common. */
  const common = ({ equistep, subject, seed, cases, run }: Report): unknown => ({ equistep, subject, seed, cases, run: { ...run, shard: { of: run?.shard?.of } } });
  const pieces = new Map<number, Report>();
  for (const { path, report } of parts) {
    const shard = report.run?.shard;
    if (shard === undefined || shard.index > shard.of) throw new Failure(noPart(path));
    if (!same(common(report), common(first.report))) throw new Failure(differentRuns(first.path, path));
    if (pieces.has(shard.index)) throw new Failure(partTwice(path, shard.index));
    pieces.set(shard.index, report);
    // A part may not leave out what fails, nor say anything of another's clauses.
    const own = inShard(clauses.filter(({ id }) => report.run!.clauses.includes(id)), shard).map(({ id }) => id);
    const has = report.verdicts.map(({ clause }) => clause);
    if (!same(has, report.complete ? own : own.slice(0, has.length))) throw new Failure(wrongPart(path));
  }
  const { shard, ...run } = first.report.run!;
  for (let index = 1; index <= shard!.of; index++) if (!pieces.has(index)) throw new Failure(partMissing(`${index}/${shard!.of}`));

  const reached = [...pieces.values()].flatMap((report) => report.verdicts);
  const verdicts = clauses.flatMap(({ id }) => reached.filter(({ clause }) => clause === id));
  const report: Report = { ...first.report, run, verdicts, conforms: conforms(verdicts) };
  const of = chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ id }) => run.clauses.includes(id)) }));
  checkReports(flags);
  const { paint, write } = screen(flags.color);
  write(summaryText(report, run.clauses.length, paint));
  await writeReports({ report, chapters: of.filter((chapter) => chapter.clauses.length > 0), subject: run.subject, options: [] }, flags, write);
  return verdicts.length < run.clauses.length ? exitCodes['not-judged'] : exitCodes[judgementOf(report)];
}
