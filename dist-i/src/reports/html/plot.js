import { broadcastShape, sizeOf } from '../../../spec/language/index.js';
import { marginText } from '../failure.js';
import { markup } from '../markup.js';
import { sideNames } from '../sides.js';
import { indicesOf, numberText, placeIn } from '../values.js';
/** More rows than this are not drawn. */
const most = 16;
/** What is closer than this share of a plot's width is seen as one. */
const visible = 1 / 64;
/**
 * Both sides of an equation as a plot, a row for each place; where their difference is too small to be seen, that too,
 * as a plot of its own.
 */
export function plotOf({ left, right, place, margin, relation, names }, clause = {}) {
    const shape = broadcastShape(left.shape, right.shape);
    const size = sizeOf(shape);
    const from = Math.max(0, Math.min((place ?? 0) - most / 2, size - most));
    const pairs = Array.from({ length: Math.min(most, size) }, (_, i) => {
        const at = from + i;
        const of = (one, other) => one.data[placeIn(one.shape, other.shape, at)];
        return {
            at: shape.length === 0 ? '' : `[${indicesOf(at, shape).join(', ')}]`,
            left: of(left, right),
            right: of(right, left),
            violated: at === place,
        };
    });
    const scale = scaleOf(pairs.flatMap((pair) => [pair.left, pair.right]));
    const gaps = pairs.filter((pair) => pair.left !== pair.right && Number.isFinite(pair.left) && Number.isFinite(pair.right));
    const hidden = gaps.length > 0 && gaps.every((pair) => Math.abs(scale(pair.left) - scale(pair.right)) < visible);
    const sides = sideNames[relation];
    const side = (which) => names === undefined || names[which] === '' ? sides[which] : `${sides[which]} (${names[which]})`;
    return markup `<figure>
<figcaption><span class="left">${side('left')}</span> <span class="right">${side('right')}</span>${size > most ? ` ${most} of ${size} numbers` : ''}</figcaption>
${rows(pairs, scale)}
${hidden ? differences(gaps, margin) : ''}${margin !== undefined && markup `<figcaption>${marginText(margin, clause)}</figcaption>`}</figure>`;
}
/**
 * Where a number lies between the least and the greatest of these and zero, from 0 to 1, with a little room at the
 * ends. NaN lies nowhere.
 */
function scaleOf(numbers) {
    const finite = numbers.filter((value) => Number.isFinite(value));
    const least = Math.min(...finite, 0);
    // Halves do not overflow where the span does.
    const half = Math.max(...finite, 0) / 2 - least / 2;
    return (value) => {
        if (Number.isNaN(value))
            return NaN;
        if (!Number.isFinite(value))
            return value > 0 ? 1 : 0;
        return 0.06 + (half > 0 ? (0.88 * (value / 2 - least / 2)) / half : 0);
    };
}
const percent = (share) => `${(100 * share).toFixed(2)}%`;
function rows(pairs, scale) {
    const zero = percent(scale(0));
    const axis = markup `<line class="zero" x1="${zero}" x2="${zero}" y1="0" y2="100%"/>`;
    const row = ({ at, left, right, violated }) => {
        const [l, r] = [scale(left), scale(right)];
        const line = Number.isNaN(l) || Number.isNaN(r) ? '' : markup `<line x1="${percent(l)}" x2="${percent(r)}" y1="50%" y2="50%"/>`;
        const mark = (side, x) => Number.isNaN(x)
            ? ''
            : side === 'left'
                ? markup `<circle class="left" cx="${percent(x)}" cy="50%" r="4.5"/>`
                : markup `<circle class="right" cx="${percent(x)}" cy="50%" r="7"/>`;
        return markup `<div class="row${violated ? ' violated' : ''}"><span class="at">${at}</span><svg aria-hidden="true">${axis}${line}${mark('right', r)}${mark('left', l)}</svg><span class="left">${numberText(left)}</span><span class="right">${numberText(right)}</span></div>\n`;
    };
    return markup `<div class="plot">${pairs.map(row)}</div>`;
}
/** Differences around zero, and how much of them rounding explains. */
function differences(pairs, margin) {
    const gaps = pairs.map((pair) => ({ ...pair, gap: pair.left - pair.right }));
    const widest = Math.max(...gaps.map(({ gap }) => Math.abs(gap)), margin ?? 0);
    const scale = (value) => 0.5 + (0.44 * value) / widest;
    const row = ({ at, gap, violated }) => {
        const band = violated && margin !== undefined
            ? markup `<rect x="${percent(scale(-margin))}" width="${percent(scale(margin) - scale(-margin))}" y="0" height="100%"/>`
            : '';
        return markup `<div class="row${violated ? ' violated' : ''}"><span class="at">${at}</span><svg aria-hidden="true">${band}<line class="zero" x1="50%" x2="50%" y1="0" y2="100%"/><line x1="50%" x2="${percent(scale(gap))}" y1="50%" y2="50%"/><circle class="left" cx="${percent(scale(gap))}" cy="50%" r="4.5"/></svg><span>${numberText(gap)}</span></div>\n`;
    };
    const explained = margin === undefined ? '' : '; the band is how far apart they may be';
    return markup `<figcaption>The difference, too small to be seen above${explained}</figcaption>
<div class="plot narrow">${gaps.map(row)}</div>
`;
}
