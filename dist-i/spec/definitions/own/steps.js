import { filled, } from '../../language/index.js';
/** The path of a parameter by a rule of one's own, and its slots at the end, where they are asked for. */
function path(rules, arithmetic, problem) {
    const { constant, fromData, multiply, shape, subtract } = arithmetic;
    const rule = rules[problem.rule];
    if (rule === undefined)
        throw new RangeError(`there is no definition of an update rule '${problem.rule}'`);
    const hyper = Object.fromEntries(Object.entries(problem.hyper).map(([name, value]) => [name, constant(value)]));
    const of = shape(problem.parameter);
    const zeros = (slot) => fromData(filled(rule.slotShapes[slot] ?? of, 0));
    const names = Object.keys(rule.declaration.slots ?? {});
    let theta = problem.parameter;
    let slots = problem.state?.slots;
    const parameter = problem.steps.map(({ gradient, rate }, t) => {
        const lambda = constant(rate);
        slots ??=
            rule.start?.(arithmetic, { theta, rate: lambda, hyper }) ??
                Object.fromEntries(names.map((name) => [name, zeros(name)]));
        const made = rule.step(arithmetic, {
            theta,
            gradient: fromData(gradient),
            rate: lambda,
            hyper,
            slots,
            step: (problem.state?.step ?? 0) + t + 1,
        });
        theta = made.theta ?? subtract(theta, made.update ?? multiply(lambda, made.direction));
        slots = made.slots;
        if (shape(theta).join() !== of.join())
            throw new RangeError(`the definition of '${problem.rule}' makes a parameter of shape [${shape(theta).join(', ')}] of one of shape [${of.join(', ')}]: its step must keep the shape`);
        const lacking = names.find((name) => made.slots[name] === undefined);
        if (lacking !== undefined)
            throw new RangeError(`the step of the definition of '${problem.rule}' gives no slot '${lacking}', which it declares: give it, or take it out of slots`);
        return theta;
    });
    return { parameter, ...(problem.slots && { slots: slots }) };
}
export const ownSteps = path;
/** The answer to a question about a rule of one's own. */
export function answerOwnSteps({ ownRules }, arithmetic, question) {
    const { fromData } = arithmetic;
    const { parameter, state, ...rest } = question;
    const slots = state && Object.fromEntries(Object.entries(state.slots).map(([name, slot]) => [name, fromData(slot)]));
    return ownRules.steps(ownRules.rules, arithmetic, {
        ...rest,
        parameter: fromData(parameter),
        ...(state && { state: { step: state.step, slots: slots } }),
    });
}
/** The answer to one that goes on from another, whose answer this is. */
export function answerResumed({ ownRules }, arithmetic, { resumes, state, ...rest }, earlier) {
    const { constant, fromData, multiply } = arithmetic;
    const slots = state && Object.fromEntries(Object.entries(state.slots).map(([name, slot]) => [name, fromData(slot)]));
    for (const [name, times] of Object.entries(resumes.slots)) {
        const slot = earlier.slots?.[name];
        if (slot === undefined)
            throw new RangeError(`the answer's slots have no '${name}', which is declared: give it, or take it out there`);
        if (slots !== undefined)
            slots[name] = times === 1 ? slot : multiply(constant(times), slot);
    }
    return ownRules.steps(ownRules.rules, arithmetic, {
        ...rest,
        parameter: earlier.parameter.at(-1),
        ...(state && { state: { step: state.step, slots: slots } }),
    });
}
/** The same question with what it goes on from put in. */
export function resumed({ resumes, ...question }, earlier) {
    const parameter = earlier.parameter?.at(-1);
    if (parameter === undefined)
        throw new RangeError("the answer's 'parameter' is of no step: give the parameter after each");
    const slots = { ...question.state?.slots };
    for (const [name, times] of Object.entries(resumes.slots)) {
        const slot = earlier.slots?.[name];
        if (slot === undefined)
            throw new RangeError(`the answer's slots have no '${name}', which is declared: give it, or take it out there`);
        slots[name] = { shape: slot.shape, data: Array.from(slot.data, (x) => x * times) };
    }
    return { ...question, parameter, ...(question.state && { state: { ...question.state, slots } }) };
}
