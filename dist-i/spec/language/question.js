/**
 * What becomes of a parameter that has no gradient in a step: it is `kept` as it is, with its slots and its count of
 * steps; it is kept, and the step is `counted`; or the step is taken as from a gradient of `zeros`.
 */
export const absences = ['kept', 'counted', 'zeros'];
