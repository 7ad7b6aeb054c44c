import { eachOf, sizeOfPart } from '../definitions/training/window.js';
import { anotherAccumulation } from './another.js';
import { added, byShare, contributions, joining, partsOf, windowing, withGradient, withPenalties, } from './parts.js';
/** `(1/K) Σ x`, each part counting alike, however much it holds. */
export const alike = (arithmetic, parts, problem) => {
    if (problem.reduction.by !== 'mean')
        return added(arithmetic, parts);
    const { constant, divide } = arithmetic;
    const total = added(arithmetic, parts);
    return { ...eachOf(total, (x) => divide(x, constant(parts.length))), denominator: total.denominator };
};
export const meanOfMeans = {
    id: 'mean-of-means',
    faultClass: 'FC-18',
    does: 'averages the means of micro-batches, though they hold different numbers of examples',
    formula: String.raw `\tfrac1K \sum_k \tfrac1{n_k} \sum_{i \in k} g_i`,
    wrong: (right) => joining(right, { microBatches: alike }),
};
export const sumOfMeans = {
    id: 'sum-of-means',
    faultClass: 'FC-19',
    does: 'adds the means of the micro-batches, and does not divide by their number',
    formula: String.raw `\sum_k \tfrac1{n_k} \sum_{i \in k} g_i`,
    wrong: (right) => joining(right, { microBatches: (arithmetic, parts) => added(arithmetic, parts) }),
};
/** How many micro-batches a window has, and how many a full one has, as the first is. */
const microBatchesIn = ({ replicas }) => Math.max(...replicas.map((parts) => parts.length));
export const configuredDivisor = {
    id: 'divides-by-configured-window',
    faultClass: 'FC-20',
    does: 'divides a window of fewer micro-batches by the number of micro-batches in the first window',
    formula: String.raw `\tfrac1K \sum_{k \le K'} \bar g_k, \quad K' < K`,
    wrong: (right) => windowing(right, (_, { constant, multiply }, problem, whole) => {
        const full = microBatchesIn(problem.earlier[0] ?? problem);
        const share = constant(problem.reduction.by === 'mean' ? microBatchesIn(problem) / full : 1);
        return eachOf(whole, (x) => multiply(x, share));
    }),
};
export const tailDropped = {
    id: 'partial-window-dropped',
    faultClass: 'FC-20',
    does: 'takes no step for a window that holds fewer micro-batches than the others',
    formula: String.raw `\theta_{t+1} := \theta_t \text{ where } K' < K`,
    wrong: (right) => anotherAccumulation(right, (question) => {
        const full = Math.max(...question.windows.map(microBatchesIn));
        const windows = question.windows.map((window) => microBatchesIn(window) < full ? { ...window, rate: 0 } : window);
        return { ...question, windows };
    }),
};
export const accumulatorRescaled = {
    id: 'accumulator-rescaled',
    faultClass: 'FC-21',
    does: 'averages each micro-batch with the gradient accumulated before it, so that early ones count less',
    formula: String.raw `a \leftarrow (a + \bar g_k) / 2`,
    wrong: (right) => joining(right, {
        microBatches: (arithmetic, parts, problem) => {
            if (problem.reduction.by !== 'mean' || parts.length === 1)
                return added(arithmetic, parts);
            const { constant, multiply } = arithmetic;
            const halved = (part) => eachOf(part, (x) => multiply(constant(1 / 2), x));
            return {
                ...parts.slice(1).reduce((a, part) => halved(added(arithmetic, [a, part])), halved(parts[0])),
                denominator: added(arithmetic, parts).denominator,
            };
        },
    }),
};
export const accumulatorZeroed = {
    id: 'accumulator-zeroed',
    faultClass: 'FC-21',
    does: 'clears the accumulated gradient before every micro-batch, so that only the last one counts',
    formula: String.raw `a \leftarrow g_k`,
    wrong: (right) => windowing(right, (d, arithmetic, problem, whole) => {
        if (problem.reduction.by === 'max')
            return whole;
        const parts = partsOf(d, arithmetic, problem);
        const { denominator } = added(arithmetic, parts.flat());
        const last = added(arithmetic, parts.map((of) => contributions(arithmetic, of, problem, denominator).at(-1)));
        return withGradient(whole, withPenalties(d, arithmetic, problem, last).gradient);
    }),
};
export const accumulatorKept = {
    id: 'accumulator-not-cleared',
    faultClass: 'FC-21',
    does: 'does not clear the accumulated gradient after an update',
    formula: String.raw `a \leftarrow a + g_{t+1}`,
    // What is never cleared is a velocity of which nothing fades.
    wrong: (right) => anotherAccumulation(right, (question) => question.optimizer.name === 'sgd'
        ? { ...question, optimizer: { ...question.optimizer, name: 'momentum', momentum: 1 } }
        : question),
};
export const countKept = {
    id: 'count-not-cleared',
    faultClass: 'FC-21',
    does: 'divides a window by the count since training began, and not by its own count',
    formula: String.raw `\textstyle\sum_{i \in t} g_i \,/\, \sum_{s \le t} n_s`,
    wrong: (right) => joining(right, {
        replicas: (arithmetic, parts, problem) => {
            const now = byShare(arithmetic, parts, problem);
            if (problem.reduction.by !== 'mean')
                return now;
            const { constant, multiply } = arithmetic;
            const examples = [...problem.earlier, problem].map(({ replicas }) => replicas.flat().reduce((n, part) => n + sizeOfPart(part), 0));
            const share = constant(examples.at(-1) / examples.reduce((a, b) => a + b));
            return { ...now, gradient: eachOf(now, (x) => multiply(x, share)).gradient };
        },
    }),
};
/**
 * Definitions in which every micro-batch's, or every replica's, share of the gradient is clipped, and not what they add
 * up to.
 */
