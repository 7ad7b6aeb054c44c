import { codeLines } from './code.js';
import { columns, numberFor, partText } from './numbers.js';
import { reasonOf } from './reasons.js';
import { refusalText } from './refusals.js';
/** A translation: every number before and after, and why; then what it does not cover. Or why there is none. */
export function translationText(translation, view) {
    const { named, asked, paint } = view;
    const call = paint.bold(named.entry.call);
    const head = 'gradientTimes' in asked
        ? `${call}, for a loss and gradients that are ${numberFor(asked.gradientTimes)} times as large`
        : `${call}, from the ${resultOf(asked.from)} to the ${resultOf(asked.to)} over ${asked.batchSize}`;
    if (translation.kind === 'refused')
        return `${head}: ${paint.red('there is no equivalent set-up.')}\n  ${refusalText(translation.refusal, named)}`;
    const { factor, changes, caveats } = translation;
    if (factor === 1)
        return `${head}: nothing changes, for the loss is the same.`;
    const bound = translation.kind === 'approximate' ? translation.bound : undefined;
    const second = translation.kind === 'approximate' ? translation.second : undefined;
    const bounds = [bound, second].filter((one) => one !== undefined);
    const told = bound ? bounds.flatMap((one) => boundLines(one, named)) : ['The steps are then equal.'];
    const rest = 'gradientTimes' in asked ? '' : `: the loss and its gradients are ${timesText(factor)}`;
    return [
        `${paint.bold(bound ? 'Approximate:' : 'Exact:')} ${head}${rest}.`,
        '',
        ...changeLines(changes, named, factor, view, bound),
        ...slotLines(named, factor, caveats),
        '',
        ...told.slice(0, -1),
        `${told.at(-1)} Mind:`,
        ...caveats.flatMap((caveat) => caveatText(caveat, named)).map((line) => `  · ${line}`),
        ...codeLines(changes, named, paint, { exactly: isExactly(caveats) }),
    ].join('\n');
}
const timesText = (factor) => `${factor > 1 ? 'multiplied' : 'divided'} by ${size(factor)}`;
/** Whether every digit counts. */
const isExactly = (caveats) => caveats.some((caveat) => caveat.of === 'rounding' && caveat.bitForBit);
function boundLines(bound, { framework, entry: { call } }) {
    switch (bound.part) {
        case 'clipEpsilon':
            return [
                `The steps are not equal: ${framework.title} adds ${numberFor(bound.value)} to the norm that it divides by, and it cannot be set.`,
                `A gradient that is clipped differs by at most ${numberFor(bound.relative, { digits: 2 })} of itself; one that is not clipped is equal.`,
            ];
        case 'normEpsilon':
            return [
                `The steps are not equal: ${call} adds ${numberFor(bound.value)} to the norm of what it orthogonalizes, and it cannot be set.`,
                `A step differs by at most ${numberFor(bound.relativeTimesSize, { digits: 2 })} / N of itself, to first order, where N is that norm before the change.`,
            ];
        case 'rootEpsilon':
            return [
                `The steps are not equal: ${call} adds ${numberFor(bound.value)} to squared gradients, and it cannot be set.`,
                `A normalised gradient differs by at most ${numberFor(bound.relativeTimesSize, { digits: 2 })} / a of itself, to first order, where a is the sum of its squares before the change.`,
            ];
        case 'bfloat16':
            return [
                `The steps are equal in exact numbers, and not in these: ${call} orthogonalizes in bfloat16, of 8 bits, and the factor is not a power of two.`,
                `In tests a step differed by ${numberFor(100 * bound.typical)} % of itself as a rule, and never by ${numberFor(100 * bound.largest)} %. At a power of two it is equal bit for bit.`,
            ];
    }
}
/** A reduction as what it gives. */
const resultOf = (reduction) => ({ none: 'unreduced loss', max: 'maximum' })[reduction] ?? reduction;
const size = (factor) => numberFor(factor > 1 ? factor : 1 / factor);
/** `× 256²`, `÷ 256`. */
function factorText(degree, factor) {
    const power = factor > 1 ? degree : -degree;
    return `${power > 0 ? '×' : '÷'} ${size(factor)}${['', '', '²', '³'][Math.abs(power)]}`;
}
function changeLines(changes, named, factor, { paint }, bound) {
    const exactly = { exactly: bound === undefined && Number.isInteger(Math.log2(factor)) };
    return columns(changes.map((change) => {
        const stays = change.degree === 0 || change.value === 0 || !Number.isFinite(change.value);
        const how = change.degree === 0 ? 'stays' : stays ? `${numberFor(change.value)} stays` : factorText(change.degree, factor);
        return [
            named.nameOf(change.name),
            partText(change.name, change.value, named, exactly),
            partText(change.name, change.after, named, exactly),
            `${how}: ${reasonOf(change, named)}`,
        ];
    }), paint, bound ? '~>' : '→');
}
const addedText = (added) => ` ${added < 0 ? '−' : '+'} ${numberFor(Math.abs(added))}`;
const slotFactor = (degree, factor) => (degree === 0 ? 'as it is' : factorText(degree, factor));
function slotLines({ entry, setup, degrees }, factor, caveats) {
    const held = Object.entries(degrees);
    if (held.length === 0 || !('name' in setup.optimizer))
        return [];
    return [
        '',
        `  In the middle of training, also: ${held.map(([slot, degree]) => `${entry.slots?.[slot] ?? slot} ${slotFactor(degree, factor)}`).join(', ')}${caveats.map((caveat) => (caveat.of === 'made-up' ? addedText(caveat.added) : '')).join('')}.`,
    ];
}
function caveatText(caveat, named) {
    switch (caveat.of) {
        case 'rounding':
            return [
                caveat.bitForBit
                    ? 'The factor is a power of two: both runs agree bit for bit, where kernels are deterministic and nothing underflows.'
                    : 'The runs agree up to rounding; bit for bit they would only at a power of two.',
            ];
        case 'short-batches':
            return [
                {
                    nothing: 'Batches of other sizes, such as a short last one, need nothing.',
                    rate: 'For batches of other sizes, such as a short last one, let the rate on the sum be that on the mean over the size of each batch.',
                    never: 'A batch of another size, such as a short last one, has another factor, for which no static set-up is translated: drop it, or fill it up.',
                }[caveat.need],
            ];
        case 'made-up':
            return [
                `${named.entry.call} adds ${numberFor(caveat.value)} under the root, and no other: the accumulator makes up for it, with${addedText(caveat.added)} beside its factor.`,
            ];
        case 'left-out':
            return [
                `No ε is given, and none is translated: where the optimizer has one, it changes too, ${slotFactor(caveat.degree, caveat.factor)}. Give it (--eps), or name a framework, for its default (--framework).`,
            ];
        case 'schedules':
            return ['What a schedule gives for one of these numbers, warmup and floor included, changes by the same factor.'];
        case 'penalties':
            return [
                'A penalty that is added to every example, inside the reduction, needs nothing; one outside needs its coefficient translated, too (--l2).',
            ];
        case 'hard-coded':
            return [
                'Constants elsewhere that are added to gradients or compared with them must change, too: noise, thresholds, stopping rules, alarms on the loss.',
            ];
        case 'low-precision':
            return [
                caveat.factor > 1
                    ? `In float16 gradients that are ${size(caveat.factor)} times as large may overflow: divide a static loss scale by that (--loss-scale), and let a dynamic one settle.`
                    : `In float16 gradients that are ${size(caveat.factor)} times smaller may underflow: multiply a static loss scale by that (--loss-scale), and let a dynamic one settle.`,
            ];
    }
}
