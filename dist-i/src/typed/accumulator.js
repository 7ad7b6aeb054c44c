import { requireFunction, requireInteger, requireOptions } from '../../spec/contracts/checks.js';
import { factsOf, requirePenalty } from './facts.js';
import { leavesOf, requireAlive } from './tensors.js';
import { requireOptimizer } from './training.js';
const all = ({ numerator, denominator, gradients }) => [numerator, denominator, ...gradients];
/** Of theta's shape. */
function zeros(f, leaves) {
    const zero = (shape) => f.tensor(new Float32Array(shape.reduce((product, size) => product * size, 1)), shape, 'float32');
    return f.tidy(() => ({
        numerator: f.keep(zero([])),
        denominator: f.keep(zero([])),
        gradients: leaves.map(({ shape }) => f.keep(zero(shape))),
    }));
}
export const accumulate = (f, context) => (given, options) => {
    const leaves = leavesOf(f, given, 't.accumulator');
    const hint = 'Write { batchSize: 32 }: the examples of all parts together.';
    const { batchSize } = requireOptions(options, ['batchSize'], 't.accumulator: options', hint);
    requireInteger(batchSize, 1, 't.accumulator: batchSize', hint);
    let theta = given;
    let sums = zeros(f, leaves);
    let examples = 0;
    /** A part: the sum of its losses, with its gradients and its denominator. */
    const partOf = (objective) => {
        let found = 0;
        context.inParts = true;
        try {
            const part = f.differentiate(theta, (parameters) => {
                const loss = objective(parameters);
                const facts = factsOf(loss, 'accumulator.add');
                if (facts.reducedBy !== 'sum')
                    throw new TypeError(`accumulator.add: the loss is reduced by "${facts.reducedBy}". Reduce each part by "sum": the accumulator divides once, at the end.`);
                if (facts.penalized)
                    throw new TypeError('accumulator.add: the loss holds a penalty, which every part would add again. Give the penalty to step.');
                found = facts.batchSize;
                return { loss, beside: facts.denominator };
            });
            return { numerator: part.value, denominator: part.beside, gradients: part.gradients, examples: found };
        }
        finally {
            context.inParts = false;
        }
    };
    /** The sums with a part; the old ones are freed. */
    const added = (part) => {
        const plus = (a, b) => f.keep(f.add(a, b ?? 0));
        const next = {
            numerator: plus(sums.numerator, part.numerator),
            denominator: plus(sums.denominator, part.denominator),
            gradients: sums.gradients.map((one, i) => plus(one, part.gradients[i])),
        };
        all(sums).forEach((one) => {
            one.dispose();
        });
        return next;
    };
    const accumulator = {
        batchSize,
        get examples() {
            return examples;
        },
        get pair() {
            return { numerator: sums.numerator, denominator: sums.denominator };
        },
        add(objective) {
            requireFunction(objective, 'accumulator.add: objective', 'Give a function of theta that returns a loss of this view.');
            f.tidy(() => {
                const part = partOf(objective);
                sums = added(part);
                examples += part.examples;
            });
        },
        step(optimizer, penalty) {
            const one = requireOptimizer(optimizer, 'accumulator.step');
            if (examples !== batchSize || one.batchSize !== batchSize)
                throw new RangeError(`accumulator.step: ${examples} examples have come, ${batchSize} were declared, and the optimizer was made for ${one.batchSize}. ` +
                    'These must be equal: add the missing parts, or declare what comes.');
            if (one.forLossReducedBy === 'max')
                throw new TypeError('accumulator.step: the maximum over a batch is no sum over its parts. Use an optimizer made for "sum" or "mean".');
            if (penalty !== undefined)
                requireFunction(penalty, 'accumulator.step: penalty', 'Give a function of theta that returns a penalty of this view.');
            const result = f.tidy(() => {
                const over = (x) => (one.forLossReducedBy === 'mean' ? f.divide(x, sums.denominator) : x);
                const beside = penalty &&
                    f.differentiate(theta, (parameters) => {
                        const loss = penalty(parameters);
                        requireAlive(f, loss, 'accumulator.step: the penalty');
                        requirePenalty(loss, one.forLossReducedBy, 'accumulator.step');
                        return { loss };
                    });
                const gradients = sums.gradients.map((x, i) => {
                    const more = beside?.gradients[i];
                    return more ? f.add(over(x), more) : over(x);
                });
                const value = f.add(over(sums.numerator), beside?.value ?? 0);
                const next = f.update(one.rule, one.rate, theta, gradients);
                theta = f.hold(next);
                return f.stepped(value, next);
            });
            all(sums).forEach((sum) => {
                sum.dispose();
            });
            sums = zeros(f, leavesOf(f, theta, 'accumulator.step'));
            examples = 0;
            return result;
        },
        dispose() {
            all(sums).forEach((one) => {
                one.dispose();
            });
            f.release(theta);
        },
    };
    return accumulator;
};
