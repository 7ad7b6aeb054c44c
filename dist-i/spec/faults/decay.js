/** Definitions in which whatever takes steps is asked with another optimizer. */
export const anotherOptimizer = (right, change) => ({
    ...right,
    steps: (d, a, question) => right.steps(d, a, { ...question, optimizer: change(question.optimizer) }),
    training: (d, a, question) => right.training(d, a, { ...question, optimizer: change(question.optimizer) }),
    accumulation: (d, a, question) => right.accumulation(d, a, { ...question, optimizer: change(question.optimizer) }),
});
/** The same with decay of one coupling for that of another. */
const coupledAs = (right, from, to) => anotherOptimizer(right, (optimizer) => optimizer.decay?.coupling === from ? { ...optimizer, decay: { ...optimizer.decay, coupling: to } } : optimizer);
/** Definitions in which decay is taken in the rule itself, from all that the rule is given. */
const decaying = (right, couplings, decay) => {
    const inside = (d, { name, decay: asked }) => ({
        ...d,
        optimizers: {
            ...d.optimizers,
            [name]: {
                ...d.optimizers[name],
                step: (a, given) => {
                    const coefficient = a.constant(asked.coefficient);
                    const share = asked.coupling === 'decoupled' ? a.multiply(given.rate, coefficient) : coefficient;
                    return decay(a, d.optimizers[name], given, share, asked.coupling);
                },
            },
        },
    });
    const bare = ({ decay: _decay, ...optimizer }) => optimizer;
    const is = ({ decay: asked }) => asked !== undefined && couplings.includes(asked.coupling);
    return {
        ...right,
        steps: (d, a, { optimizer, ...question }) => is(optimizer)
            ? right.steps(inside(d, optimizer), a, { ...question, optimizer: bare(optimizer) })
            : right.steps(d, a, { ...question, optimizer }),
        training: (d, a, { optimizer, ...question }) => is(optimizer)
            ? right.training(inside(d, optimizer), a, { ...question, optimizer: bare(optimizer) })
            : right.training(d, a, { ...question, optimizer }),
        accumulation: (d, a, { optimizer, ...question }) => is(optimizer)
            ? right.accumulation(inside(d, optimizer), a, { ...question, optimizer: bare(optimizer) })
            : right.accumulation(d, a, { ...question, optimizer }),
    };
};
/** Where a rule takes its parameter, without decay. */
const stepped = (a, rule, given) => {
    const { slots, theta, update, direction } = rule.step(a, given);
    return { slots, theta: theta ?? a.subtract(given.theta, update ?? a.multiply(given.rate, direction)) };
};
export const coupledForDecoupled = {
    id: 'coupled-for-decoupled',
    faultClass: 'FC-36',
    does: 'adds decoupled decay to the gradient',
    formula: String.raw `\operatorname{step}(g + \beta\theta) \text{ for } \operatorname{step}(g) + \lambda\beta\theta`,
    wrong: (right) => coupledAs(right, 'decoupled', 'coupled'),
};
export const decoupledForCoupled = {
    id: 'decoupled-for-coupled',
    faultClass: 'FC-36',
    does: 'takes coupled decay beside the step, so that the update rule does not see it',
    formula: String.raw `\operatorname{step}(g) + \lambda\beta\theta \text{ for } \operatorname{step}(g + \beta\theta)`,
    wrong: (right) => coupledAs(right, 'coupled', 'decoupled'),
};
export const rateInIndependentDecay = {
    id: 'rate-in-independent-decay',
    faultClass: 'FC-36',
    does: 'multiplies by the rate a decay that is declared to be independent of it',
    formula: String.raw `\lambda\beta\theta \text{ for } \beta\theta`,
    wrong: (right) => coupledAs(right, 'independent', 'decoupled'),
};
export const decayAfterUpdate = {
    id: 'decay-after-the-update',
    faultClass: 'FC-36',
    does: 'decays the parameter that the step has made, and not the one that it started from',
    formula: String.raw `(1 - \lambda\beta)(\theta - u) \text{ for } (1 - \lambda\beta)\theta - u`,
    wrong: (right) => decaying(right, ['decoupled', 'independent'], (a, rule, given, share) => {
        const { slots, theta } = stepped(a, rule, given);
        return { slots, theta: a.subtract(theta, a.multiply(share, theta)) };
    }),
};
export const decayWithoutParameter = {
    id: 'decay-without-the-parameter',
    faultClass: 'FC-36',
    does: 'takes the coefficient of the decay itself, and not its product with the parameter',
    formula: String.raw `\lambda\beta \text{ for } \lambda\beta\theta`,
    wrong: (right) => decaying(right, ['coupled', 'decoupled', 'independent'], (a, rule, given, share, coupling) => {
        if (coupling === 'coupled')
            return stepped(a, rule, { ...given, gradient: a.add(given.gradient, share) });
        const { slots, theta } = stepped(a, rule, given);
        return { slots, theta: a.subtract(theta, share) };
    }),
};
