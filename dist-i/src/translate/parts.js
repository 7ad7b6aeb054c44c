import { optimizerDefinitions } from '../../spec/definitions/records.js';
import * as catalogued from '../../spec/definitions/translation.js';
import { shippedRules, } from './shipped.js';
export const isCatalogued = (name) => Object.hasOwn(optimizerDefinitions, name);
export const isShipped = (name) => Object.hasOwn(shippedRules, name);
export const isGraded = (name) => isCatalogued(name) || isShipped(name);
export const degreesOf = (name) => isCatalogued(name) ? optimizerDefinitions[name] : shippedRules[name];
const isOfCatalogue = (setup) => isCatalogued(setup.optimizer.name);
/** What is left without the numbers of the rule itself, as a set-up of plain descent. */
const withoutRule = ({ optimizer: { decay }, ...rest }) => ({
    ...rest,
    optimizer: { name: 'sgd', ...(decay && { decay }) },
});
/** The same number, with the degree that it has under this rule. */
function under({ optimizer: { name, decay } }, part) {
    const { rate } = degreesOf(name);
    if (part.name === 'rate')
        return { ...part, degree: rate };
    const ofDecay = { coupled: 1, decoupled: (0 - rate), independent: 0 };
    return part.name === 'decay' ? { ...part, degree: ofDecay[decay.coupling] } : part;
}
const numbersOf = ({ optimizer }) => Object.entries(degreesOf(optimizer.name).hyperParameters).flatMap(([name, degree]) => {
    const value = optimizer[name];
    return value === undefined ? [] : [{ name, value, degree }];
});
/** Every number of a set-up with its degree, in the order in which they are printed. */
export function partsOf(setup) {
    if (isOfCatalogue(setup))
        return catalogued.partsOf(setup);
    const [rate, ...rest] = catalogued.partsOf(withoutRule(setup)).map((part) => under(setup, part));
    return [rate, ...numbersOf(setup), ...rest];
}
/** The set-up when the loss is scaled: every part by its degree, slots too. */
export function scaled(setup, by) {
    if (isOfCatalogue(setup))
        return catalogued.scaled(setup, by);
    const { slots } = degreesOf(setup.optimizer.name);
    const { optimizer, ...rest } = catalogued.changed(withoutRule(setup), (part) => by(part.value, under(setup, part).degree));
    const numbers = numbersOf(setup).map(({ name, value, degree }) => [name, by(value, degree)]);
    const { decay } = optimizer;
    return {
        ...rest,
        optimizer: { ...setup.optimizer, ...Object.fromEntries(numbers), ...(decay && { decay }) },
        ...(rest.state && {
            state: {
                ...rest.state,
                slots: Object.fromEntries(Object.entries(rest.state.slots).map(([slot, { shape, data }]) => [
                    slot,
                    { shape, data: Array.from(data, (x) => by(x, slots[slot] ?? 0)) },
                ])),
            },
        }),
    };
}
