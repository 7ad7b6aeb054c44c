/** Forms of one quantity as one: the arithmetic chooses, or takes all of them. */
const anyOf = (form, others = []) => ((arithmetic, ...given) => {
    const [first, ...rest] = [form, ...others].map((one) => () => one(arithmetic, ...given));
    return arithmetic.anyOf(first, ...rest);
});
export const admissibleLoss = ({ value, derivative, targetsDerivative: ofTargets, evaluations = () => ({}), targets, properties, }) => ({
    value: (a, p, t, loss) => anyOf(value, evaluations(loss).value)(a, p, t, loss),
    derivative: (a, p, t, loss) => anyOf(derivative, evaluations(loss).derivative)(a, p, t, loss),
    ...(ofTargets && { targetsDerivative: derivativeOfTargets(ofTargets, derivative, evaluations) }),
    ways: evaluations,
    ...(targets && { targets }),
    properties,
});
/** The derivative with respect to the targets, and its terms and quotients where it is minus that of the predictions. */
function derivativeOfTargets(of, derivative, evaluations) {
    if (of !== 'minus the derivative')
        return { form: (a, p, t, loss) => anyOf(of, evaluations(loss).targetsDerivative)(a, p, t, loss), ways: () => ({}) };
    const minus = (a, x) => a.multiply(a.constant(-1), x);
    return {
        form: (a, p, t, loss) => minus(a, anyOf(derivative, evaluations(loss).derivative)(a, p, t, loss)),
        ways: (loss) => {
            const { terms, quotients } = evaluations(loss);
            return {
                ...(terms && { terms: (a, p, t, asked) => terms(a, p, t, asked).map((term) => minus(a, term)) }),
                ...(quotients && {
                    quotients: (a, p, t, asked, upstream) => quotients(a, p, t, asked, upstream).map((one) => minus(a, one)),
                }),
            };
        },
    };
}
export const admissibleReduction = ({ value, pullback, evaluations, ofNothing, }) => ({
    value: (a, elements, population) => orDeclared(a, population, numberOfNothing(ofNothing, population), (of) => a.anyOf(() => value(a, elements, of), ...(evaluations?.(a, of).value ?? []).map((form) => () => form(elements)))),
    // The gradient of a zero is zero.
    pullback: (a, elements, population, upstream) => orDeclared(a, population, numberOfNothing(ofNothing, population) === 0 ? 0 : undefined, (of) => a.anyOf(() => pullback(a, elements, of, upstream), ...(evaluations?.(a, of).pullback ?? []).map((form) => () => form(upstream)))),
});
/** What is declared of nothing, as a number: an error is none. */
function numberOfNothing(ofNothing, { ofNothing: name }) {
    const declared = name === undefined ? undefined : ofNothing[name];
    return declared === 'refused' ? NaN : declared;
}
/** A reduction, or what is declared where D is zero. */
function orDeclared({ absolute, constant, positive, select, sum }, population, declared, reduction) {
    if (declared === undefined)
        return reduction(population);
    const something = positive(absolute(sum(population.denominator)));
    const denominator = select(something, population.denominator, constant(1));
    return select(something, reduction({ ...population, denominator }), constant(declared));
}
export const admissiblePenalty = ({ value, derivative, evaluations }) => ({
    value,
    derivative,
    ...evaluations,
});
/** Every gradient in any form. */
export const admissibleClip = ({ value, evaluations }) => (arithmetic, gradients, parameters, clip) => gradients.map((_, p) => {
    const [first, ...rest] = [value, ...(evaluations?.value ?? [])].map((form) => () => form(arithmetic, gradients, parameters, clip)[p]);
    return arithmetic.anyOf(first, ...rest);
});
