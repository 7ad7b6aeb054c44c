import { pointsOf } from './combining.js';
export const grid = (min, max, step = 1, except = []) => ({
    kind: 'grid',
    min,
    max,
    step,
    except,
});
export const reals = (min, max) => ({ kind: 'reals', min, max });
export const shuffled = (...of) => ({ kind: 'shuffled', of });
export const oneOf = (...values) => ({ kind: 'one-of', values });
export const tensorOf = (shape, numbers) => ({
    kind: 'tensor',
    shape,
    numbers,
});
export const listOf = (...of) => ({ kind: 'list', of });
export const recordOf = (fields) => ({ kind: 'record', fields });
/** Cases whose points are made when they are needed first: most commands need those of a few clauses. */
const madeOnce = (points, rest) => {
    let fixed;
    return {
        get fixed() {
            return (fixed ??= points());
        },
        ...rest,
    };
};
/** The cases of a covering array. */
export const combinations = (combined, drawn, how = {}) => madeOnce(() => pointsOf(combined), {
    drawn,
    ...how,
    combined: combined,
});
/** Cases at these points; a function of nothing makes them where they take time. */
export const cases = (points, drawn, how = {}) => typeof points === 'function' ? madeOnce(points, { drawn, ...how }) : { fixed: points, drawn, ...how };
/** Every combination of one value an axis; the last axis varies fastest. */
export function cross(axes) {
    return Object.entries(axes).reduce((points, [axis, values]) => points.flatMap((point) => values.map((value) => ({ ...point, [axis]: value }))), [{}]);
}
