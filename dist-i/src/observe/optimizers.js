import { formats } from '../arithmetic/formats.js';
import { ask, replyOf } from '../judge/ask.js';
import { drawnBatch } from '../judge/declared/draws.js';
/** Degrees that a number may have where another is tried. */
const tried = [-3, -2, -1, 0, 1, 2, 3];
/** The same where several are found out together. */
const common = [-2, -1, 0, 1, 2];
/** Of the rate, step by step. */
const schedule = [1, 1 / 2, 1 / 4, 1];
const halfway = 2;
/**
 * Powers of four: scaling by them, by their squares and roots, commutes with every rounding, so that equal steps are equal
 * bit for bit. The smaller is so small that a constant of 10⁻⁸ is felt in every format that has room for it.
 */
const factorsOf = ({ subject }) => formats[subject.declaration.format].maxExponent < 100 ? [4, 1 / 4] : [4, 2 ** -12];
/** The numbers of a rule, the rate first. */
const numbersOf = ({ rate, hyperParameters = {} }) => [
    ['rate', rate],
    ...Object.entries(hyperParameters),
];
/** Judges an update rule by the degrees that its subject declares: equal steps are equal bit for bit. */
export async function ruleOf(inquiry) {
    const { rule } = inquiry;
    const found = [];
    const told = (about, reason, rest = {}) => {
        found.push({ optimizer: rule.name, about, verdict: reason === '' ? 'pass' : 'fail', reason, ...rest });
    };
    let about = 'degrees';
    try {
        const given = drawnFor(inquiry);
        const base = await twice(inquiry, given);
        const judged = await degreesOf(inquiry, given, base);
        told(about, judged.reason, judged);
        if (judged.degrees !== undefined) {
            about = 'every number is needed';
            told(about, await neededOf(inquiry, given, base, judged.degrees));
            if (rule.slots !== undefined) {
                about = 'state';
                told(about, await stateOf(inquiry, given, base, judged.degrees));
            }
        }
    }
    catch (thrown) {
        told(about, thrown instanceof Error ? thrown.message : String(thrown), { verdict: 'error' });
    }
    return found;
}
/** A start and gradients in quarters, none of them zero: nothing is rounded when they are scaled. */
function drawnFor({ rule, seed, subject }) {
    const [rows = 2, ...rest] = rule.shape ?? [2, 3];
    const shape = ['examples', ...rest];
    const inputs = { size: { shape, integers: [1, 16] }, sign: { shape, integers: [0, 1] } };
    const drawn = (salt) => {
        const { size, sign } = drawnBatch(inputs, rows, seed * 1000 + salt, subject.declaration.format);
        return { shape: [rows, ...rest], data: Array.from(size.data, (x, i) => (sign.data[i] === 0 ? -x : x) / 4) };
    };
    return {
        parameter: drawn(0),
        steps: schedule.map((share, t) => ({ gradient: drawn(t + 1), rate: rule.rate.value * share })),
    };
}
/** All steps of the rule; asked twice, as what is drawn at random cannot be judged. */
async function twice(inquiry, given) {
    const [base, again] = await answersTo(inquiry, [question(inquiry, given), question(inquiry, given)]);
    if (!equalPaths(base, again))
        throw new Error('two equal runs take other steps: what is drawn at random must be off, and every run must begin anew');
    if (base.parameter.some(({ data }) => !Array.from(data).every(Number.isFinite)))
        throw new Error('its steps are not finite at the declared values: declare other values, or correct the rule');
    return base;
}
/** The question with every number, gradient and slot times c to the power of its degree, but for those that are left. */
function question({ rule }, { parameter, state, steps }, { c = 1, degrees = {}, left } = {}) {
    const factor = (name) => (name === left ? 1 : c ** (degrees[name] ?? 0));
    return {
        ask: 'ownSteps',
        rule: rule.name,
        hyper: Object.fromEntries(Object.entries(rule.hyperParameters ?? {}).map(([name, { value }]) => [name, value * factor(name)])),
        parameter,
        ...(state && { state: { step: state.step, slots: scaledSlots(rule, state.slots, c) } }),
        steps: steps.map(({ gradient, rate }) => ({ gradient: scaled(gradient, c), rate: rate * factor('rate') })),
        ...(rule.slots !== undefined && { slots: true }),
    };
}
const scaled = ({ shape, data }, by) => ({
    shape,
    data: Array.from(data, (x) => x * by),
});
const scaledSlots = ({ slots: degrees = {} }, slots, c) => Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, scaled(slot, c ** (degrees[name] ?? 0))]));
/** Which of these degrees leave all steps as they are. */
async function holding(inquiry, given, base, candidates) {
    let left = candidates;
    for (const c of factorsOf(inquiry)) {
        const asked = left.map((degrees) => question(inquiry, given, { c, degrees }));
        // Some numbers may not have the values that other degrees give them: such degrees hold as little as those that differ.
        const answers = left.length === 1 ? await answersTo(inquiry, asked) : await answersWhereThereAre(inquiry, asked);
        left = left.filter((_, at) => answers[at] !== undefined && equalPaths(answers[at], base));
    }
    return left;
}
/** Whether the declared degrees leave all steps as they are; those that are not declared are found. */
async function degreesOf(inquiry, given, base) {
    const numbers = numbersOf(inquiry.rule);
    const declared = Object.fromEntries(numbers.flatMap(([name, { degree }]) => (degree === undefined ? [] : [[name, degree]])));
    const open = numbers.flatMap(([name, { degree }]) => (degree === undefined ? [name] : []));
    const known = await holding(inquiry, given, base, products(open, common).map((of) => ({ ...declared, ...of })));
    const [degrees] = known;
    if (degrees !== undefined) {
        const unfelt = open.filter((name) => known.some((one) => one[name] !== degrees[name]));
        const found = Object.fromEntries(open.map((name) => [name, degrees[name]]));
        if (unfelt.length === 0)
            return { reason: '', degrees, ...(open.length > 0 && { found }) };
        return {
            reason: `its steps do not tell the degree of ${unfelt.join(' or ')}: declare a value at which it is felt, or its degree`,
            verdict: 'inconclusive',
        };
    }
    // One number of another degree explains it sooner than two.
    const names = Object.keys(declared);
    const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other]));
    for (const groups of open.length > 0 ? [] : [names.map((name) => [name]), pairs]) {
        const others = groups.flatMap((group) => products(group, tried)
            .filter((of) => group.every((name) => of[name] !== declared[name]))
            .map((of) => ({ ...declared, ...of })));
        const [right] = await holding(inquiry, given, base, others);
        if (right !== undefined) {
            const changed = names.filter((name) => right[name] !== declared[name]);
            return {
                reason: `its steps stay with the degree ${changed.map((name) => `${right[name]} of ${name}, not ${declared[name]}`).join(', and ')}`,
            };
        }
    }
    return {
        reason: 'no degrees of its numbers leave its steps as they are: it holds a constant with a size of its own, as an ε, a threshold or a number that is not declared',
    };
}
/** All ways to give each name one of these. */
const products = (names, of) => names.reduce((all, name) => all.flatMap((one) => of.map((d) => ({ ...one, [name]: d }))), [{}]);
/** A number with a degree that is left as it is must change the steps. */
async function neededOf(inquiry, given, base, degrees) {
    const numbers = numbersOf(inquiry.rule).filter(([name]) => degrees[name] !== 0);
    const factors = factorsOf(inquiry);
    const answers = await answersTo(inquiry, numbers.flatMap(([left]) => factors.map((c) => question(inquiry, given, { c, degrees, left }))));
    const idle = numbers.find((_, at) => factors.every((__, i) => equalPaths(answers[at * factors.length + i], base)));
    if (idle === undefined)
        return '';
    const [name, { value }] = idle;
    return `${name} has the degree ${degrees[name]}, and when it is left at ${value} the steps stay: it is not read, or not felt at this value`;
}
/** Whether a run goes on from its slots as if it had not been interrupted, and on another scale of the loss. */
async function stateOf(inquiry, given, base, degrees) {
    const { rule } = inquiry;
    const slots = Object.entries(rule.slots ?? {});
    const [first] = await answersTo(inquiry, [question(inquiry, { ...given, steps: given.steps.slice(0, halfway) })]);
    const from = (step, held) => ({
        parameter: first.parameter.at(-1),
        state: { step, slots: held },
        steps: given.steps.slice(halfway),
    });
    const held = Object.fromEntries(slots.map(([name]) => [name, first.slots[name]]));
    const wanted = { parameter: base.parameter.slice(halfway) };
    const [resumed, uncounted, ...without] = await answersTo(inquiry, [
        question(inquiry, from(halfway, held)),
        question(inquiry, from(0, held)),
        ...slots.map(([name]) => question(inquiry, from(halfway, { ...held, [name]: scaled(held[name], 0) }))),
    ]);
    if (!equalPaths(resumed, wanted)) {
        const idle = slots.find((_, at) => equalPaths(without[at], resumed));
        if (idle !== undefined)
            return `it does not go on from the slot '${idle[0]}': steps are the same where that is zero`;
        return equalPaths(uncounted, resumed)
            ? 'a run that goes on from its slots takes other steps: it does not go on from its count of steps, or a slot is not declared'
            : 'a run that goes on from its slots takes other steps: it keeps something that is among none of its declared slots';
    }
    for (const c of factorsOf(inquiry)) {
        const [cold, warm] = await answersTo(inquiry, [
            question(inquiry, given, { c, degrees }),
            question(inquiry, from(halfway, held), { c, degrees }),
        ]);
        for (const [name, degree] of slots) {
            const is = (d) => same(cold.slots[name], scaled(base.slots[name], c ** d));
            if (is(degree))
                continue;
            const other = tried.find(is);
            return `the slot '${name}' ${other === undefined ? 'has no degree' : `has the degree ${other}`}, not ${degree}`;
        }
        if (!equalPaths(warm, wanted))
            return 'on another scale of the loss, a run that goes on from its slots takes other steps: it makes something of its slots that has a size of its own';
    }
    return '';
}
const same = (a, b) => Array.from(a.data).every((x, i) => x === b.data[i] || (Number.isNaN(x) && Number.isNaN(b.data[i])));
const equalPaths = (a, b) => a.parameter.every((theta, t) => same(theta, b.parameter[t]));
async function answersTo({ subject, rule, timeLimit }, questions) {
    const answers = [];
    // Some hundreds at most are on their way at once.
    for (let at = 0; at < questions.length; at += atOnce) {
        const some = Object.fromEntries(questions.slice(at, at + atOnce).map((one, i) => [`run${i}`, one]));
        const reply = await replyOf(subject, ask(subject, some), timeLimit);
        if (reply.kind === 'unsupported')
            throw new Error(`it refused: ${reply.reason}`);
        if (reply.kind === 'error')
            throw new Error(reply.message);
        for (const [name, asked] of Object.entries(some))
            answers.push(checked(reply.answers[name], asked, rule));
    }
    return answers;
}
const atOnce = 256;
/** The same, without those that the subject refuses to answer. */
async function answersWhereThereAre(inquiry, questions) {
    return Promise.all(questions.map(async (one) => answersTo(inquiry, [one]).then(([answer]) => answer, () => undefined)));
}
/** @throws RangeError for an answer that lacks a part, in a sentence that names it */
function checked(answer, { parameter: start, steps }, { slots: declared }) {
    const { parameter, slots } = Object(answer);
    if (parameter?.length !== steps.length)
        throw new RangeError(`the answer's 'parameter' is of ${parameter?.length ?? 'no'} steps, where ${steps.length} were asked`);
    for (const [at, { shape }] of parameter.entries())
        if (shape.join() !== start.shape.join())
            throw new RangeError(`the answer's parameter[${at}] has not the shape [${start.shape.join(', ')}] of its start`);
    const lacking = Object.keys(declared ?? {}).find((name) => slots?.[name] === undefined);
    if (lacking !== undefined)
        throw new RangeError(`the answer's slots have no '${lacking}', which is declared: give it, or take it out there`);
    return answer;
}
