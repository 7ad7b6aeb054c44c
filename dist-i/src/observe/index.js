import { requireOptions } from '../../spec/contracts/checks.js';
import { formats } from '../arithmetic/formats.js';
import { ask, replyOf } from '../judge/ask.js';
import { requireCheckOptions, requireSubject } from '../judge/checks.js';
import { drawnBatch } from '../judge/declared/draws.js';
import { decide, norm } from './decide.js';
import { ruleOf } from './optimizers.js';
import { faultsOf, reportsOf, rightOf } from './hypotheses.js';
/** The parts by replica: neither the first nor the last is the largest, and no two counts tell the same story. */
const windows = {
    accumulation: [[2, 7, 4]],
    replicas: [[2, 5, 1, 3], [6, 1], [3]],
    before: [[3, 5]],
};
/** A part that counts nothing is drawn again, so often at most. */
const patience = 100;
/** Descent goes this far, unless little is seen of it: parameters then move by more of their digits. */
const rate = 1 / 8;
/**
 * Observes the training loops that a subject declares: each window is held against what its parts do, each asked alone.
 * Nothing is known of the model. Its own update rules are held against the degrees that it declares.
 *
 * @throws TypeError or RangeError, before anything is asked, when the subject, its declaration or an option is none
 */
export async function observe(subject, options = {}) {
    requireSubject(subject, 'observe');
    requireOptions(options, ['seed', 'timeLimit'], 'observe: options', 'Write { seed: 1 }.');
    const { seed = 1, timeLimit = 60_000 } = options;
    requireCheckOptions({ seed, timeLimit }, 'observe');
    const { name, version, format, loops = [], ownOptimizers = [] } = subject.declaration;
    const findings = [];
    for (const loop of loops)
        findings.push(...(await loopOf({ subject, loop, seed, timeLimit })));
    const optimizers = [];
    for (const rule of ownOptimizers)
        optimizers.push(...(await ruleOf({ subject, rule, seed, timeLimit })));
    const verdicts = [...findings, ...optimizers].map(({ verdict }) => verdict);
    const conforms = verdicts.includes('pass') && verdicts.every((verdict) => verdict === 'pass' || verdict === 'inconclusive');
    return { subject: { name, version, format }, seed, findings, optimizers, conforms };
}
function drawn({ loop, subject, seed }, sizes, salt) {
    let at = seed * 1_000_000 + salt * 10_000;
    // A part that counts nothing has no mean.
    const batchOf = (rows) => {
        for (let tries = 0;; tries++) {
            const batch = drawnBatch(loop.inputs, rows, ++at, subject.declaration.format);
            if (countOf(loop, batch) > 0 || tries === patience)
                return batch;
        }
    };
    const replicas = sizes.map((own) => own.map(batchOf));
    const counted = (count) => replicas.map((own) => own.map(count));
    return {
        replicas,
        counts: counted((batch) => countOf(loop, batch)),
        extents: { rows: sizes, all: counted((batch) => extentOf(loop, batch)) },
    };
}
/** Of a mask all numbers; else as much as counts. */
const extentOf = (loop, batch) => typeof loop.mean === 'object' && 'count' in loop.mean ? batch[loop.mean.count].data.length : countOf(loop, batch);
/** What the mean of a micro-batch divides by. */
function countOf({ mean, inputs }, batch) {
    if (mean === 'examples') {
        const first = Object.keys(inputs).find((name) => inputs[name].shape[0] === 'examples');
        return batch[first].shape[0];
    }
    const numbers = Array.from(batch['sum' in mean ? mean.sum : mean.count].data);
    return 'sum' in mean ? numbers.reduce((a, b) => a + b, 0) : numbers.filter((x) => x !== 0).length;
}
async function loopOf(inquiry) {
    const { loop } = inquiry;
    const before = drawn(inquiry, windows.before, 3);
    const kinds = [
        { about: 'accumulation', of: drawn(inquiry, windows.accumulation, 1) },
        ...(loop.replicas === true ? [{ about: 'replicas', of: drawn(inquiry, windows.replicas, 2) }] : []),
        { about: 'second window', of: drawn(inquiry, windows.accumulation, 4), before },
        // As at the end of an epoch.
        { about: 'shorter window', of: before, before: drawn(inquiry, windows.accumulation, 5) },
    ];
    const found = [];
    for (const kind of kinds) {
        const { about, of } = kind;
        const earlier = 'before' in kind ? kind.before : undefined;
        try {
            found.push(...(await windowOf(inquiry, about, of, earlier)));
        }
        catch (thrown) {
            const reason = thrown instanceof Error ? thrown.message : String(thrown);
            found.push({ loop: loop.name, about, counts: of.counts, verdict: 'error', reason });
        }
    }
    return found;
}
/** One window against its parts, after an earlier one or from the start. */
async function windowOf(inquiry, about, { replicas, counts, extents }, earlier) {
    const { loop, subject } = inquiry;
    // A window that descends by nothing leaves the model at its start, where the parts are read.
    const context = earlier === undefined ? [] : [{ rate: 0, replicas: earlier.replicas }];
    const at = context.length;
    const from = (answer, window) => change(answer.start, last(answer, window));
    const run = (window) => answerTo(inquiry, [{ rate, replicas: window }]);
    const runAll = () => answerTo(inquiry, [...context, { rate, replicas }]);
    const whole = await runAll();
    const again = await runAll();
    const differs = Object.keys(whole.start).find((name) => !same(last(whole, at)[name], last(again, at)[name]));
    if (differs !== undefined)
        throw new Error(`two equal runs leave the parameter '${differs}' in different places: dropout, shuffling and what else is drawn at random must be off, and every run must begin at the same start`);
    const parts = [];
    for (const batch of replicas.flat())
        parts.push(await run([[batch]]));
    const before = earlier === undefined ? undefined : from(await run(earlier.replicas), 0);
    const changes = parts.map((part) => from(part, 0));
    const moved = from(whole, at);
    const noise = noiseOf(last(whole, at), moved, formats[subject.declaration.format].precision);
    const decision = decide(moved, changes, rightOf(counts), faultsOf(counts, earlier?.counts, extents), noise, before);
    const of = { loop: loop.name, counts };
    const found = [{ ...of, about, verdict: decision.verdict, reason: decision.reason, decision }];
    if (loop.reports === true && earlier === undefined) {
        const reportAt = ({ value }, window) => ({ value: [value[window].data[0]] });
        const told = decide(reportAt(whole, at), parts.map((part) => reportAt(part, 0)), rightOf(counts), reportsOf(counts, extents), 2 ** -formats[subject.declaration.format].precision);
        found.push({ ...of, about: 'reported loss', verdict: told.verdict, reason: told.reason, decision: told });
    }
    return found;
}
const last = ({ parameters }, at) => parameters[at];
const same = (a, b) => Array.from(a.data).every((x, i) => Object.is(x, b.data[i]));
const change = (from, to) => Object.fromEntries(Object.entries(from).map(([name, { data }]) => [name, Array.from(data, (x, i) => x - to[name].data[i])]));
/** What the rounding of parameters may do to a change, as a share of it: of the tensor where it does most. */
function noiseOf(parameters, moved, precision) {
    const shares = Object.entries(moved).map(([name, by]) => norm(by) === 0 ? 0 : norm(parameters[name].data) / norm(by));
    return 2 ** -precision * Math.max(1, ...shares);
}
async function answerTo({ subject, loop, timeLimit }, of) {
    const question = { ask: 'observed', loop: loop.name, windows: of };
    const reply = await replyOf(subject, ask(subject, { run: question }), timeLimit);
    if (reply.kind === 'unsupported')
        throw new Error(`it refused: ${reply.reason}`);
    if (reply.kind === 'error')
        throw new Error(reply.message);
    return checked(reply.answers['run'], loop, of.length);
}
/** @throws RangeError for an answer that lacks a part, in a sentence that names it */
function checked(answer, { reports }, count) {
    const { start, parameters, value } = Object(answer);
    if (start === undefined || Object.keys(start).length === 0)
        throw new RangeError("the answer has no 'start': give the parameters by name, as they are before training");
    if (parameters?.length !== count)
        throw new RangeError(`the answer's 'parameters' are of ${parameters?.length ?? 'no'} windows, where ${count} were asked`);
    for (const [at, after] of parameters.entries())
        for (const [name, { shape }] of Object.entries(start))
            if (after[name]?.shape.join() !== shape.join())
                throw new RangeError(`the answer's parameters[${at}].${name} has not the shape [${shape.join(', ')}] of its start`);
    if (reports === true && value?.length !== count)
        throw new RangeError(`the answer has no 'value' of each window, though the loop declares reports: true`);
    return { start, parameters, ...(value && { value }) };
}
