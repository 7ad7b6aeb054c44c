import { filled } from './tensor.js';
/** How βθ decays a parameter: added to the gradient, taken beside the step times the rate, or taken alone. */
export const couplings = ['coupled', 'decoupled', 'independent'];
/**
 * A rule as a definition over any arithmetic. Degrees are for the compiler alone: the operations are the arithmetic's
 * own.
 */
export const defineOptimizer = (degrees, written) => ({
    ...degrees,
    ...written,
    step: (arithmetic, given) => written.step(graded(arithmetic), given),
    ...(written.start && { start: (arithmetic, given) => written.start(graded(arithmetic), given) }),
});
/** The same arithmetic, of which the compiler knows degrees. */
export const graded = (arithmetic) => {
    const { fromData, shape } = arithmetic;
    return { ...arithmetic, zeros: (like) => fromData(filled(shape(like), 0)) };
};
