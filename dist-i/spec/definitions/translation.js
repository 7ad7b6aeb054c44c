import { quantity, scaleQuantity } from '../contracts/quantity.js';
import { optimizerDefinitions } from './records.js';
/** What of a set-up has degree 0 in every rule: it counts steps, or weighs them. */
export const pureNumbers = ['average', 'warmup', 'scheduleSteps'];
/**
 * The degree of decay: coupled, that of a gradient; decoupled, minus that of the rate; independent, that of a
 * parameter.
 */
export function degreeOfDecay({ name, decay }) {
    const rules = { coupled: 1, decoupled: 0 - optimizerDefinitions[name].rate, independent: 0 };
    return rules[decay?.coupling ?? 'coupled'];
}
/**
 * Every number of a set-up with its degree, in the order in which they are printed. A clip threshold is a gradient's size,
 * whatever its norm.
 */
export function partsOf(setup) {
    const { optimizer, rate, clip, penalty, lossScale } = setup;
    const definition = optimizerDefinitions[optimizer.name];
    const hyper = Object.entries(definition.hyperParameters);
    return [
        { name: 'rate', value: rate, degree: definition.rate },
        ...hyper.flatMap(([name, degree]) => optimizer[name] === undefined ? [] : [{ name, value: optimizer[name], degree }]),
        ...(optimizer.decay
            ? [{ name: 'decay', value: optimizer.decay.coefficient, degree: degreeOfDecay(optimizer) }]
            : []),
        ...(clip ? [{ name: 'clip', value: clip.threshold, degree: 1 }] : []),
        ...(penalty === undefined ? [] : [{ name: 'penalty', value: penalty, degree: 1 }]),
        ...(lossScale === undefined ? [] : [{ name: 'lossScale', value: lossScale, degree: -1 }]),
        ...pureNumbers.flatMap((name) => setup[name] === undefined ? [] : [{ name, value: setup[name], degree: 0 }]),
    ];
}
/** `c^degree · x`, where the loss is multiplied by c; and the inverse, where it is divided by c. */
export const times = (c) => (x, degree) => scaleQuantity(quantity(x, degree), c).value;
export const over = (c) => (x, degree) => times(c)(x, -degree);
const scaledTensor = ({ shape, data }, degree, by) => ({
    shape,
    data: Array.from(data, (x) => by(x, degree)),
});
/** The set-up with every number changed; its slots stay. */
export function changed(setup, change) {
    const { optimizer, clip, penalty, lossScale, state } = setup;
    const of = Object.fromEntries(partsOf(setup).map((part) => [part.name, change(part)]));
    const { hyperParameters } = optimizerDefinitions[optimizer.name];
    const hyper = Object.keys(hyperParameters).filter((name) => name in of);
    return {
        optimizer: {
            ...optimizer,
            ...Object.fromEntries(hyper.map((name) => [name, of[name]])),
            ...(optimizer.decay && { decay: { ...optimizer.decay, coefficient: of.decay } }),
        },
        rate: of.rate,
        ...(clip && { clip: { ...clip, threshold: of.clip } }),
        ...(penalty !== undefined && { penalty: of.penalty }),
        ...(lossScale !== undefined && { lossScale: of.lossScale }),
        ...Object.fromEntries(pureNumbers.flatMap((name) => (setup[name] === undefined ? [] : [[name, of[name]]]))),
        ...(state && { state }),
    };
}
/** The set-up that takes equal steps when the loss is scaled: every part by its degree, slots too. */
export function scaled(setup, by) {
    const after = changed(setup, ({ value, degree }) => by(value, degree));
    const { slots: degreesOf } = optimizerDefinitions[setup.optimizer.name];
    if (after.state === undefined)
        return after;
    const slots = Object.entries(after.state.slots).map(([slot, held]) => [slot, scaledTensor(held, degreesOf[slot] ?? 0, by)]);
    return { ...after, state: { step: after.state.step, slots: Object.fromEntries(slots) } };
}
/**
 * A question about steps for the loss times c: its gradients, and the set-up with which they lead to the same
 * parameters.
 */
export function scaledSteps(question, c) {
    const { clip, optimizer, state } = question;
    const setup = scaled({ optimizer, rate: 0, ...(clip && { clip }), ...(state && { state }) }, times(c));
    const { rate: degree } = optimizerDefinitions[optimizer.name];
    return {
        ...question,
        optimizer: setup.optimizer,
        ...(setup.clip && { clip: setup.clip }),
        ...(setup.state && { state: setup.state }),
        steps: question.steps.map(({ gradient, rate }) => ({
            gradient: scaledTensor(gradient, 1, times(c)),
            rate: times(c)(rate, degree),
        })),
    };
}
