import { reductions } from '../../spec/contracts/index.js';
import { requireInteger, requireOneOf, requireOptions } from '../../spec/contracts/checks.js';
import { over, times } from '../../spec/definitions/translation.js';
import { changesOf, isRule, lostIn, refused } from './changes.js';
import { clipBoundOf, divides, shippedBoundOf } from './bounds.js';
import { requireNumberOf, requireSetup } from './checks.js';
import { degreesOf, partsOf, scaled } from './parts.js';
/**
 * The set-up that takes equal steps when the loss is reduced in another way over the same batch; or the reason why
 * there is none. From the mean to the sum the loss is multiplied by D, what the mean divides by, and every part of the
 * set-up by D to its degree: rates, ε, decay, clip thresholds, and the slots of an optimizer in the middle of training.
 * It is never a guess: what has no equivalent is refused.
 *
 * ```ts
 * translate({ optimizer: { name: 'sgd' }, rate: 0.1 }, { from: 'mean', to: 'sum', batchSize: 256 }) // rate: 0.1 / 256
 * ```
 *
 * `{ gradientTimes: 8 }` asks the same of a loss that became eight times as large for another reason. Where a framework
 * adds a constant to the norm that it clips by, the answer is an approximation, with the bound of its error.
 *
 * Not to be confused with `scaleBatch`, which keeps the reduction and changes the batch, and is an approximation.
 *
 * @throws TypeError or RangeError when the set-up, a reduction or the batch size is none, with what is wrong and what to do
 */
