import { requireNumber, requireOneOf, requireOptions } from '../../spec/contracts/checks.js';
import { scalarReductions } from '../../spec/contracts/gradient.js';
import { asLoss, asPenalty, factsOf, requirePenalty } from './facts.js';
import { leavesOf, requireAlive } from './tensors.js';
export function penalties(f) {
    const scaled = (terms, value, options, where) => {
        const { coefficient, forLossReducedBy } = requireOptions(options, ['coefficient', 'forLossReducedBy'], `${where}: options`, "Write { coefficient: 0.004, forLossReducedBy: 'mean' }.");
        requireNumber(coefficient, `${where}: coefficient`, 'Give the factor of the penalty.');
        if (!Number.isFinite(coefficient))
            throw new RangeError(`${where}: coefficient must be finite, got ${coefficient}. Give the factor of the penalty.`);
        requireOneOf(forLossReducedBy, scalarReductions, `${where}: forLossReducedBy`);
        return f.given(terms, () => asPenalty(f.multiply(value(), coefficient), forLossReducedBy));
    };
    const functions = {
        penalty(value, options) {
            requireAlive(f, value, 't.penalty: value');
            if (value.shape.length > 0)
                throw new RangeError(`t.penalty: value has shape [${value.shape.join(', ')}]. Reduce it to one number first.`);
            return scaled([value], () => value, options, 't.penalty');
        },
        halfSumOfSquares(theta, options) {
            const leaves = leavesOf(f, theta, 't.halfSumOfSquares');
            const sum = () => leaves.map((leaf) => f.sum(f.multiply(leaf, leaf))).reduce((total, one) => f.add(total, one));
            return scaled(leaves, () => f.multiply(sum(), 1 / 2), options, 't.halfSumOfSquares');
        },
        penalized(loss, penalty) {
            const facts = factsOf(loss, 't.penalized');
            requirePenalty(penalty, facts.reducedBy, 't.penalized');
            return f.given([loss, penalty], () => asLoss(f.add(loss, penalty), { ...facts, penalized: true }));
        },
    };
    return functions;
}
