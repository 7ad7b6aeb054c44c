import { eachOf, objectiveOf, sizeOfPart, total } from '../definitions/training/window.js';
import { penalized, placed } from '../definitions/training/objective.js';
/** A loss whose gradient is another. */
export const withGradient = (of, gradient) => ({
    value: of.value,
    gradient,
});
/** `Σ x`, number by number. */
export const added = (arithmetic, parts) => ({
    ...total(arithmetic, parts),
    denominator: parts.map(({ denominator }) => denominator).reduce((a, b) => arithmetic.add(a, b)),
});
/**
 * What a part contributes to the whole that several make up: all of a sum, and of a mean the share that it has counted.
 */
export const contributions = (arithmetic, parts, { reduction }, whole) => {
    const { constant, divide, multiply, positive, select } = arithmetic;
    if (reduction.by !== 'mean')
        return [...parts];
    return parts.map((part) => eachOf(part, (x) => multiply(select(positive(part.denominator), x, constant(0)), divide(part.denominator, whole))));
};
/** As it should be: every part contributes its share. */
export const byShare = (arithmetic, parts, problem) => added(arithmetic, contributions(arithmetic, parts, problem, added(arithmetic, parts).denominator));
/** What a part has counted as one number: its rows, where each of them has a denominator of its own. */
const counted = ({ constant, shape }, denominator) => shape(denominator).length === 0 ? denominator : constant(shape(denominator)[0]);
/** The losses of the data of every replica's micro-batches, of those that hold examples. */
export const partsOf = (d, arithmetic, problem) => {
    const data = { ...problem, penalties: placed(problem.penalties, 'inside') };
    return problem.replicas
        .map((replica) => replica
        .filter((part) => sizeOfPart(part) > 0)
        .map((part) => objectiveOf(d, arithmetic, data, [part]))
        .map((part) => ({ ...part, denominator: counted(arithmetic, part.denominator) })))
        .filter((parts) => parts.length > 0);
};
/** The penalties outside the reduction, on the loss of the data. */
export const withPenalties = (d, arithmetic, problem, data) => penalized(d, arithmetic, { ...problem, penalties: placed(problem.penalties, 'outside') }, data, arithmetic.constant(0));
/**
 * Definitions in which the micro-batches of a replica are joined in one way, and the replicas in another; penalties are
 * added once.
 */
export const joining = (right, { microBatches = byShare, replicas = byShare }) => ({
    ...right,
    window: (d, arithmetic, problem) => {
        // A maximum has no shares.
        if (problem.reduction.by === 'max')
            return right.window(d, arithmetic, problem);
        const locals = partsOf(d, arithmetic, problem).map((parts) => microBatches(arithmetic, parts, problem));
        return withPenalties(d, arithmetic, problem, replicas(arithmetic, locals, problem));
    },
});
/** Definitions in which what is joined to one batch is reported otherwise, or differentiated otherwise. */
export const windowing = (right, change) => ({
    ...right,
    window: (d, arithmetic, problem) => change(d, arithmetic, problem, right.window(d, arithmetic, problem)),
});
