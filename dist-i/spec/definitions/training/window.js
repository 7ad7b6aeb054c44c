import { defineComputation, filled, stacked, } from '../../language/index.js';
import { penalized, placed } from './objective.js';
/** Parts of a batch as one. Weights or a mask that one of them has are ones in the others. */
export function joined(parts) {
    const inputs = stacked(...parts.map((part) => part.inputs));
    const targets = stacked(...parts.map((part) => part.targets));
    const [weights, valid] = ['weights', 'valid'].map((name) => {
        const [one] = parts.flatMap((part) => part[name] ?? []);
        const ones = (part) => filled([sizeOfPart(part), ...one.shape.slice(1)], 1);
        return one && stacked(...parts.map((part) => part[name] ?? ones(part)));
    });
    return { inputs, targets, ...(weights && { weights }), ...(valid && { valid }) };
}
/** n, the number of examples of a part. */
export const sizeOfPart = ({ inputs }) => inputs.shape[0];
/** The total loss of some parts of a window, as of one batch. */
export function objectiveOf(d, arithmetic, problem, parts) {
    const { inputs, targets, weights, valid } = joined(parts);
    const { fromData } = arithmetic;
    return d.objective(d, arithmetic, {
        ...problem,
        inputs,
        targets,
        weights: weights && fromData(weights),
        valid: valid && fromData(valid),
    });
}
/** Losses and their gradients made one, number by number. */
const merged = (of, merge) => ({
    value: merge(of.map(({ value }) => value)),
    gradient: {
        weights: merge(of.map(({ gradient }) => gradient.weights)),
        bias: merge(of.map(({ gradient }) => gradient.bias)),
    },
});
/** Losses with their gradients, added. */
export const total = ({ add }, of) => merged(of, (numbers) => numbers.reduce((a, b) => add(a, b)));
/** A loss and its gradient, changed number by number. */
export const eachOf = (of, change) => ({ ...of, ...merged([of], ([x]) => change(x)) });
/** The losses of the data of the parts that hold examples, each by itself. */
const partByPart = (d, arithmetic, problem, reduction) => problem.replicas
    .flat()
    .filter((part) => sizeOfPart(part) > 0)
    .map((part) => objectiveOf(d, arithmetic, { ...problem, reduction, penalties: placed(problem.penalties, 'inside') }, [part]));
/** `Σₖ Σᵢ ℓᵢ / D`: numerators are added apart, and divided once. */
const sumsDividedOnce = (d, arithmetic, problem, denominator) => {
    const sums = partByPart(d, arithmetic, problem, { by: 'sum' });
    return eachOf(total(arithmetic, sums), (x) => arithmetic.divide(x, denominator));
};
/** `Σₖ (Dₖ/D) meanₖ`: means are weighed by what each has counted. Where nothing counts there is no mean. */
const meansByShare = (d, arithmetic, problem, denominator) => {
    const { constant, divide, multiply, positive, select } = arithmetic;
    const means = partByPart(d, arithmetic, problem, problem.reduction);
    return total(arithmetic, means.map((mean) => eachOf(mean, (x) => multiply(divide(mean.denominator, denominator), select(positive(mean.denominator), x, constant(0))))));
};
/**
 * `Σₖ (Bₖ/B) meanₖ`, of rows that each have a denominator of their own, B rows in all: means are weighed by their rows,
 * before they are added or after.
 */
const meansByRows = (d, arithmetic, problem) => {
    const { constant, divide, multiply } = arithmetic;
    const parts = problem.replicas.flat().filter((part) => sizeOfPart(part) > 0);
    const rows = constant(parts.reduce((count, part) => count + sizeOfPart(part), 0));
    const weighed = (share) => partByPart(d, arithmetic, problem, problem.reduction).map((mean, k) => eachOf(mean, (x) => multiply(share(constant(sizeOfPart(parts[k]))), x)));
    return [
        total(arithmetic, weighed((n) => divide(n, rows))),
        eachOf(total(arithmetic, weighed((n) => n)), (x) => divide(x, rows)),
    ];
};
/** `1/R Σᵣ R Σᵢ ℓᵢ / D`: each replica multiplies by their number, and the collective by its reciprocal. */
const averaged = (d, arithmetic, problem, denominator) => {
    const { constant, divide, multiply } = arithmetic;
    const count = constant(problem.replicas.length);
    const shares = partByPart(d, arithmetic, problem, { by: 'sum' }).map((sum) => eachOf(sum, (x) => divide(multiply(count, x), denominator)));
    const reciprocal = divide(constant(1), count);
    return eachOf(total(arithmetic, shares), (x) => multiply(reciprocal, x));
};
/**
 * The total loss of a window and its gradient: those of the batch that its parts make up. Where the loss is a sum over
 * the examples, or such a sum over a count, the parts may as well be evaluated one by one.
 */
function lossOfWindow(d, arithmetic, problem) {
    const parts = problem.replicas.flat();
    const whole = objectiveOf(d, arithmetic, problem, parts);
    if (parts.length === 1 || problem.reduction.by === 'max')
        return whole;
    const outside = { ...problem, penalties: placed(problem.penalties, 'outside') };
    if (arithmetic.shape(whole.denominator).length > 0)
        return rowByRow(d, arithmetic, problem, whole, outside);
    const forms = [sumsDividedOnce, meansByShare].map((evaluate) => once(() => penalized(d, arithmetic, outside, evaluate(d, arithmetic, problem, whole.denominator), arithmetic.constant(0))));
    if (arithmetic.evaluates?.('average-by-reciprocal') && problem.collective === 'average')
        forms.push(once(() => penalized(d, arithmetic, outside, averaged(d, arithmetic, problem, whole.denominator), arithmetic.constant(0))));
    return anyOfAnswers(arithmetic, whole, forms);
}
/** The same, where every row has a denominator of its own. */
function rowByRow(d, arithmetic, problem, whole, outside) {
    const made = once(() => meansByRows(d, arithmetic, problem));
    const forms = [0, 1].map((at) => once(() => penalized(d, arithmetic, outside, made()[at], arithmetic.constant(0))));
    return anyOfAnswers(arithmetic, whole, forms);
}
/** Evaluations of one answer, number by number. */
function anyOfAnswers({ anyOf }, one, others) {
    const any = (part) => anyOf(() => part(one), ...others.map((other) => () => part(other())));
    return {
        value: any(({ value }) => value),
        gradient: { weights: any(({ gradient }) => gradient.weights), bias: any(({ gradient }) => gradient.bias) },
    };
}
/** What is made when it is first asked for, and kept. */
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}
export const window = defineComputation({
    name: 'window',
    says: 'The total loss of all micro-batches of all replicas between two updates is that of the one batch that they make up, however they are divided: the reduction is over all of them, and penalties are added once.',
    formula: String.raw `L = \frac{\sum_r \sum_k \sum_{i \in k} \ell_i}{\sum_r \sum_k D_k} + \sum_p \beta_p R(\theta_p)`,
    source: 'Linearity of the sum.',
    freedom: 'Numerators may be added apart and divided once, or the means of the parts weighed by what each has counted. A maximum is that of the whole.',
    value: lossOfWindow,
});
