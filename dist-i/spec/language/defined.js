import { differentiated } from './derivative.js';
/**
 * Defines a loss of one's own, over an abstract arithmetic: so the judge computes it in numbers, and in sets of numbers
 * that an admissible evaluation may give.
 */
export function defineLoss({ value, evaluations = [], derivative, ...declaration }) {
    const { name, inputs, elements, gradientOf = [] } = declaration;
    const checked = ({ shape }, made, rows) => {
        const wanted = elements.map((extent) => (extent === 'examples' ? rows : extent));
        if (shape(made).join() === wanted.join())
            return made;
        throw new RangeError(`the definition of '${name}' gives a value of shape [${shape(made).join(', ')}], where its 'elements' are [${wanted.join(', ')}]: correct one of them`);
    };
    const batched = Object.keys(inputs).find((one) => inputs[one].shape[0] === 'examples') ?? '';
    return {
        declaration,
        elements: (arithmetic, given) => {
            const rows = arithmetic.shape(given[batched])[0];
            const of = (form) => () => checked(arithmetic, form(arithmetic, given), rows);
            return arithmetic.anyOf(of(value), ...evaluations.map(of));
        },
        pullback: (arithmetic, given, upstream) => {
            if (derivative !== undefined)
                return derivative(arithmetic, given, upstream);
            const { pullback } = differentiated(arithmetic, given, value);
            const all = pullback(upstream);
            return Object.fromEntries(gradientOf.map((one) => [one, all[one]]));
        },
    };
}