const clipping = (right, clipped) => ({
    ...right,
    accumulation: (d, arithmetic, { clip, ...question }) => {
        if (clip === undefined)
            return right.accumulation(d, arithmetic, question);
        const inside = windowing(d, (definitions, own, problem, whole) => {
            if (problem.reduction.by === 'max')
                return whole;
            const parts = partsOf(definitions, own, problem);
            const { denominator } = added(own, parts.flat());
            const shares = parts.map((of) => contributions(own, of, problem, denominator));
            const { weights: w, bias: b } = problem.parameters;
            const short = (of) => {
                const [weights, bias] = definitions.clips[clip.by](own, [of.gradient.weights, of.gradient.bias], [w, b], clip);
                return { ...of, gradient: { weights: weights, bias: bias } };
            };
            return withGradient(whole, withPenalties(definitions, own, problem, clipped(short, own, shares)).gradient);
        });
        return right.accumulation(inside, arithmetic, question);
    },
});
export const clipEachMicroBatch = {
    id: 'clips-every-micro-batch',
    faultClass: 'FC-22',
    does: 'clips what is accumulated after every micro-batch, and not once at the end',
    formula: String.raw `a \leftarrow \mathrm{clip}(a + g_k)`,
    wrong: (right) => clipping(right, (clip, arithmetic, shares) => shares.flat().reduce((a, share) => clip(added(arithmetic, [clip(a), share])))),
};
export const clipEachReplica = {
    id: 'clips-before-the-collective',
    faultClass: 'FC-22',
    does: 'clips the gradient of every replica before the gradients are added',
    formula: String.raw `\textstyle\sum_r \mathrm{clip}(g_r)`,
    wrong: (right) => clipping(right, (clip, arithmetic, shares) => added(arithmetic, shares.map((of) => clip(added(arithmetic, of))))),
};
/** Definitions in which K micro-batches, as the first window holds them, change what is to happen once an update. */
const repeating = (right, change) => anotherAccumulation(right, (question) => change(question, microBatchesIn(question.windows[0])));
export const decayEachMicroBatch = {
    id: 'decay-per-micro-batch',
    faultClass: 'FC-23',
    does: 'applies weight decay at every micro-batch, and not once at the update',
    formula: String.raw `\theta (1 - \lambda\beta)^K \text{ for } \theta (1 - \lambda\beta)`,
    wrong: (right) => repeating(right, (question, k) => {
        const { decay } = question.optimizer;
        if (decay === undefined)
            return question;
        const { rate } = question.windows[0];
        const coefficient = decay.coupling === 'coupled' ? k * decay.coefficient : (1 - (1 - rate * decay.coefficient) ** k) / rate;
        return { ...question, optimizer: { ...question.optimizer, decay: { ...decay, coefficient } } };
    }),
};
export const scheduleEachMicroBatch = {
    id: 'schedule-per-micro-batch',
    faultClass: 'FC-23',
    does: 'advances the schedule of the learning rate at every micro-batch, and not once at the update',
    formula: String.raw `\lambda_{tK} \text{ for } \lambda_t`,
    wrong: (right) => repeating(right, (question, k) => ({
        ...question,
        windows: question.windows.map((window, t) => ({
            ...window,
            rate: question.windows[Math.min(t * k, question.windows.length - 1)].rate,
        })),
    })),
};
export const rateOneStepLate = {
    id: 'rate-one-step-late',
    faultClass: 'FC-23',
    does: 'uses every learning rate of the schedule one step too late',
    formula: String.raw `\theta_{t+1} = \theta_t - \lambda_{t-1} g_t`,
    wrong: (right) => anotherAccumulation(right, (question) => ({
        ...question,
        windows: question.windows.map((window, t, all) => ({ ...window, rate: all[Math.max(0, t - 1)].rate })),
    })),
};
export const velocityEachMicroBatch = {
    id: 'velocity-per-micro-batch',
    faultClass: 'FC-23',
    does: 'decays the velocity at every micro-batch, and not once at the update',
    formula: String.raw `v \leftarrow \mu^K v + g`,
    wrong: (right) => repeating(right, (question, k) => {
        const { momentum } = question.optimizer;
        return momentum === undefined
            ? question
            : { ...question, optimizer: { ...question.optimizer, momentum: momentum ** k } };
    }),
};
export const maxAveraged = {
    id: 'max-averaged-over-parts',
    faultClass: 'FC-29',
    does: 'averages the maxima of the parts, though the maximum of the whole is no average of theirs',
    formula: String.raw `\tfrac1K \sum_k \max_{i \in k} \ell_i`,
    wrong: (right) => windowing(right, (d, arithmetic, problem, whole) => {
        if (problem.reduction.by !== 'max')
            return whole;
        const parts = partsOf(d, arithmetic, problem).flat();
        return withPenalties(d, arithmetic, problem, eachOf(added(arithmetic, parts), (x) => arithmetic.divide(x, arithmetic.constant(parts.length))));
    }),
};
export const ratioAveraged = {
    id: 'ratio-averaged-over-parts',
    faultClass: 'FC-29',
    does: 'weights the means of the parts by their number of examples, though not all of these count',
    formula: String.raw `\sum_k \tfrac{B_k}{B} \cdot \sum_{i \in k} m_i \ell_i / \textstyle\sum_{i \in k} m_i`,
    wrong: (right) => windowing(right, (d, arithmetic, problem, whole) => {
        if (problem.reduction.by !== 'mean')
            return whole;
        const { constant, multiply } = arithmetic;
        const sizes = problem.replicas
            .flat()
            .map(sizeOfPart)
            .filter((size) => size > 0);
        const total = sizes.reduce((a, b) => a + b, 0);
        const parts = partsOf(d, arithmetic, problem)
            .flat()
            .map((part, k) => eachOf(part, (x) => multiply(x, constant(sizes[k] / total))));
        return withPenalties(d, arithmetic, problem, added(arithmetic, parts));
    }),
};
