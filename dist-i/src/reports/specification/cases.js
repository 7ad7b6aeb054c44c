import { plural } from '../plural.js';
import { code, joined, linkTo, list, paragraph, table } from './blocks.js';
import { combinations, factors, pointOf } from './combinations.js';
import { drawnParts } from './drawn.js';
import { grouped } from './words.js';
const never = () => undefined;
/** Over which cases a clause holds, in words. `note` is what its file remarks on them. */
export function casesBlocks(given, note, earlier = never) {
    if (given.combined !== undefined)
        return combinedBlocks(given, note);
    const { lists, parts } = described(given);
    return [
        paragraph([howMany(given), ...(note === '' ? [] : [note])].join(' ')),
        ...pointBlocks(lists, earlier),
        ...drawnBlocks(parts, earlier),
    ];
}
/** The options that are put together, and their values. */
const combinedBlocks = (given, note) => [
    paragraph([howMany(given), ...(note === '' ? [] : [note])].join(' ')),
    list(...Object.entries(given.combined.axes).map(([axis, values]) => [
        ...code(axis),
        ': ',
        ...codes(values.map((value) => String(value))),
    ])),
];
const known = new WeakMap();
function described(given) {
    const before = known.get(given);
    if (before !== undefined)
        return before;
    const plans = given.fixed.map((fixed) => ({ fixed, plan: given.drawn(fixed) }));
    const now = { lists: combinations(given.fixed.map(pointOf)), parts: drawnParts(plans) };
    known.set(given, now);
    return now;
}
function howMany({ fixed, enough, bitForBit }) {
    const each = enough === undefined ? '' : `, at most ${plural(enough, 'case')} at each`;
    return `${plural(fixed.length, 'point')}${each}.${bitForBit === true ? ' The two sides must agree bit for bit.' : ''}`;
}
const codes = (texts) => joined(texts, code);
/** More tuples than this stand in a table. */
const most = 8;
/** Values that are longer than this together stand in a page but once. */
const long = 200;
/** Longer tables stand in the page of one clause alone, in letters. */
const longestOnPage = 1800;
/** The fixed points: all combinations of what stands in one list. */
function pointBlocks(lists, earlier) {
    return lists
        .map((groups) => groups.filter(({ axes }) => axes.length > 0))
        .filter((groups) => groups.length > 0)
        .flatMap((groups) => {
        const tables = groups.filter(({ axes, tuples }) => axes.length > 1 && tuples.length > most);
        return [
            list(joined(groups, (group) => groupLine(group, tables.includes(group), earlier), ' × ')),
            ...tables.map((group) => groupTable(group, earlier)),
        ];
    });
}
function groupLine({ axes, tuples }, isTable, earlier) {
    const names = axes.length === 1 ? codes(axes) : ['(', ...codes(axes), ')'];
    if (isTable)
        return [...names, ' as in the table'];
    const values = joined(tuples, (tuple) => (axes.length === 1 ? codes(tuple) : ['(', ...codes(tuple), ')']));
    const there = tuples.flat().join(', ').length > long ? earlier(JSON.stringify([axes, tuples])) : undefined;
    return [...names, ' = ', ...(there === undefined ? values : [`the ${tuples.length} of `, ...linkTo(there)])];
}
/** A table is no longer than this, in letters. */
const longest = 3000;
function groupTable(group, earlier) {
    const { axes, tuples } = group;
    if (tuples.flat().join().length > longest)
        return design(group);
    return rowsTable(axes, [], tuples.map((tuple) => ({ at: Object.fromEntries(axes.map((axis, i) => [axis, tuple[i]])), texts: [] })), earlier);
}
/** Points that are too many to be shown: the values of each axis, and how many of their pairs occur. */
function design({ axes, tuples }) {
    const values = axes.map((_, i) => [...new Set(tuples.map((tuple) => tuple[i]))]);
    const all = values.reduce((size, { length }) => size * length, 1);
    const [found, pairs] = pairCounts(values, tuples);
    return list([
        `${tuples.length} of the ${all.toLocaleString('en')} combinations of these values. Of ${pairs} pairs of values of two parts, ${found === pairs ? 'all' : found} occur:`,
    ], ...axes.map((axis, i) => [...codes([axis]), ' = ', ...codes(values[i])]));
}
/** Of how many pairs of values of two axes some tuple has both, and how many there are. */
function pairCounts(values, tuples) {
    let [found, pairs] = [0, 0];
    values.forEach((of, i) => values.slice(0, i).forEach((others, j) => {
        found += new Set(tuples.map((tuple) => `${tuple[i]}\0${tuple[j]}`)).size;
        pairs += of.length * others.length;
    }));
    return [found, pairs];
}
/** What is drawn: the parts that are the same at every point as a list, and the others as tables. */
function drawnBlocks(parts, earlier) {
    const same = parts.filter(({ axes }) => axes.length === 0);
    const byAxes = grouped(parts.filter(({ axes }) => axes.length > 0), ({ axes }) => axes.join('\0'));
    return [
        ...(same.length > 0 ? [list(...same.map(({ path, rows }) => [...code(path), ': ', rows[0].text]))] : []),
        ...[...byAxes.values()].map((together) => rowsTable(together[0].axes, together.map(({ path }) => path), together[0].rows.map(({ at }, i) => ({ at, texts: together.map(({ rows }) => rows[i].text) })), earlier)),
    ];
}
/** A row for all values of the axes at which the texts are the same, where those are combinations of each other. */
function rowsTable(axes, paths, rows, earlier) {
    const of = ({ at }) => Object.fromEntries(axes.map((axis) => [axis, at[axis]]));
    const merged = [...grouped(rows, ({ texts }) => texts.join('\0')).values()].flatMap((same) => {
        const points = same.map(of);
        const groups = factors(points);
        const cells = groups.every((group) => group.axes.length === 1)
            ? [axes.map((axis) => groups.find((group) => group.axes[0] === axis).tuples.map(([value]) => value))]
            : mostMerged(points, axes);
        return cells.map((values) => ({ values, texts: same[0].texts }));
    });
    // Of one axis, the values of the longest row follow from those of the others.
    const counts = merged.map(({ values }) => values[0].length);
    const rest = axes.length === 1 && merged.length > 1 ? counts.indexOf(Math.max(...counts)) : -1;
    const lines = merged.map(({ values, texts }, i) => [
        ...values.map((cell) => (i === rest && cell.length > most ? [`the other ${cell.length}`] : codes(cell))),
        ...texts.map((text) => [text]),
    ]);
    // The page has a limit: what is drawn for every loss stands in full where one clause is shown.
    if (earlier !== never && JSON.stringify(lines).length > longestOnPage)
        return list([
            ...codes(paths.length > 0 ? paths : axes),
            ` by ${axes.join(', ')}: ${plural(lines.length, 'row')}, which \`equistep show\` prints`,
        ]);
    const there = JSON.stringify(lines).length > 4 * long ? earlier(JSON.stringify([axes, paths, merged])) : undefined;
    if (there === undefined)
        return table([...axes, ...paths], lines);
    return list([...codes(paths), ' by ', ...codes(axes), ' as in the table of ', ...linkTo(there)]);
}
/** Rows in each of which one axis has several values: the axis with which they are shortest. */
function mostMerged(points, axes) {
    const ways = axes.map((merged) => {
        const groups = grouped(points, (point) => axes.map((axis) => (axis === merged ? '' : point[axis])).join('\0'));
        return [...groups.values()].map((same) => axes.map((axis) => (axis === merged ? same.map((point) => point[axis]) : [same[0][axis]])));
    });
    const length = (rows) => JSON.stringify(rows).length;
    return ways.reduce((a, b) => (length(b) < length(a) ? b : a));
}
