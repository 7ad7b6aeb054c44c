/**
 * The four reductions of a batch of losses, in the order in which the specification treats them. `none` keeps every
 * element, `sum` adds them, `mean` divides their sum by a declared denominator, `max` selects the worst.
 */
export declare const reductions: readonly ['none', 'sum', 'mean', 'max'];
export type Reduction = (typeof reductions)[number];
/**
 * The reductions between which a learning rate can be converted: those whose gradients differ by a factor known in
 * advance. `max` has another direction, and `none` has no single gradient.
 */
export type ConvertibleReduction = 'sum' | 'mean';
