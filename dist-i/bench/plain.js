/**
 * Two plain ways to look for faults, as test suites of training code have them: answers close to a reference's on
 * random numbers, with a fixed tolerance; and gradients close to difference quotients of the subject's own values.
 * Neither knows of weights of zero, ties, uneven parts, or what hides under a mask.
 */
import * as fc from 'fast-check';
import { answer } from '../spec/definitions/index.js';
import { sizeOf, } from '../spec/language/index.js';
import { float64 } from '../src/arithmetic/float64.js';
import { leavesOf } from '../src/judge/answers.js';
import { tolerancesOf, within } from './tally.js';
const closeEnough = tolerancesOf('float64').allclose;
/** As torch.autograd.gradcheck has them. */
const gradientTolerance = { rtol: 1e-3, atol: 1e-5 };
const step = 1e-6;
/** How many cases each has for a fault; a difference quotient costs as many evaluations as there are numbers. */
const runs = { tolerance: 1000, differences: 300 };
const losses = [
    { name: 'squared-error' },
    { name: 'absolute-error' },
    { name: 'huber', delta: 1 },
    { name: 'binary-cross-entropy' },
    { name: 'softmax-cross-entropy' },
];
/**
 * fc.double has a liking for zero and for the smallest numbers, where some losses have kinks: no difference quotient is
 * right there.
 */