export function translate(setup, options) {
    requireSetup(setup, 'translate');
    const hint = "Write { from: 'mean', to: 'sum', batchSize: 256 }.";
    if (typeof options === 'object' && options !== null && 'gradientTimes' in options) {
        const { gradientTimes } = requireOptions(options, ['gradientTimes'], 'translate: options', hint);
        requireNumberOf(gradientTimes, 'translate: gradientTimes', { least: Number.MIN_VALUE });
        return gradientTimes === 1 ? unchanged(setup) : byFactor(setup, times(gradientTimes), gradientTimes, false);
    }
    const { from, to, batchSize } = requireOptions(options, ['from', 'to', 'batchSize'], 'translate: options', hint);
    requireOneOf(from, reductions, 'translate: from');
    requireOneOf(to, reductions, 'translate: to');
    requireInteger(batchSize, 1, 'translate: batchSize', 'Give what the mean divides by.');
    // Even from one of them to itself there is nothing to translate: no factor relates it to anything.
    const unconvertible = [from, to].find((reduction) => reduction === 'max' || reduction === 'none');
    if (unconvertible !== undefined)
        return refused({ why: 'no-factor', reduction: unconvertible });
    if (from === to || batchSize === 1)
        return unchanged(setup);
    return from === 'mean'
        ? byFactor(setup, times(batchSize), batchSize)
        : byFactor(setup, over(batchSize), 1 / batchSize);
}
function unchanged(setup) {
    return {
        kind: 'equivalent',
        factor: 1,
        setup,
        changes: isRule(setup.optimizer) ? changesOf(setup, setup) : [],
        caveats: [],
    };
}
function byFactor(given, scaling, factor, ofBatch = true) {
    const { fixed = {}, optimizer, ...rest } = given;
    if (!isRule(optimizer))
        return refused({ why: 'untranslatable', optimizer: optimizer.name });
    const degrees = {
        ...degreesOf(optimizer.name).hyperParameters,
        clipEpsilon: 1,
    };
    const felt = Object.entries(fixed).filter(([part, value]) => value !== 0 && (degrees[part] ?? 0) !== 0 && (part !== 'clipEpsilon' || divides(given.clip)));
    const clipping = felt.find(([part]) => part === 'clipEpsilon');
    const others = felt.filter((one) => one !== clipping);
    const affine = isAffine(optimizer.name, others);
    const clipBound = clipping && clipBoundOf(given.clip.threshold, clipping[1], factor);
    const ownBound = shippedBoundOf(optimizer.name, others, factor);
    const obstacle = affine || ownBound ? undefined : (others[0] ?? (clipBound && clipBound.relative >= 1 ? clipping : undefined));
    if (obstacle !== undefined)
        return refused({ why: 'hard-coded', part: obstacle[0], value: obstacle[1], degree: degrees[obstacle[0]] });
    const before = { ...rest, optimizer };
    const plain = scaled(before, scaling);
    const after = affine ? madeUp(plain, others[0][1], scaling) : plain;
    const least = Math.min(after.optimizer.initialAccumulator ?? 0, ...(affine ? Array.from(after.state?.slots['accumulator']?.data ?? []) : []));
    if (least < 0)
        return refused({ why: 'negative-accumulator', value: least });
    const changes = changesOf(before, after);
    const lost = lostIn(changes, after);
    if (lost !== undefined)
        return refused(lost);
    const made = affine
        ? {
            of: 'made-up',
            part: others[0][0],
            value: others[0][1],
            added: scaling(others[0][1], 2) - others[0][1],
        }
        : undefined;
    const found = { factor, setup: { ...after, ...(given.fixed && { fixed }) }, changes };
    // A threshold of infinity never clips.
    const bounds = [...(clipBound && clipBound.relative !== 0 ? [clipBound] : []), ...(ownBound ? [ownBound] : [])];
    const [bound, second] = bounds;
    return bound === undefined
        ? {
            kind: 'equivalent',
            ...found,
            caveats: [...leftOut(given, factor), ...caveatsOf(before, factor, { made, ofBatch })],
        }
        : {
            kind: 'approximate',
            ...found,
            bound,
            ...(second && { second }),
            caveats: [...leftOut(given, factor), ...caveatsOf(before, factor, { made, bound, ofBatch })],
        };
}
/** The ε of Adagrad is only ever added to its accumulator, which can be held elsewhere: `a′ + ε = c²(a + ε)`. */
const isAffine = (name, bound) => name === 'adagrad' && bound.length === 1 && bound[0][0] === 'rootEpsilon';
function madeUp({ optimizer, state, ...rest }, epsilon, scaling) {
    const excess = scaling(epsilon, 2) - epsilon;
    const held = state?.slots['accumulator'];
    return {
        ...rest,
        optimizer: { ...optimizer, initialAccumulator: (optimizer.initialAccumulator ?? 0) + excess, rootEpsilon: epsilon },
        ...(state && {
            state: held
                ? {
                    ...state,
                    slots: { ...state.slots, accumulator: { ...held, data: Array.from(held.data, (a) => a + excess) } },
                }
                : state,
        }),
    };
}
/**
 * Whether short batches need nothing, or a rate that follows the size of every batch and nothing else, or more than any
 * static set-up has.
 */
function shortBatches(setup) {
    const { rate, slots } = degreesOf(setup.optimizer.name);
    const isFelt = partsOf(setup).some(({ name, degree, value }) => name !== 'rate' && degree !== 0 && value !== 0);
    if (isFelt || Object.values(slots).some((degree) => degree !== 0))
        return 'never';
    return rate === 0 ? 'nothing' : 'rate';
}
/** Whether a rule has constants beside gradients, and the set-up none of them. */
function leftOut({ optimizer, fixed }, factor) {
    const { hyperParameters } = degreesOf(optimizer.name);
    const constants = Object.entries(hyperParameters).filter(([name]) => /epsilon$/i.test(name));
    const [first] = constants;
    return first === undefined || constants.some(([name]) => name in { ...optimizer, ...fixed })
        ? []
        : [{ of: 'left-out', degree: first[1], factor }];
}
function caveatsOf(setup, factor, { made, bound, ofBatch }) {
    return [
        // What differs by more than rounding says so by its bound.
        ...(bound
            ? []
            : [{ of: 'rounding', bitForBit: made === undefined && Number.isInteger(Math.log2(factor)) }]),
        ...(ofBatch ? [{ of: 'short-batches', need: shortBatches(setup) }] : []),
        ...(made ? [made] : []),
        { of: 'schedules' },
        { of: 'penalties' },
        { of: 'hard-coded' },
        { of: 'low-precision', factor },
    ];
}
