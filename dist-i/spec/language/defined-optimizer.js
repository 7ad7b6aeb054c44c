import { graded } from './optimizer.js';
/** Defines an update rule of one's own, over an abstract arithmetic. Degrees are for the compiler, and for the judge. */
export function defineOwnOptimizer({ nonNegative = [], slotShapes = {}, start, step, ...declaration }) {
    return {
        declaration,
        nonNegative,
        slotShapes: slotShapes,
        step: (arithmetic, given) => step(graded(arithmetic), given),
        ...(start && { start: (arithmetic, given) => start(graded(arithmetic), given) }),
    };
}
