import { pointOf } from './combinations.js';
import { codeText, grouped, numbersText, orText } from './words.js';
/** How every part of the cases at these points is drawn. */
export function drawnParts(points) {
    const drawn = points.map(({ fixed, plan }) => ({
        point: pointOf(fixed),
        named: namedIn(fixed),
        leaves: Object.entries(plan).flatMap(([name, part]) => leavesOf(part, name)),
    }));
    const paths = [...new Set(drawn.flatMap(({ leaves }) => leaves.map(([path]) => path)))];
    return paths.flatMap((path) => partsAt(path, drawn.map(({ point, named, leaves }) => ({
        point,
        named,
        leaves: leaves.filter(([at]) => at === path).map(([, leaf]) => leaf),
    }))));
}
const letters = ['i', 'j', 'k', 'l'];
/**
 * The leaves of a plan by their paths. The items of a list have one path, with a letter for their place; a record that
 * is within another is one leaf.
 */
function leavesOf(plan, path, depth = 0) {
    switch (plan.kind) {
        case 'tensor':
            return [[path, { kind: 'tensor', shape: plan.shape, numbers: numbersText(plan.numbers, plan.shape) }]];
        case 'one-of':
            return [[path, { kind: 'text', text: orText(plan.values.map(codeText)) }]];
        case 'record':
            if (path.includes('.'))
                return [[path, { kind: 'text', text: recordText(plan.fields) }]];
            return Object.entries(plan.fields).flatMap(([name, field]) => leavesOf(field, `${path}.${name}`, depth));
        case 'list': {
            const list = { kind: 'list', length: plan.of.length, sizes: codeText(sizesIn(plan)) };
            return [
                ...(depth === 0 ? [[path, list]] : []),
                ...plan.of.flatMap((item) => leavesOf(item, `${path}[${letters[depth]}]`, depth + 1)),
            ];
        }
    }
}
const recordText = (fields) => Object.entries(fields)
    .map(([name, field]) => field.kind === 'tensor' ? `${name} ${codeText(field.shape)}: ${numbersText(field.numbers, field.shape)}` : name)
    .join('; ') || '–';
/** How many examples each item of a list holds: the first extent of its first tensor. */
function sizesIn(plan) {
    if (plan.kind === 'list')
        return plan.of.map(sizesIn);
    if (plan.kind === 'record')
        return sizesIn(Object.values(plan.fields)[0]);
    return plan.kind === 'tensor' ? plan.shape[0] : undefined;
}
const namedIn = (fixed) => Object.fromEntries(Object.entries(fixed).flatMap(([name, value]) => [
    [name, value],
    ...(typeof value === 'object' && value !== null
        ? Object.entries(value).map(([key, part]) => [
            Array.isArray(value) ? `${name}[${key}]` : `${name}.${key}`,
            part,
        ])
        : []),
]));
/** What is said of a part of the cases. Of a tensor shape and numbers, in one where the same axes decide them. */
function partsAt(path, of) {
    const kinds = new Set(of.flatMap(({ leaves }) => leaves.map(({ kind }) => kind)));
    const part = (name, textOf) => decided(name, of, textOf);
    if (!kinds.has('tensor')) {
        const all = part(path, ({ leaves: [leaf] }) => leaf === undefined ? '–' : leaf.kind === 'text' ? leaf.text : leaf.kind === 'list' ? listText(leaf, of) : '');
        return all.rows.every(({ text }) => text === 'none' || text === '–') ? [] : [all];
    }
    const shapes = shapesOf(path, of);
    const numbers = ({ leaves }) => leaves.map((leaf) => (leaf.kind === 'tensor' ? leaf.numbers : '–'))[0] ?? '–';
    const shape = (at) => shapes.get(at);
    const both = part(path, (at) => (at.leaves.length === 0 ? '–' : `${shape(at)}: ${numbers(at)}`));
    const apart = [part(`shape of ${path}`, shape), part(path, numbers)];
    return both.axes.length <= Math.max(...apart.map(({ axes }) => axes.length)) ? [both] : apart;
}
/** The fewest axes that decide a text, with the fewest values, and the text by these. */
function decided(path, of, textOf) {
    const texts = of.map((at) => ({ at, text: textOf(at) }));
    const all = Object.keys(of[0]?.point ?? {});
    for (const some of [[[]], subsets(all, 1), subsets(all, 2), subsets(all, 3), [all]]) {
        const deciding = some.flatMap((axes) => {
            const groups = [...grouped(texts, ({ at }) => axes.map((axis) => at.point[axis]).join('\0')).values()];
            return groups.every((group) => group.every(({ text }) => text === group[0].text)) ? [{ axes, groups }] : [];
        });
        const [best] = deciding.toSorted((a, b) => a.groups.length - b.groups.length);
        if (best === undefined)
            continue;
        const rows = best.groups.map(([first]) => ({ at: first.at.point, text: first.text }));
        return { path, axes: best.axes, rows };
    }
    throw new RangeError(`the fixed points do not decide how ${path} is drawn`);
}
const subsets = (all, size) => size === 0 ? [[]] : all.flatMap((one, i) => subsets(all.slice(i + 1), size - 1).map((rest) => [one, ...rest]));
/** How many items a list has; and, where they differ, how many examples each of them. */
function listText({ length, sizes }, of) {
    const lists = of.map(({ named, leaves: [leaf] }) => ({ named, sizes: leaf?.kind === 'list' ? leaf.sizes : '' }));
    const saidBy = (written) => Object.keys(of[0].named).find((name) => Array.isArray(of[0].named[name]) && lists.every((one) => written(one.named[name]) === one.sizes));
    const axis = saidBy(codeText);
    if (axis !== undefined)
        return `one of n examples for each n in \`${axis}\``;
    const axisOfOne = saidBy((value) => `[${codeText(value)}]`);
    if (axisOfOne !== undefined)
        return `one, in parts of n examples for each n in \`${axisOfOne}\``;
    if (new Set(sizes.match(/\d+/g)).size > 1)
        return `of n examples for each n in \`${sizes}\``;
    return length === 1 ? 'one' : `${length} of them`;
}
/**
 * The shapes at all points, with names for the extents that change: that of the axis that gives them, or n for the
 * examples of an item of a list.
 */
function shapesOf(path, of) {
    const shapes = of.flatMap((at) => at.leaves.flatMap((leaf) => (leaf.kind === 'tensor' ? [{ at, shape: leaf.shape }] : [])));
    const extentsOf = new Map();
    for (const [rank, alike] of grouped(shapes, ({ shape }) => String(shape.length))) {
        const names = Array.from({ length: Number(rank) }, (_, axis) => {
            const extents = alike.map(({ shape }) => shape[axis]);
            if (new Set(extents).size === 1)
                return undefined;
            const axes = Object.keys(alike[0].at.named);
            const name = axes.find((one) => alike.every(({ at, shape }) => at.named[one] === shape[axis]));
            return name ?? (axis === 0 && path.includes('[') ? 'n' : undefined);
        });
        extentsOf.set(Number(rank), (axis) => names[axis]);
    }
    return new Map(of.map((at) => {
        const [leaf] = at.leaves;
        if (leaf?.kind !== 'tensor')
            return [at, '–'];
        const { shape } = leaf;
        return [at, `[${shape.map((extent, axis) => extentsOf.get(shape.length)(axis) ?? extent).join(', ')}]`];
    }));
}
