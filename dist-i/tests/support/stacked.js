import { emptyBalls } from '../../src/arithmetic/balls/tensor.js';
/** These tensors, one after another along their first axis. */
export function stacked(parts) {
    const [, ...rest] = parts[0]?.shape ?? [0];
    const rows = parts.reduce((total, { shape }) => total + shape[0], 0);
    const made = emptyBalls([rows, ...rest]);
    let place = 0;
    for (const { middle, radius } of parts) {
        made.middle.set(middle, place);
        made.radius.set(radius, place);
        place += middle.length;
    }
    return parts.every(({ notNegative }) => notNegative) ? { ...made, notNegative: true } : made;
}
