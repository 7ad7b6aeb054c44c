import { reals } from './case.js';
/**
 * The questions that clauses ask a definition for: at the first value of every parameter, or without it, and then at
 * each other value of one parameter after another.
 */
export function variantsOf(name, parameters) {
    const all = Object.entries(parameters).map(([parameter, { values, ...rest }]) => ({
        parameter,
        values: 'whenLeftOut' in rest ? [undefined, ...values] : values,
    }));
    const at = (given) => {
        const known = Object.entries(given).filter(([, value]) => value !== undefined);
        return { ...name, ...Object.fromEntries(known) };
    };
    const first = Object.fromEntries(all.map(({ parameter, values }) => [parameter, values[0]]));
    return [
        at(first),
        ...all.flatMap(({ parameter, values }) => values.slice(1).map((value) => at({ ...first, [parameter]: value }))),
    ];
}
/** `defineLoss<{ name: 'pinball'; tau: number }>({ name: 'pinball', … })`: a loss, checked by the compiler. */
export const defineLoss = (definition) => definition;
/** What is given with a batch: a weight for every example, a mask that keeps some examples, or both. */
export const companions = ['nothing', 'weights', 'valid', 'both'];
export const defineDenominator = (definition) => definition;
export const defineReduction = (definition) => definition;
export const definePenalty = (definition) => definition;
export const defineClip = (definition) => definition;
/** Numbers of any size. */
export const anyNumbers = reals(-Infinity, Infinity);
export { grid, reals, shuffled } from './case.js';
export { matrix, vector } from './tensor.js';
