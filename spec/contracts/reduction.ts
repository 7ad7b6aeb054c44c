/**
 * The four reductions of a batch of losses, in the order in which the specification treats them.
 * `none` keeps every element, `sum` adds them, `mean` divides their sum by a declared denominator, `max` selects the worst.
 */
export const reductions = ['none', 'sum', 'mean', 'max'] as const;
export type Reduction = (typeof reductions)[number];

/**
 * What a mean divides by. A framework's word "mean" is complete only together with one of these.
 *
 * - `elements`: every number of the unreduced loss, whatever its weight
 * - `examples`: the rows of the batch (its first axis), whatever their weights
 * - `sum-of-weights`: the weights, after broadcasting, added up
 * - `non-zero-weights`: how many weights, after broadcasting, are not zero
 * - `valid`: how many elements the mask keeps
 * - `sum-of-valid-weights`: the weights, after broadcasting, of the elements that the mask keeps, added up
 * - `lengths-then-examples`: each row by how many of its elements the mask keeps, and then the sum of the rows by their number
 * - `constant`: a number that is given, as a count taken over several batches
 */
export const denominators = [
  'elements', 'examples', 'sum-of-weights', 'non-zero-weights', 'valid', 'sum-of-valid-weights', 'lengths-then-examples', 'constant',
] as const;
export type Denominator = (typeof denominators)[number];

/**
 * The reductions between which a learning rate can be converted: those whose gradients differ by a factor known in advance.
 * `max` has another direction, and `none` has no single gradient.
 */
export type ConvertibleReduction = 'sum' | 'mean';
