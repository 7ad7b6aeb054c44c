/**
 * The four reductions of a batch of losses, in the order in which the specification treats them. `none` keeps every
 * element, `sum` adds them, `mean` divides their sum by a declared denominator, `max` selects the worst.
 */
export const reductions = ['none', 'sum', 'mean', 'max'];
