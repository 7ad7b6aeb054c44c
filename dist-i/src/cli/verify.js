import { clauses } from '../../spec/index.js';
import { reportOf, verdicts } from '../judge/index.js';
import { defaultRunLimit, limited } from '../judge/patience.js';
import { mostCases } from '../reports/limits.js';
import { same } from '../reports/reading.js';
import { quoted } from '../reports/replay.js';
import { cannotRead, reportRequiresSubject } from '../reports/usage.js';
import { asksTooMuch, claimsOf, verificationText } from '../reports/verification.js';
import { readCatalogue } from './catalogue.js';
import { inShard, platform, specificationHash } from './circumstances.js';
import { named, replayOf } from './choose.js';
import { demanded } from './demands.js';
import { readDeviations } from './deviations.js';
import { exitCodes, Failure } from './failure.js';
import { reportIn } from './reading.js';
import { screen } from './screen.js';
import { findSubject, isOwn } from './subject.js';
/** Judges again what a report says, and says whether its verdicts are reproduced; gives the exit code. */
export async function verify(path, given, flags) {
    const reported = toVerify(path);
    const { run } = reported;
    const [word = '', command] = run.subject;
    const reportedBy = command === undefined ? { subject: word } : { exec: command };
    if (given === undefined && !isOwn(reportedBy))
        throw new Failure(reportRequiresSubject(run.subject.map(quoted).join(' ')));
    const judged = clausesOf(reported.verdicts.map(({ clause }) => clause));
    const dues = dueIn(run);
    const replay = replayOf(run.replay, judged);
    const load = await findSubject(given ?? reportedBy);
    const concerning = await readDeviations(flags);
    const catalogue = await readCatalogue(flags.catalogue);
    const subject = limited(await load(Math.max(run.timeLimit, 10_000)), defaultRunLimit);
    try {
        const { deviations, settled } = await concerning(subject.declaration);
        const { seed, cases, strict = false } = reported;
        const reached = [];
        const { show, write, paint } = screen(flags.color);
        const options = { clauses: judged, seed, cases, timeLimit: run.timeLimit, deviations, strict, replay, catalogue };
        for await (const verdict of judged.length === 0 ? [] : verdicts(subject, options)) {
            reached.push(verdict);
            show(paint.dim(`… ${reached.length} of ${judged.length}`));
        }
        const found = settled(reached).verdicts;
        const { demands = { require: [], baseline: [] } } = run;
        const here = demanded(reportOf(subject, options, found), demands, dues.due.length);
        const verified = reported.verdicts.map((verdict) => {
            const other = found.find(({ clause }) => clause === verdict.clause);
            return { clause: verdict.clause, reported: verdict.kind, found: other.kind, same: same(verdict, other) };
        });
        const isWhole = found.length === dues.due.length;
        const claims = claimsOf(reported, { ...here, conforms: isWhole && here.conforms }, dues);
        write(verificationText({
            verified,
            claims,
            different: differences(reported, here),
            chosen: clauses.length,
            complete: reported.complete,
        }));
        if (found.some((one) => one.kind === 'error' && one.unasked))
            return exitCodes['not-judged'];
        return exitCodes[verified.every((one) => one.same) && claims.length === 0 ? 'conforms' : 'does-not-conform'];
    }
    finally {
        await subject.close?.();
    }
}
/** A report that can be judged again, and that asks for no more than anybody would. */
function toVerify(path) {
    const reported = reportIn(path);
    const { run, cases } = reported;
    if (run === undefined)
        throw new Failure(cannotRead(path, 'it does not say how it was made'));
    if (cases > mostCases)
        throw new Failure(cannotRead(path, asksTooMuch.cases(cases, mostCases)));
    if (run.timeLimit > longest)
        throw new Failure(cannotRead(path, asksTooMuch.seconds(run.timeLimit, longest)));
    return { ...reported, run };
}
/** Milliseconds that a report may give a subject for an answer. */
const longest = 10 * 60_000;
const clausesOf = (ids) => ids.map((one) => named('clause', one, clauses, ({ id }) => id));
/** The clauses that a run was to judge, in their order. */
function dueIn({ clauses: chosen, shard }) {
    const known = clausesOf(chosen);
    const all = clauses.filter((clause) => known.includes(clause));
    const ids = (of) => of.map(({ id }) => id);
    return { listed: ids(all), due: ids(inShard(all, shard)) };
}
/** What was otherwise when the report was made, and need not be the same. */
const differences = (reported, here) => {
    const who = ({ subject: { name, version } }) => ({ name, version });
    return [
        ['specification', reported.run.specification, specificationHash()],
        ['version of the specification', reported.equistep, here.equistep],
        ['subject', who(reported), who(here)],
        ['platform', reported.run.platform, platform],
    ].flatMap(([what, theirs, ours]) => (same(theirs, ours) ? [] : [{ what, theirs, ours }]));
};
