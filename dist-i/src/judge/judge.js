import { submit } from './ask.js';
import { flakiness } from './again.js';
import { breathe } from './breathe.js';
import { compare } from './compare.js';
import { conclude, such } from './conclude.js';
import { discriminatingCase, discriminationOf } from './discrimination.js';
import { drawExample, drawPoint, shareOf } from './draw.js';
import { explain } from './explain.js';
import { sideNames } from './names.js';
import { askedOf } from './points.js';
import { shrink } from './shrink.js';
/**
 * Judges one clause: its worked examples, then the cases of every fixed point, each on one way: draw → submit → compare;
 * and then concludes. `faults` may explain a failure, beyond the clause's own.
 */
export async function judgeClause({ clause: general, ...rest }, { cases, replay, deviations = {} }, faults) {
    const { subject } = rest;
    const { clause, leftOut } = askedOf(general, subject.declaration);
    const bench = { ...rest, clause };
    const discrimination = discriminationOf(clause, subject.declaration.format);
    const share = shareOf(clause, cases);
    const results = [];
    // Only the first failure is worth showing.
    const judge = async (batch) => {
        const result = await compare(bench, batch, discrimination);
        const isFirst = !results.some(({ finding }) => finding?.kind === 'fails' || isFlaky(finding));
        results.push(isFirst ? await presentable(bench, result, replay === undefined ? share : undefined) : result);
        return result;
    };
    for (const [example, worked] of clause.examples.entries()) {
        if (replay === undefined || (replay.from === 'example' && replay.example === example))
            await judge(submit(subject, drawExample(bench, worked, example)));
    }
    if (replay === undefined)
        for (const { point, reason } of leftOut)
            results.push({
                point,
                cases: 0,
                discriminating: 0,
                unclaimed: 0,
                held: [],
                finding: { kind: 'unsupported', reason, skippedAs: 'not-declared' },
            });
    const indices = [...clause.given.fixed.keys()].filter((index) => replay === undefined || (replay.from === 'draw' && replay.point === index));
    const path = replay?.from === 'draw' ? replay.path : undefined;
    // A subject that hangs once may hang at every point.
    const hung = () => results.some(({ finding }) => finding?.kind === 'error' && finding.late);
    const submitted = (at) => hung() || indices[at] === undefined ? undefined : submit(subject, drawPoint(bench, indices[at], share, path));
    // The subject works on the cases of one point while those of the point before are judged.
    let next = submitted(0);
    for (let at = 0; next !== undefined;) {
        const current = next;
        await breathe();
        next = submitted(++at);
        const { finding } = await judge(current);
        // What broke down may have taken the cases that were waiting with it.
        if (finding?.kind === 'error')
            next = submitted(at);
    }
    // Cases that show nothing say nothing: one that does is worth a search.
    const isSilent = results.some(({ cases: n }) => n > 0) && results.every((one) => one.discriminating === 0);
    if (isSilent && replay === undefined && !results.some(({ finding }) => finding && finding.kind !== 'unsupported')) {
        const batch = discriminatingCase(bench);
        if (batch !== undefined)
            await judge(submit(subject, batch));
    }
    const failed = such(results, 'fails').map(({ finding }) => finding.failed);
    const held = results.flatMap((result) => result.held);
    const explanation = failed.length === 0 ? { likely: [] } : explain(bench, failed, held, faults);
    const deviation = deviations[clause.id];
    return conclude(bench, { points: results, discrimination, explanation, deviation, replayed: replay !== undefined });
}
const isFlaky = (finding) => finding?.kind === 'error' && finding.isFlaky === true;
/** The same result with the failed case as it is shown, unless the subject does not answer alike twice: in its smallest form, unless it is replayed, and with names. */
async function presentable(bench, result, share) {
    if (result.finding?.kind !== 'fails')
        return result;
    const { failed: first } = result.finding;
    const flaky = await flakiness(bench, first);
    if (flaky !== undefined)
        return { ...result, finding: { kind: 'error', one: first, late: false, isFlaky: true, ...flaky } };
    const failed = share === undefined ? first : await shrink(bench, first, share);
    const names = sideNames(failed, failed.answers, failed.violated);
    const violation = { ...failed.violation, ...(names && { names }) };
    return { ...result, finding: { kind: 'fails', failed: { ...failed, violation } } };
}
