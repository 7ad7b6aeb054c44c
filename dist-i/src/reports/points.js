import { axisWords } from './axes.js';
import { encoded } from './json.js';
import { plural } from './plural.js';
/** What a point has of an axis that it lacks. */
const unknown = '';
/** More values of an axis than this are counted. */
const most = 5;
/**
 * Where a clause goes wrong, from the combinations at which it was judged and those that failed: "in 12 of 60
 * combinations, all with loss huber(delta=2)". Worked examples are named apart, by their numbers.
 */
export function failingText(failing, judged) {
    const examples = failing.flatMap(({ point }) => ('example' in point ? [String(point.example)] : []));
    const points = failing.map(({ point }) => point).filter((point) => !('example' in point));
    return [
        ...(points.length > 0 ? [`in ${shareText(points.length, judged)}${shared(points, judged)}`] : []),
        ...(examples.length > 0 ? [`in worked example${examples.length === 1 ? '' : 's'} ${examples.join(', ')}`] : []),
    ].join(', and ');
}
/**
 * The combinations at which a clause was judged for a subject. Of a clause about declared losses, who judged it knows which there are: what held
 * has no axes here. Of one that puts options together, the combinations were made for the subject: known are their number and the options.
 */
export function judgedOf({ declared, given }, { points, failing, unsupported, combined }) {
    if (declared !== undefined) {
        const failed = failing.map(({ point }) => point).filter((point) => !('example' in point));
        return judgedAt([...failed, ...Array.from({ length: Math.max(0, points - failed.length) }, () => ({}))]);
    }
    if (given.combined !== undefined && combined !== undefined) {
        const left = unsupported.filter(({ point }) => isOption(point));
        return {
            count: points - countPoints({ unsupported, combined }),
            isPart: unsupported.length > 0,
            values: optionsLeft(given.combined, new Set(left.map(({ point }) => encoded(point, '')))),
        };
    }
    const skipped = new Set(unsupported.map(({ point }) => encoded(point, '')));
    const rest = skipped.size === 0 ? given.fixed : given.fixed.filter((point) => !skipped.has(encoded(point, '')));
    return judgedAt(rest, rest.length < given.fixed.length);
}
export function judgedAt(points, isPart = false) {
    const axes = [...new Set(points.flatMap((point) => Object.keys(point)))];
    return {
        count: points.length,
        isPart,
        values: Object.fromEntries(axes.map((axis) => [axis, valuesOf(axis, points)])),
    };
}
const valuesOf = (axis, points) => [
    ...new Set(points.map((point) => axis in point ? axisWords(axis).text(point[axis]) : unknown)),
];
/** The values of every axis, in words, that some combination without those that are left out may have. */
function optionsLeft({ axes, allowed = () => true }, leftOut) {
    const left = Object.entries(axes).map(([axis, values]) => ({
        axis,
        values: values.filter((value) => !leftOut.has(encoded({ [axis]: value }, ''))),
    }));
    const isPossible = (axis, value) => left.every((other) => other.axis === axis || other.values.some((one) => allowed({ [axis]: value, [other.axis]: one })));
    return Object.fromEntries(left.map(({ axis, values }) => [
        axis,
        values.filter((value) => isPossible(axis, value)).map((value) => axisWords(axis).text(value)),
    ]));
}
function shareText(some, { count, isPart }) {
    const were = isPart ? ' that were judged' : '';
    if (some < count)
        return `${some} of ${isPart ? 'the ' : ''}${plural(count, 'combination')}${were}`;
    if (count === 1)
        return `the only combination${isPart ? ' that was judged' : ''}`;
    return `${count === 2 ? 'both' : `all ${count}`} combinations${were}`;
}
/**
 * What the failing combinations have in common and not every one has that was judged: the values that they take of an axis, or the
 * fewer that they do not. Of an axis that some of them lack, nothing is said.
 */
function shared(points, judged) {
    const common = Object.entries(judged.values).flatMap(([axis, all]) => {
        const taken = valuesOf(axis, points);
        const others = all.filter((value) => !taken.includes(value));
        if (others.length === 0)
            return [];
        const without = others.length < taken.length && !others.includes(unknown);
        if (!without && taken.includes(unknown))
            return [];
        return [{ without, text: valuesText(axis, without ? others : taken) }];
    });
    const such = (without) => common.filter((one) => one.without === without).map((one) => one.text);
    const [having, lacking] = [such(false), such(true)];
    const all = points.length === 1 ? '' : 'all ';
    return [
        ...(having.length > 0 ? [`, ${all}with ${together(having)}`] : []),
        ...(lacking.length > 0 ? [`, none with ${listed(lacking, 'or')}`] : []),
    ].join('');
}
/** "loss a, a cold start and batch size 4"; where one has an "or" of its own, "loss a or b, and with a cold start". */
const together = (texts) => texts.some((text) => text.includes(' or ')) ? texts.join(', and with ') : listed(texts, 'and');
/** "loss a, b or c". */
function valuesText(axis, values) {
    const { head } = axisWords(axis);
    const shown = values.length > most ? [...values.slice(0, most - 1), `${values.length - most + 1} others`] : values;
    const text = listed(shown, 'or');
    return head === undefined ? text : `${head} ${text}`;
}
/** "a, b and c". */
const listed = (parts, last) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter((part) => part !== '').join(` ${last} `);
/** Whether it is one option, of a clause that puts several together. */
const isOption = (point) => !('example' in point) && Object.keys(point).length === 1;
/** How many combinations were skipped: worked examples are none, and single options are none of a clause that puts them together. */
const countPoints = ({ unsupported, combined }) => unsupported.filter(({ point }) => !('example' in point) && (combined === undefined || !isOption(point))).length;
/** How much of a clause was skipped: "3 of 60 combinations skipped", "44 options not declared". */
export function skippedTexts(verdict) {
    const { unsupported, combined, points } = verdict;
    const skipped = countPoints(verdict);
    const options = combined === undefined ? 0 : unsupported.filter(({ point }) => isOption(point)).length;
    return [
        ...(skipped > 0 ? [`${skipped} of ${plural(points, 'combination')} skipped`] : []),
        ...(options > 0 ? [`${plural(options, 'option')} not declared`] : []),
    ];
}
