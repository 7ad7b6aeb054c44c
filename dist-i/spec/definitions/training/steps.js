import { defineComputation, filled, } from '../../language/index.js';
/** A parameter before its first step. */
export const atRest = (theta) => ({ theta, step: 0, slots: {} });
/** What an update rule is given for its next step; before the first, its slots start. */
function givenTo(rule, arithmetic, state, gradient, rate, optimizer) {
    const { constant, fromData, shape } = arithmetic;
    const { theta } = state;
    const hyper = Object.fromEntries(Object.keys(rule.hyperParameters).map((name) => [name, constant(optimizer[name] ?? 0)]));
    const zeros = fromData(filled(shape(gradient), 0));
    const start = () => rule.start?.(arithmetic, { theta, rate, hyper }) ??
        Object.fromEntries(Object.keys(rule.slots).map((slot) => [slot, zeros]));
    return { theta, gradient, rate, hyper, step: state.step + 1, slots: state.step === 0 ? start() : state.slots };
}
/**
 * One step, with its decay: coupled decay joins the gradient; decoupled and independent decay are taken from the
 * parameter beside the step.
 */
export function step(d, arithmetic, state, gradient, rate, optimizer) {
    const { add, constant, multiply, subtract } = arithmetic;
    const { coupling, coefficient } = optimizer.decay ?? { coupling: 'coupled', coefficient: 0 };
    const [lambda, beta] = [constant(rate), constant(coefficient)];
    const coupled = coupling === 'coupled' && coefficient !== 0;
    const decayed = coupled ? add(gradient, multiply(beta, state.theta)) : gradient;
    const rule = d.optimizers[optimizer.name];
    const given = givenTo(rule, arithmetic, state, decayed, lambda, optimizer);
    const made = rule.step(arithmetic, given);
    const next = { step: given.step, slots: made.slots };
    if (made.theta !== undefined)
        return { ...next, theta: made.theta };
    const update = made.update ?? multiply(lambda, made.direction);
    const theta = coupling === 'coupled' || coefficient === 0
        ? subtract(state.theta, update)
        : besideTheStep(arithmetic, coupling, state.theta, { ...made, update }, lambda, beta);
    return { ...next, theta };
}
/** `θ − λβθ − update` for decoupled decay, `θ − βθ − update` for an independent one. */
function besideTheStep({ add, constant, anyOf, multiply, subtract }, coupling, theta, { direction, update }, lambda, beta) {
    const share = coupling === 'decoupled' ? multiply(lambda, beta) : beta;
    const decay = anyOf(() => multiply(share, theta), ...(coupling === 'decoupled' ? [() => multiply(lambda, multiply(beta, theta))] : []));
    // After the step, or before it: then as a difference, or as a factor of the parameter; or together with the step,
    // before or after the rate.
    return anyOf(() => subtract(subtract(theta, update), decay), () => subtract(subtract(theta, decay), update), () => subtract(multiply(theta, subtract(constant(1), share)), update), () => subtract(theta, add(update, decay)), ...(direction === undefined || coupling === 'independent'
        ? []
        : [() => subtract(theta, multiply(lambda, add(direction, multiply(beta, theta))))]));
}
/** The gradients of all parameters after clipping, where there is any. */
export const clipped = (d, arithmetic, clip, gradients, parameters) => (clip === undefined ? gradients : d.clips[clip.by](arithmetic, gradients, parameters, clip));
/** The optimizer of a step in which some of its numbers have another value. */
export const optimizerAt = (optimizer, { hyper, decay: coefficient }) => ({
    ...optimizer,
    ...hyper,
    ...(optimizer.decay && coefficient !== undefined && { decay: { ...optimizer.decay, coefficient } }),
});
/** A step that is counted, and not taken. */
function counted(d, arithmetic, state, rate, optimizer) {
    const rule = d.optimizers[optimizer.name];
    const { step: next, slots } = givenTo(rule, arithmetic, state, state.theta, arithmetic.constant(rate), optimizer);
    return { ...state, step: next, slots };
}
/** The path of one parameter from given gradients, and its slots at the end, where they are asked for. */
function path(d, arithmetic, question) {
    const { fromData } = arithmetic;
    const { clip, optimizer, slots, state: warm } = question;
    const remembered = warm && Object.fromEntries(Object.entries(warm.slots).map(([name, slot]) => [name, fromData(slot)]));
    let state = {
        ...atRest(fromData(question.parameter)),
        ...(warm && { step: warm.step, slots: remembered }),
    };
    const parameter = question.steps.map(({ gradient, rate, withoutGradient, ...changed }) => {
        const own = optimizerAt(optimizer, changed);
        if (withoutGradient === 'counted')
            state = counted(d, arithmetic, state, rate, own);
        if (withoutGradient === undefined || withoutGradient === 'zeros') {
            const [clippedOwn] = clipped(d, arithmetic, clip, [fromData(gradient)], [state.theta]);
            state = step(d, arithmetic, state, clippedOwn, rate, own);
        }
        return state.theta;
    });
    return { parameter, ...(slots && { slots: state.slots }) };
}
export const steps = defineComputation({
    name: 'steps',
    says: 'A gradient is clipped, coupled decay is added to it, the update rule makes a step of it, and decoupled or independent decay is taken from the parameter beside that step. Each step has its own rate, and may have hyper-parameters of its own. Without a gradient, a parameter is kept, with or without its count of steps, or steps as from zeros: that is declared.',
    formula: String.raw `g \leftarrow \operatorname{clip}(g) \; [\, + \beta\theta \,], \quad \theta \leftarrow \theta - \operatorname{step}(g) \; [\, - \lambda\beta\theta \,]`,
    source: 'Coupled: Krogh & Hertz 1992. Decoupled: Loshchilov & Hutter 2019 (arXiv 1711.05101).',
    freedom: 'Decay beside the step may be taken before it, after it, or together with it.',
    value: path,
});
