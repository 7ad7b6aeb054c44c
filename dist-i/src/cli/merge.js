import { chapters, clauses } from '../../spec/index.js';
import { causesOf } from '../judge/causes.js';
import { conforms } from '../judge/verdict.js';
import { baselineNotes } from '../reports/demands.js';
import { judgementOf } from '../reports/judgement.js';
import { same } from '../reports/reading.js';
import { failuresText, summaryText } from '../reports/terminal.js';
import { differentRuns, noPart, partMissing, partTwice, wrongPart } from '../reports/usage.js';
import { inShard } from './circumstances.js';
import { demanded, demandsOf, kept } from './demands.js';
import { readDeviations } from './deviations.js';
import { exitCodes, Failure } from './failure.js';
import { begun } from './guard.js';
import { reportIn } from './reading.js';
import { readyReports, writeReports } from './reports.js';
import { screen } from './screen.js';
/** Joins the reports of all parts of one run, made with --shard, into the report of the whole; gives the exit code. */
export async function merge(paths, flags) {
    readyReports(flags, flags.baseline === undefined ? paths : [...paths, flags.baseline]);
    begun();
    const parts = paths.map((path) => ({ path, report: reportIn(path) }));
    const [first] = parts;
    /** What all the parts have in common. */
    const common = ({ equistep, subject, seed, cases, strict, run }) => ({
        equistep,
        subject,
        seed,
        cases,
        strict,
        run: { ...run, shard: { of: run?.shard?.of }, demands: undefined },
    });
    const pieces = new Map();
    for (const { path, report } of parts) {
        const shard = report.run?.shard;
        if (shard === undefined || shard.index > shard.of)
            throw new Failure(noPart(path));
        if (!same(common(report), common(first.report)))
            throw new Failure(differentRuns(first.path, path));
        if (pieces.has(shard.index))
            throw new Failure(partTwice(path, shard.index));
        pieces.set(shard.index, report);
        // A part may not leave out what fails, nor say anything of another's clauses.
        const own = inShard(clauses.filter(({ id }) => report.run.clauses.includes(id)), shard).map(({ id }) => id);
        const has = report.verdicts.map(({ clause }) => clause);
        if (!same(has, report.complete ? own : own.slice(0, has.length)))
            throw new Failure(wrongPart(path));
    }
    const { shard, demands: _, ...part } = first.report.run;
    for (let index = 1; index <= shard.of; index++)
        if (!pieces.has(index))
            throw new Failure(partMissing(`${index}/${shard.of}`));
    const reached = [...pieces.values()].flatMap((report) => report.verdicts);
    // Only the whole run shows whether a glob of the deviations is stale.
    const { settled } = await (await readDeviations(flags))(first.report.subject);
    const { verdicts, staleText } = settled(clauses.flatMap(({ id }) => reached.filter(({ clause }) => clause === id)));
    const { causes: __, unmet: ___, ...shared } = first.report;
    const causes = causesOf(verdicts, clauses);
    const asked = clauses.filter(({ id }) => part.clauses.includes(id));
    const demands = demandsOf(flags, asked, asked);
    const run = { ...part, ...kept(demands) };
    const whole = {
        ...shared,
        run,
        verdicts,
        ...(causes.length > 0 && { causes }),
        conforms: conforms(verdicts, shared.strict),
    };
    const report = demanded(whole, demands, run.clauses.length);
    const of = chapters.map((chapter) => ({
        ...chapter,
        clauses: chapter.clauses.filter(({ id }) => run.clauses.includes(id)),
    }));
    const { paint, write } = screen(flags.color);
    const failures = failuresText(report, chapters, { paint, idWidth: 0, subject: run.subject });
    if (failures !== '')
        write(`${failures}\n`);
    if (staleText !== '')
        write(staleText);
    write(summaryText(report, run.clauses.length, paint));
    if (demands.from !== undefined)
        baselineNotes(demands.from, report.subject.name).forEach(write);
    await writeReports({ report, chapters: of.filter((chapter) => chapter.clauses.length > 0), subject: run.subject, options: [] }, flags, write);
    return verdicts.length < run.clauses.length ? exitCodes['not-judged'] : exitCodes[judgementOf(report)];
}
