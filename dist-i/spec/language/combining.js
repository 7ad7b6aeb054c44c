/** Values of some axes that stand together, as text. */
const keyOf = (values) => values.map(([axis, value]) => `${axis} ${JSON.stringify(value)}`).join(', ');
/** All choices of so many of these. */
function choicesOf(values, count) {
    if (count === 0)
        return [[]];
    return values.flatMap((value, at) => choicesOf(values.slice(at + 1), count - 1).map((rest) => [value, ...rest]));
}
/** The pairs (triples, …) of values that a point holds and that no other value of it hides. */
export function held({ axes, hiding }, point, count) {
    const names = Object.keys(axes);
    const texts = names.map((axis) => keyOf([[axis, point[axis]]]));
    const hidden = (hiding?.(point) ?? []).map((axis) => names.indexOf(axis));
    return placesOf(names.length, count)
        .filter((places) => hidden.every((place) => places.includes(place)))
        .map((places) => places.map((place) => texts[place]).join(', '));
}
/** All choices of so many of these places: the same for every point. */
function placesOf(length, count) {
    const key = `${count} of ${length}`;
    const places = placesKnown.get(key) ??
        choicesOf(Array.from({ length }, (_, i) => i), count);
    placesKnown.set(key, places);
    return places;
}
const placesKnown = new Map();
/** The pairs of values that some point may hold; the triples of which no two, and not all three, exclude each other. */
export function possible(combining, count) {
    const found = new Set();
    const visit = (chosen, values) => {
        const part = Object.fromEntries(values);
        const axis = chosen[values.length];
        if (!goesTogether(combining, part))
            return;
        if (axis !== undefined)
            combining.axes[axis].forEach((value) => visit(chosen, [...values, [axis, value]]));
        else if (count > 2 || completed(combining, part) !== undefined)
            found.add(keyOf(values));
    };
    for (const chosen of choicesOf(Object.keys(combining.axes), count))
        visit(chosen, []);
    return found;
}
const goesTogether = ({ allowed, hiding }, point) => (hiding?.(point) ?? []).length <= 1 && (allowed?.(point) ?? true);
/**
 * A point that holds these values, and of every other axis the value that gains most, the plainest of those; undefined
 * where they go together with none. The axis of which the fewest values are left is filled in first. Nothing is hidden
 * but by the values that are given.
 */
function completed(combining, part, gain = () => 0, given = part) {
    const { axes, allowed, hiding } = combining;
    let fewest;
    for (const axis of Object.keys(axes)) {
        if (axis in part)
            continue;
        const left = axes[axis].flatMap((value, at) => {
            const more = { ...part, [axis]: value };
            const hidden = hiding?.(more) ?? [];
            return hidden.length <= 1 && hidden.every((hides) => hides in given) && (allowed?.(more) ?? true) ? [at] : [];
        });
        if (left.length === 0)
            return undefined;
        if (fewest === undefined || left.length < fewest.left.length)
            fewest = { axis, left };
    }
    if (fewest === undefined)
        return Object.fromEntries(Object.keys(axes).map((name) => [name, part[name]]));
    const { axis, left } = fewest;
    const ranked = left.map((at) => ({ at, gained: gain(part, axis, at) }));
    for (const { at } of ranked.toSorted((a, b) => b.gained - a.gained)) {
        const found = completed(combining, { ...part, [axis]: axes[axis][at] }, gain, given);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/**
 * Points that hold every pair of values of two axes together at least once, as far as that is allowed: many fewer than
 * every combination. Greedy: each point starts from values that no point before holds together, and takes value by value
 * the one with which it holds the most such pairs (Cohen et al. 1997, AETG, with one candidate a point). Equal axes give
 * equal points.
 */
export function pointsOf(combining) {
    const { axes, hiding = () => [], together = [] } = combining;
    const names = Object.keys(axes);
    // Every value of every axis has a number; a pair of them is left as long as no point holds it.
    let count = 0;
    const numbers = new Map(names.map((axis) => [axis, new Map(axes[axis].map((value) => [value, count++]))]));
    const numberOf = (axis, value) => numbers.get(axis).get(value);
    const left = Array.from({ length: count }, () => new Uint8Array(count).fill(1));
    const first = new Map(names.map((axis) => [axis, numberOf(axis, axes[axis][0])]));
    const gain = (part, axis, at) => {
        const row = left[first.get(axis) + at];
        return Object.entries(part).reduce((sum, [other, value]) => sum + row[numberOf(other, value)], 0);
    };
    const points = [];
    const add = (part) => {
        const point = goesTogether(combining, part) ? completed(combining, part, gain) : undefined;
        if (point === undefined)
            return;
        points.push(point);
        const hidden = hiding(point);
        for (const [a, b] of choicesOf(names, 2)) {
            if (!hidden.every((axis) => axis === a || axis === b))
                continue;
            const [i, j] = [numberOf(a, point[a]), numberOf(b, point[b])];
            left[i][j] = left[j][i] = 0;
        }
    };
    together.forEach(add);
    for (const [a, b] of choicesOf(names, 2))
        for (const i of axes[a])
            for (const j of axes[b])
                if (left[numberOf(a, i)][numberOf(b, j)] === 1)
                    add({ [a]: i, [b]: j });
    return points;
}
