import type { Denominator } from '../contracts/reduction.ts';
import { sizeOf, type DenominatorDefinition, type Definitions, type Fault } from '../language/index.ts';

/** Definitions in which one denominator is another quantity. */
const dividing = (right: Definitions, over: Denominator, by: DenominatorDefinition): Definitions => ({
  ...right,
  denominators: { ...right.denominators, [over]: by },
});

export const countsIgnored: Fault = {
  id: 'denominator-counts-ignored',
  of: 'FC-01',
  does: 'counts ignored elements in the denominator',
  formula: '\\tfrac1N \\sum_i m_i \\ell_i',
  wrong: (right) => dividing(right, 'valid', right.denominators.elements),
};

export const countsForSumOfWeights: Fault = {
  id: 'elements-for-sum-of-weights',
  of: 'FC-02',
  does: 'divides by the number of elements where the sum of the weights is declared',
  formula: '\\tfrac1N \\sum_i w_i \\ell_i',
  wrong: (right) => dividing(right, 'sum-of-weights', right.denominators.elements),
};

export const sumOfWeightsForCount: Fault = {
  id: 'sum-of-weights-for-non-zero',
  of: 'FC-02',
  does: 'divides by the sum of the weights where the count of non-zero weights is declared',
  formula: '\\sum_i w_i \\ell_i / \\sum_i w_i',
  wrong: (right) => dividing(right, 'non-zero-weights', right.denominators['sum-of-weights']),
};

export const sumOfWeightsForElements: Fault = {
  id: 'sum-of-weights-for-elements',
  of: 'FC-02',
  does: 'divides by the sum of the weights where the number of elements is declared',
  formula: '\\sum_i w_i \\ell_i / \\sum_i w_i',
  wrong: (right) => dividing(right, 'elements', right.denominators['sum-of-weights']),
};

export const elementsForExamples: Fault = {
  id: 'elements-for-examples',
  of: 'FC-04',
  does: 'divides by the number of elements where the number of examples is declared',
  formula: '\\tfrac1{BC} \\sum_{i,j} \\ell_{ij}',
  wrong: (right) => dividing(right, 'examples', right.denominators.elements),
};

export const examplesForElements: Fault = {
  id: 'examples-for-elements',
  of: 'FC-04',
  does: 'divides by the number of examples where the number of elements is declared',
  formula: '\\tfrac1B \\sum_{i,j} \\ell_{ij}',
  wrong: (right) => dividing(right, 'elements', right.denominators.examples),
};

/** The weights of the first column: what they were before they were broadcast from [B, 1] to [B, C]. */
const firstColumn: DenominatorDefinition = ({ absolute, constant, divide, positive, sum }, { shape, weights }) =>
  divide(sum(positive(absolute(weights))), constant(sizeOf(shape.slice(1))));

export const countsBeforeBroadcast: Fault = {
  id: 'weights-counted-before-broadcast',
  of: 'FC-03',
  does: 'counts the non-zero weights before they are broadcast to the elements',
  formula: '\\sum_{i,j} w_i \\ell_{ij} / \\#\\{i : w_i \\ne 0\\}',
  wrong: (right) => dividing(right, 'non-zero-weights', firstColumn),
};

export const weightsDropped: Fault = {
  id: 'weights-dropped',
  of: 'FC-11',
  does: 'ignores the weights',
  formula: '\\tfrac1D \\sum_i \\ell_i',
  wrong: (right) => ({ ...right, loss: (d, arithmetic, problem) => right.loss(d, arithmetic, { ...problem, weights: undefined }) }),
};

export const meansMultiplied: Fault = {
  id: 'means-multiplied',
  of: 'FC-11',
  does: 'multiplies the mean of the losses by the mean of the weights',
  formula: '\\bar\\ell \\cdot \\bar w',
  wrong: (right) => ({
    ...right,
    loss: (d, arithmetic, problem) => {
      const solution = right.loss(d, arithmetic, problem);
      if (problem.weights === undefined || problem.reduction.by !== 'mean') return solution;
      const { constant, divide, multiply, shape, sum } = arithmetic;
      const plain = right.loss(d, arithmetic, { ...problem, weights: undefined, reduction: { by: 'mean', over: 'elements' } });
      const averageWeight = divide(sum(problem.weights), constant(sizeOf(shape(problem.weights))));
      return { ...solution, value: multiply(plain.value, averageWeight) };
    },
  }),
};
