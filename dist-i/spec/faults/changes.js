// Faults of steps that are not like the others: hyper-parameters that change, and gradients that are not there.
/** Definitions in which every step of a parameter is another one: from the step, and from those before it. */
const anotherStep = (right, change) => ({
    ...right,
    steps: (d, arithmetic, question) => right.steps(d, arithmetic, {
        ...question,
        steps: question.steps.map((step, t, all) => change(step, all.slice(0, t), question)),
    }),
});
export const changesIgnored = {
    id: 'changed-hyper-parameters-ignored',
    faultClass: 'FC-10',
    does: 'keeps the hyper-parameters that its optimizer was made with, whatever a step has',
    formula: String.raw `h_t := h_0`,
    wrong: (right) => anotherStep(right, ({ hyper: _hyper, ...step }) => step),
};
export const changedDecayIgnored = {
    id: 'changed-decay-ignored',
    faultClass: 'FC-10',
    does: 'keeps the decay that its optimizer was made with, whatever a step has',
    formula: String.raw `\beta_t := \beta_0`,
    wrong: (right) => anotherStep(right, ({ decay: _decay, ...step }) => step),
};
/** The last of these that has a value. */
const last = (values) => values.findLast((value) => value !== undefined);
export const changesStay = {
    id: 'changes-stay',
    faultClass: 'FC-21',
    does: 'goes on with the hyper-parameters and the decay of an earlier step that had others',
    formula: String.raw `h_{t+1} := h_t`,
    wrong: (right) => anotherStep(right, (step, before) => {
        const [hyper, decay] = [
            last([...before, step].map((one) => one.hyper)),
            last([...before, step].map((one) => one.decay)),
        ];
        return { ...step, ...(hyper && { hyper }), ...(decay !== undefined && { decay }) };
    }),
};
export const changesOneLate = {
    id: 'changes-one-step-late',
    faultClass: 'FC-23',
    does: 'reads the hyper-parameters and the decay before they are moved on, so that each change comes a step late',
    formula: String.raw `h_t := h_{t-1}`,
    wrong: (right) => anotherStep(right, ({ hyper: _hyper, decay: _decay, ...step }, before) => {
        const { hyper, decay } = before.at(-1) ?? {};
        return { ...step, ...(hyper && { hyper }), ...(decay !== undefined && { decay }) };
    }),
};
/** Definitions in which what becomes of a parameter without a gradient is something else. */
const absenceAs = (right, of, as) => anotherStep(right, (step) => step.withoutGradient === of ? { ...step, ...(as !== undefined && { withoutGradient: as }) } : step);
export const absentIsZero = {
    id: 'missing-gradient-is-zero',
    faultClass: 'FC-23',
    does: 'steps a parameter that has no gradient as from zeros, where it is declared to be kept: averages fade, decay is taken',
    formula: String.raw `g_t := 0`,
    wrong: (right) => absenceAs(absenceAs(right, 'kept', 'zeros'), 'counted', 'zeros'),
};
export const absentIsCounted = {
    id: 'missing-gradient-is-counted',
    faultClass: 'FC-23',
    does: 'counts a step of a parameter that has no gradient, where it is declared not to',
    formula: String.raw `t \leftarrow t + 1`,
    wrong: (right) => absenceAs(right, 'kept', 'counted'),
};
export const absentIsNotCounted = {
    id: 'missing-gradient-is-not-counted',
    faultClass: 'FC-23',
    does: 'counts no step of a parameter that has no gradient, where it is declared to',
    formula: String.raw `t \leftarrow t`,
    wrong: (right) => absenceAs(right, 'counted', 'kept'),
};
export const absentIsSkipped = {
    id: 'missing-gradient-is-skipped',
    faultClass: 'FC-23',
    does: 'keeps a parameter that has no gradient, where it is declared to step as from zeros',
    formula: String.raw `\theta_t := \theta_{t-1}`,
    wrong: (right) => absenceAs(right, 'zeros', 'kept'),
};
export const absentIsStale = {
    id: 'missing-gradient-is-the-last',
    faultClass: 'FC-21',
    does: 'steps a parameter that has no gradient by the one of the step before, which was not cleared',
    formula: String.raw `g_t := g_{t-1}`,
    wrong: (right) => anotherStep(right, ({ withoutGradient, ...step }, before) => {
        if (withoutGradient === undefined)
            return step;
        const gradient = last(before.map((one) => (one.withoutGradient === undefined ? one.gradient : undefined)));
        return gradient === undefined ? { ...step, withoutGradient } : { ...step, gradient };
    }),
};