const anyDouble = fc.double({ min: -10, max: 10, noNaN: true });
const uniform = fc.noBias(fc.integer({ min: -(2 ** 30), max: 2 ** 30 })).map((n) => (10 * n) / 2 ** 30);
/** Questions of all kinds, whose numbers are drawn so. */
function questionsOf(real) {
    const tensorOf = (shape, one = real) => fc.array(one, { minLength: sizeOf(shape), maxLength: sizeOf(shape) }).map((data) => ({ shape, data }));
    const targetsOf = ({ name }, b, c) => {
        if (name === 'softmax-cross-entropy')
            return tensorOf([b], fc.nat(c - 1));
        return tensorOf([b, c], name === 'binary-cross-entropy' ? fc.double({ min: 0, max: 1, noNaN: true }) : real);
    };
    const b = fc.integer({ min: 1, max: 8 });
    const c = fc.integer({ min: 2, max: 4 });
    const loss = fc.constantFrom(...losses);
    const reduction = fc.constantFrom({ by: 'none' }, { by: 'sum' }, { by: 'mean', over: 'elements' }, { by: 'mean', over: 'examples' }, { by: 'max' });
    const scalar = reduction.filter(({ by }) => by !== 'none');
    const sized = fc.tuple(loss, b, c);
    const lossQuestion = sized.chain(([of, rows, columns]) => {
        const shape = of.name === 'softmax-cross-entropy' ? [rows] : [rows, columns];
        const weighted = fc.record({
            reduction: fc.constantFrom({ by: 'mean', over: 'sum-of-weights' }, { by: 'mean', over: 'non-zero-weights' }, { by: 'sum' }),
            weights: tensorOf(shape, fc.double({ min: 0, max: 2, noNaN: true })),
        });
        const masked = fc
            .record({
            reduction: fc.constant({ by: 'mean', over: 'valid' }),
            valid: tensorOf(shape, fc.nat(1)),
        })
            .filter(({ valid }) => valid.data.some((m) => m === 1));
        const batch = fc.record({
            ask: fc.constant('loss'),
            loss: fc.constant(of),
            predictions: tensorOf([rows, columns]),
            targets: targetsOf(of, rows, columns),
        });
        return fc
            .tuple(batch, fc.oneof(fc.record({ reduction }), weighted, masked))
            .map(([asked, how]) => ({ ...asked, ...how }));
    });
    const modelOf = (of, columns) => ({
        loss: fc.constant(of),
        reduction: scalar,
        parameters: fc.record({ weights: tensorOf([2, columns]), bias: tensorOf([columns]) }),
        penalties: fc.constantFrom([], [{ name: 'half-sum-of-squares', on: 'weights', coefficient: 0.1, placed: 'outside' }]),
    });
    const batchOf = (of, rows, columns) => ({
        inputs: tensorOf([rows, 2]),
        targets: targetsOf(of, rows, columns),
    });
    const rate = fc.constantFrom(0.1, 0.01);
    const optimizer = fc.constantFrom({ name: 'sgd' }, { name: 'sgd', decay: { coupling: 'coupled', coefficient: 0.1 } }, { name: 'momentum', momentum: 0.9 });
    const objectiveQuestion = sized.chain(([of, rows, columns]) => fc.record({ ask: fc.constant('objective'), ...modelOf(of, columns), ...batchOf(of, rows, columns) }));
    const trainingQuestion = sized.chain(([of, rows, columns]) => {
        const batch = fc.record({ ...batchOf(of, rows, columns), rate });
        return fc.record({
            ask: fc.constant('training'),
            optimizer,
            ...modelOf(of, columns),
            batches: fc.array(batch, { minLength: 3, maxLength: 3 }),
        });
    });
    /** Windows of micro-batches of one size, on as many replicas. */
    const accumulationQuestion = fc
        .tuple(loss, fc.integer({ min: 1, max: 4 }), c, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 }))
        .chain(([of, rows, columns, k, r]) => {
        const alike = (one, n) => fc.array(one, { minLength: n, maxLength: n });
        const window = fc.record({ rate, replicas: alike(alike(fc.record(batchOf(of, rows, columns)), k), r) });
        return fc.record({
            ask: fc.constant('accumulation'),
            optimizer,
            collective: fc.constantFrom('average', 'sum'),
            ...modelOf(of, columns),
            windows: alike(window, 2),
        });
    });
    const anyQuestion = fc.oneof(lossQuestion, objectiveQuestion, trainingQuestion, accumulationQuestion);
    return { anyQuestion, differentiable: fc.oneof(lossQuestion, objectiveQuestion) };
}
const { anyQuestion } = questionsOf(anyDouble);
const { differentiable } = questionsOf(uniform);
const all = (answers, close) => answers.every(({ data }, t) => Array.from(data).every((x, place) => close(x, t, place)));
/** Runs until the property fails: after how many cases, if it does. */
function hunted(given, numRuns, holds, seed) {
    let cases = 0;
    const { failed } = fc.check(fc.property(given, (one) => (cases++, holds(one))), { numRuns, seed, endOnFailure: true });
    return failed ? cases : undefined;
}
/** Answers close to those of the reference. */
export const byTolerance = (right, wrong, seed) => hunted(anyQuestion, runs.tolerance, (question) => {
    const reference = leavesOf(answer(right, float64, question));
    return all(leavesOf(answer(wrong, float64, question)), (x, t, place) => within(closeEnough, x, reference[t].data[place]));
}, seed);
/** Gradients close to difference quotients of the subject's own values, summed where nothing is reduced. */
export const byDifferences = (wrong, seed) => hunted(differentiable, runs.differences, (question) => {
    const valueOf = (asked) => answer(wrong, float64, asked).value.data.reduce((sum, x) => sum + x, 0);
    const moved = ({ shape, data }, i, h) => ({
        shape,
        data: Array.from(data, (value, j) => (i === j ? value + h : value)),
    });
    /** Whether a gradient is close to the quotients, where x is put into the question. */
    const checked = (x, put, gradient) => {
        const slope = (i) => (valueOf(put(moved(x, i, step))) - valueOf(put(moved(x, i, -step)))) / (2 * step);
        return all([gradient], (one, _, i) => within(gradientTolerance, one, slope(i)));
    };
    if (question.ask === 'loss') {
        const { gradient } = answer(wrong, float64, question);
        return checked(question.predictions, (predictions) => ({ ...question, predictions }), gradient);
    }
    const { gradient } = answer(wrong, float64, question);
    const { parameters } = question;
    return ['weights', 'bias'].every((name) => checked(parameters[name], (x) => ({ ...question, parameters: { ...parameters, [name]: x } }), gradient[name]));
}, seed);
