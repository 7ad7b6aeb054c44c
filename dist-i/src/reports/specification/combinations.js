import { codeText } from './words.js';
export const pointOf = (values) => Object.fromEntries(Object.entries(values).map(([axis, value]) => [axis, codeText(value)]));
/** The tuples of values that points have of these axes, each once. */
export const tuplesOf = (points, axes) => [
    ...new Map(points.map((point) => axes.map((axis) => point[axis] ?? 'none')).map((tuple) => [tuple.join('\0'), tuple])).values(),
];
/** The smallest groups of axes of which the points are all combinations; one group of all axes where there are none. */
export function factors(points) {
    const group = (axes) => ({ axes, tuples: tuplesOf(points, axes) });
    let groups = Object.keys(points[0] ?? {}).map((axis) => group([axis]));
    const dependent = () => {
        for (const one of groups)
            for (const other of groups.slice(groups.indexOf(one) + 1)) {
                if (one.tuples.length === 1 || other.tuples.length === 1)
                    continue;
                const both = group([...one.axes, ...other.axes]);
                if (both.tuples.length < one.tuples.length * other.tuples.length)
                    return [one, other, both];
            }
        return undefined;
    };
    for (let found = dependent(); found !== undefined; found = dependent()) {
        const [one, other, both] = found;
        groups = groups.filter((of) => of !== other).map((of) => (of === one ? both : of));
    }
    const product = groups.reduce((size, { tuples }) => size * tuples.length, 1);
    return product ===
        tuplesOf(points, groups.flatMap(({ axes }) => axes)).length
        ? groups
        : [group(groups.flatMap(({ axes }) => axes))];
}
const sizeOf = (groups) => groups.reduce((size, { tuples }) => size + tuples.length, 0);
/** Points as few lists of combinations, in their order: each the one that is shortest beside its points. */
export function combinations(points) {
    const lists = [];
    for (let rest = points; rest.length > 0;) {
        const whole = factors(rest);
        const { groups, taken } = whole.length > 1 || rest.length < 4 ? { groups: whole, taken: rest.length } : shortest(rest, whole);
        lists.push(groups);
        rest = rest.slice(taken);
    }
    return lists;
}
function shortest(points, whole) {
    let best = { groups: whole, taken: points.length, saved: 0 };
    for (let taken = points.length - 1; taken > best.saved; taken--) {
        const groups = factors(points.slice(0, taken));
        const saved = taken - sizeOf(groups);
        if (saved > best.saved)
            best = { groups, taken, saved };
    }
    return best;
}
