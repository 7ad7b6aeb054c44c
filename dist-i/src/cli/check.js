import { setImmediate } from 'node:timers/promises';
import { chapters, clauses } from '../../spec/index.js';
import { defaults, reportOf, verdicts } from '../judge/index.js';
import { defaultRunLimit, limited } from '../judge/patience.js';
import { badDemand, baselineNotes } from '../reports/demands.js';
import { judgementOf } from '../reports/judgement.js';
import { failuresText, judgingText, summaryText, verdictText } from '../reports/terminal.js';
import { faulty } from '../reports/kinds.js';
import { updateRequiresWholeVerdicts } from '../reports/usage.js';
import { readCatalogue } from './catalogue.js';
import { chosen, replayOf } from './choose.js';
import { circumstances, command, inShard, tokens } from './circumstances.js';
import { demanded, demandsOf, kept } from './demands.js';
import { readDeviations, usualFile } from './deviations.js';
import { exitCodes, Failure } from './failure.js';
import { atEnding, begun } from './guard.js';
import { readyReports, writeReports } from './reports.js';
import { screen } from './screen.js';
import { fileOf, findSubject, wordsOf } from './subject.js';
/** Judges a subject, clause by clause; gives the exit code, and the report to whoever asks for it. */
export async function check(by, flags, reported) {
    const { timeLimit = defaults.timeLimit, runLimit = defaultRunLimit } = flags;
    readyReports(flags, inputsOf(by, flags));
    begun();
    const load = await findSubject(by);
    const all = chosen(clauses, flags.clause ?? []);
    const judged = inShard(all, flags.shard);
    const replay = replayOf(flags.replay, judged);
    if (replay !== undefined && flags.updateDeviations)
        throw new Failure(updateRequiresWholeVerdicts);
    if (replay !== undefined && (flags.require ?? flags.minPass ?? flags.baseline) !== undefined)
        throw new Failure(badDemand.ofOneCase);
    const demands = demandsOf(flags, all, judged, flags.shard);
    const concerning = await readDeviations(flags);
    const catalogue = await readCatalogue(flags.catalogue);
    const [loaded] = await Promise.all([load(Math.max(timeLimit, defaults.timeLimit)), import('../judge/judge.js')]);
    const subject = limited(loaded, runLimit);
    try {
        return await judgeAll(by, subject, { clauses: all, judged, replay, demands, catalogue }, await concerning(subject.declaration), flags, reported);
    }
    finally {
        await subject.close?.();
    }
}
/** The files that a run reads, which no report may be written over. */
const inputsOf = (by, flags) => [fileOf(by), flags.deviations ?? usualFile, flags.baseline, flags.catalogue].filter((file) => file !== undefined);
async function judgeAll(by, subject, { clauses: all, judged, replay, demands, catalogue }, { deviations, settled, update }, flags, reported) {
    const { seed = defaults.seed, cases = defaults.cases, timeLimit = defaults.timeLimit } = flags;
    const { strict = false, quiet = false, verbose = false } = flags;
    const options = { clauses: judged, seed, cases, timeLimit, replay, deviations, strict, catalogue };
    const style = styleOf(by, judged, flags);
    const { paint, show, write } = screen(flags.color);
    const run = circumstances(by, all, timeLimit, { shard: flags.shard, replay: flags.replay, ...kept(demands) });
    const reached = [];
    let finishing;
    const finish = () => (finishing ??= reportAll());
    const reportAll = async () => {
        const { verdicts: found, staleText: stale } = settled(reached);
        const report = demanded(reportOf(subject, options, found, run), demands, judged.length);
        const failures = textOr(() => failuresText(report, chapters, style));
        if (failures !== '')
            write(`\n${failures}`);
        if (stale !== '')
            write(`\n${stale}`);
        write(`\n${textOr(() => summaryText(report, judged.length, paint, verbose))}`);
        if (demands.from !== undefined)
            baselineNotes(demands.from, report.subject.name).forEach(write);
        await writeReports(runOf(by, report, judged, style), flags, write);
        return report;
    };
    const done = atEnding(async () => {
        await finish().finally(() => subject.close?.());
    });
    const coming = verdicts(subject, options);
    for (const clause of judged) {
        show(judgingText(clause.id, paint));
        // A subject in this thread leaves no other moment for an interruption to be heard.
        await setImmediate();
        const { value } = await coming.next();
        if (finishing !== undefined)
            return exitCodes.interrupted;
        const verdict = value;
        reached.push(verdict);
        const isShown = quiet ? faulty(verdict, strict) : verbose || verdict.kind !== 'unsupported';
        if (isShown)
            write(textOr(() => verdictText(verdict, clause, style), `${verdict.kind}  ${clause.id}`));
    }
    const report = await finish();
    done();
    reported?.(report);
    if (flags.updateDeviations)
        write(await update(report.verdicts));
    return exitCodes[judgementOf(report)];
}
/** How verdicts are written, with what it takes to replay a case. */
const styleOf = (by, judged, flags) => ({
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
function runOf(by, report, judged, { subject, options, token }) {
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
function textOr(make, otherwise = '') {
    try {
        return make();
    }
    catch {
        return otherwise;
    }
}
