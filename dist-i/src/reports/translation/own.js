import { inOneLine } from '../legible.js';
import { aligned } from '../aligned.js';
import { numberFor } from './numbers.js';
/** The numbers of a declared update rule for another reduction. */
export function ownText({ optimizer, gradientTimes, numbers, slots }, { bold, dim }) {
    const held = Object.entries(slots).map(([name, times]) => `  · of a run that goes on, multiply the slot ${inOneLine(name)} by ${numberFor(times)}`);
    return [
        `${bold(inOneLine(optimizer))}: the gradient becomes ${numberFor(gradientTimes)} times as large, and the steps stay with`,
        ...aligned(numbers.map(({ name, from, to, degree }) => [
            inOneLine(name),
            `${numberFor(from)} → ${numberFor(to)}   (degree ${degree})`,
        ])).map((line) => `  ${line}`),
        ...held,
        dim('By the degrees that are declared: equistep observe judges them.'),
    ].join('\n');
}
