import { sizeOf } from '../language/index.js';
import { anotherLoss } from './another.js';
/** Definitions in which one denominator is another quantity. */
const dividing = (right, over, by) => ({
    ...right,
    denominators: { ...right.denominators, [over]: by },
});
export const countsIgnored = {
    id: 'denominator-counts-ignored',
    faultClass: 'FC-01',
    does: 'counts ignored elements in the denominator',
    formula: '\\tfrac1N \\sum_i m_i \\ell_i',
    wrong: (right) => dividing(right, 'valid', right.denominators.elements),
};
export const countsForSumOfWeights = {
    id: 'elements-for-sum-of-weights',
    faultClass: 'FC-02',
    does: 'divides by the number of elements where the sum of the weights is declared',
    formula: '\\tfrac1N \\sum_i w_i \\ell_i',
    wrong: (right) => dividing(right, 'sum-of-weights', right.denominators.elements),
};
export const sumOfWeightsForCount = {
    id: 'sum-of-weights-for-non-zero',
    faultClass: 'FC-02',
    does: 'divides by the sum of the weights where the count of non-zero weights is declared',
    formula: '\\sum_i w_i \\ell_i / \\sum_i w_i',
    wrong: (right) => dividing(right, 'non-zero-weights', right.denominators['sum-of-weights']),
};
export const sumOfWeightsForElements = {
    id: 'sum-of-weights-for-elements',
    faultClass: 'FC-02',
    does: 'divides by the sum of the weights where the number of elements is declared',
    formula: '\\sum_i w_i \\ell_i / \\sum_i w_i',
    wrong: (right) => dividing(right, 'elements', right.denominators['sum-of-weights']),
};
export const elementsForExamples = {
    id: 'elements-for-examples',
    faultClass: 'FC-04',
    does: 'divides by the number of elements where the number of examples is declared',
    formula: '\\tfrac1{BC} \\sum_{i,j} \\ell_{ij}',
    wrong: (right) => dividing(right, 'examples', right.denominators.elements),
};
export const examplesForElements = {
    id: 'examples-for-elements',
    faultClass: 'FC-04',
    does: 'divides by the number of examples where the number of elements is declared',
    formula: '\\tfrac1B \\sum_{i,j} \\ell_{ij}',
    wrong: (right) => dividing(right, 'elements', right.denominators.examples),
};
/** The weights of the first column: what they were before they were broadcast from [B, 1] to [B, C]. */
const firstColumn = ({ absolute, constant, divide, positive, sum }, { shape, weights }) => divide(sum(positive(absolute(weights))), constant(sizeOf(shape.slice(1))));
export const countsBeforeBroadcast = {
    id: 'weights-counted-before-broadcast',
    faultClass: 'FC-03',
    does: 'counts the non-zero weights before they are broadcast to the elements',
    formula: '\\sum_{i,j} w_i \\ell_{ij} / \\#\\{i : w_i \\ne 0\\}',
    wrong: (right) => dividing(right, 'non-zero-weights', firstColumn),
};
export const sumBeforeBroadcast = {
    id: 'weights-summed-before-broadcast',
    faultClass: 'FC-03',
    does: 'adds the weights before they are broadcast to the elements',
    formula: '\\sum_{i,j} w_i \\ell_{ij} / \\sum_i w_i',
    wrong: (right) => dividing(right, 'sum-of-weights', (arithmetic, population) => {
        const { constant, divide } = arithmetic;
        return divide(right.denominators['sum-of-weights'](arithmetic, population), constant(sizeOf(population.shape.slice(1))));
    }),
};
export const examplesWhereWeighed = {
    id: 'examples-where-weighed',
    faultClass: 'FC-04',
    does: 'divides by the number of examples, and not of elements, as soon as there are weights',
    formula: '\\tfrac1B \\sum_{i,j} w_i \\ell_{ij}',
    wrong: (right) => anotherLoss(right, (problem) => {
        const { reduction, weights } = problem;
        const overElements = weights !== undefined && reduction.by === 'mean' && reduction.over === 'elements';
        return overElements ? { ...problem, reduction: { by: 'mean', over: 'examples' } } : problem;
    }),
};
export const weightsDropped = {
    id: 'weights-dropped',
    faultClass: 'FC-11',
    does: 'ignores the weights',
    formula: '\\tfrac1D \\sum_i \\ell_i',
    wrong: (right) => anotherLoss(right, (problem) => ({ ...problem, weights: undefined })),
};
export const meansMultiplied = {
    id: 'means-multiplied',
    faultClass: 'FC-11',
    does: 'multiplies the mean of the losses by the mean of the weights',
    formula: '\\bar\\ell \\cdot \\bar w',
    wrong: (right) => ({
        ...right,
        loss: (d, arithmetic, problem) => {
            const solution = right.loss(d, arithmetic, problem);
            if (problem.weights === undefined || problem.reduction.by !== 'mean')
                return solution;
            const { constant, divide, multiply, shape, sum } = arithmetic;
            const plain = right.loss(d, arithmetic, {
                ...problem,
                weights: undefined,
                reduction: { by: 'mean', over: 'elements' },
            });
            const averageWeight = divide(sum(problem.weights), constant(sizeOf(shape(problem.weights))));
            return { ...solution, value: multiply(plain.value, averageWeight) };
        },
    }),
};
export const elementsForNonZero = {
    id: 'elements-for-non-zero',
    faultClass: 'FC-02',
    does: 'divides by the number of elements where the count of non-zero weights is declared',
    formula: '\\tfrac1N \\sum_i w_i \\ell_i',
    wrong: (right) => dividing(right, 'non-zero-weights', right.denominators.elements),
};
export const nonZeroForSumOfWeights = {
    id: 'non-zero-for-sum-of-weights',
    faultClass: 'FC-02',
    does: 'divides by the count of non-zero weights where their sum is declared',
    formula: '\\sum_i w_i \\ell_i / \\#\\{i : w_i \\ne 0\\}',
    wrong: (right) => dividing(right, 'sum-of-weights', right.denominators['non-zero-weights']),
};
export const validForSumOfValidWeights = {
    id: 'valid-for-sum-of-valid-weights',
    faultClass: 'FC-02',
    does: 'divides by the count of valid elements where the sum of their weights is declared',
    formula: '\\sum_i m_i w_i \\ell_i / \\sum_i m_i',
    wrong: (right) => dividing(right, 'sum-of-valid-weights', right.denominators.valid),
};
export const ignoredWeightsCounted = {
    id: 'denominator-counts-ignored-weights',
    faultClass: 'FC-01',
    does: 'adds the weights of ignored elements to the denominator',
    formula: '\\sum_i m_i w_i \\ell_i / \\sum_i w_i',
    wrong: (right) => dividing(right, 'sum-of-valid-weights', right.denominators['sum-of-weights']),
};
export const ownCountForConstant = {
    id: 'elements-for-constant',
    faultClass: 'FC-20',
    does: 'divides by the number of its own elements where a count over several batches is declared',
    formula: '\\tfrac1N \\sum_i \\ell_i \\text{ for } \\tfrac1D \\sum_i \\ell_i',
    wrong: (right) => dividing(right, 'constant', right.denominators.elements),
};
export const flatForHierarchical = {
    id: 'flat-for-hierarchical',
    faultClass: 'FC-05',
    does: 'computes the mean of all elements where the mean of the means of the rows is declared',
    formula: '\\sum_{s,t} \\ell_{st} / \\sum_s n_s',
    wrong: (right) => dividing(right, 'lengths-then-examples', right.denominators.valid),
};
export const hierarchicalForFlat = {
    id: 'hierarchical-for-flat',
    faultClass: 'FC-05',
    does: 'computes the mean of the means of the rows where the mean of all valid elements is declared',
    formula: '\\tfrac1B \\sum_s \\tfrac1{n_s} \\sum_t \\ell_{st}',
    wrong: (right) => dividing(right, 'valid', right.denominators['lengths-then-examples']),
};
export const populationStretched = {
    id: 'population-stretched',
    faultClass: 'FC-03',
    does: 'broadcasts [N] against [N, 1] to N² elements',
    formula: '\\tfrac1{N^2} \\sum_{i,j} \\ell(p_i, t_j)',
    wrong: (right) => ({
        ...right,
        refusal: (d, asked) => (asked.reduction.by === 'unknown' ? right.refusal(d, asked) : undefined),
    }),
};
export const classWeightsDropped = {
    id: 'class-weights-dropped',
    faultClass: 'FC-11',
    does: 'ignores the weights of the classes',
    formula: '\\tfrac1D \\sum_i \\ell_i',
    wrong: (right) => anotherLoss(right, (problem) => ({ ...problem, classWeights: undefined })),
};
export const classWeightsByPosition = {
    id: 'class-weights-by-position',
    faultClass: 'FC-11',
    does: 'weights an example by the class weight at its position in the batch, and not by that of its target',
    formula: '\\sum_i w_{i \\bmod C} \\ell_i',
    wrong: (right) => anotherLoss(right, (problem, { fromData }) => {
        if (problem.classWeights === undefined)
            return problem;
        const { data } = problem.classWeights;
        const byPosition = Array.from(problem.targets.data, (_, i) => data[i % data.length]);
        return {
            ...problem,
            classWeights: undefined,
            weights: fromData({ shape: problem.targets.shape, data: byPosition }),
        };
    }),
};
export const classWeightsNotInDenominator = {
    id: 'class-weights-not-in-denominator',
    faultClass: 'FC-02',
    does: 'weights by class, but divides by the number of examples where the sum of those weights is declared',
    formula: '\\tfrac1B \\sum_i w_{t_i} \\ell_i',
    wrong: (right) => anotherLoss(right, (problem) => {
        const { classWeights, reduction } = problem;
        const byWeights = classWeights !== undefined && reduction.by === 'mean' && reduction.over.startsWith('sum-of-');
        return byWeights ? { ...problem, reduction: { by: 'mean', over: 'examples' } } : problem;
    }),
};
