import { defineComputation, } from '../../language/index.js';
import { backpropagate, predict } from './linear-model.js';
import { together } from './loss.js';
/**
 * Parameters → predictions → loss of the data → total loss; and back. Penalties inside the reduction are added to every
 * element, so that the reduction decides how often they count.
 */
function totalLoss(d, arithmetic, problem) {
    const { parameters, penalties } = problem;
    const inputs = arithmetic.fromData(problem.inputs);
    const addends = penaltyValues(d, arithmetic, { parameters, penalties: placed(penalties, 'inside') });
    const predictions = predict(arithmetic, inputs, parameters);
    const data = d.loss(d, arithmetic, { ...problem, predictions, addends });
    const ofData = ofTerms(d, arithmetic, problem, { inputs, predictions, first: data });
    return { ...penalized(d, arithmetic, problem, ofData, data.addend), denominator: data.denominator };
}
/** The loss of the data with its gradient: of the first term, and of the second where there is one. */
function ofTerms(d, arithmetic, { second }, { inputs, predictions, first }) {
    const { add, anyOf } = arithmetic;
    const back = (gradient) => backpropagate(arithmetic, inputs, gradient);
    if (second === undefined)
        return { value: first.value, gradient: back(first.gradient) };
    const { weight, ...of } = second;
    const other = d.loss(d, arithmetic, { ...of, scale: weight, predictions, addends: [] });
    const [one, two, both] = [back(first.gradient), back(other.gradient), back(add(first.gradient, other.gradient))];
    // The gradients are added where both losses have their predictions, or where the model has its parameters.
    const joined = (name) => anyOf(() => both[name], () => add(one[name], two[name]));
    return {
        value: add(first.value, other.value),
        gradient: { weights: joined('weights'), bias: joined('bias') },
    };
}
export const placed = (penalties, where) => penalties.filter((penalty) => penalty.placed === where);
/** `βR`, of each penalty; β may multiply what R is the sum of. */
const penaltyValues = (d, arithmetic, { parameters, penalties }) => penalties.map(({ name, on, coefficient }) => {
    const { constant, anyOf, multiply, sum } = arithmetic;
    const { value, summands } = d.penalties[name];
    const times = (x) => multiply(constant(coefficient), x);
    return anyOf(() => times(value(arithmetic, parameters[on])), ...(summands ? [() => sum(times(summands(arithmetic, parameters[on])))] : []));
});
/**
 * The loss of the data, and its gradient, with the penalties. Those inside the reduction are in the value already, and
 * each counts `inside` times in the gradient.
 */
export function penalized(d, arithmetic, { parameters, penalties }, ofData, inside) {
    const outside = penaltyValues(d, arithmetic, { parameters, penalties: placed(penalties, 'outside') });
    const gradientIn = (parameter) => {
        const own = penalties
            .filter(({ on }) => on === parameter)
            .map((penalty) => slopesOf(d, arithmetic, penalty, parameters[parameter], inside));
        return addedTo(arithmetic, ofData.gradient[parameter], own);
    };
    return {
        value: together(arithmetic, ofData.value, outside),
        gradient: { weights: gradientIn('weights'), bias: gradientIn('bias') },
    };
}
function slopesOf(d, arithmetic, { name, coefficient, placed: where }, theta, inside) {
    const { constant, anyOf, multiply } = arithmetic;
    const counted = (slope) => {
        const one = multiply(constant(coefficient), slope);
        if (where === 'outside')
            return one;
        // How often it counts may be multiplied by the coefficient first.
        return anyOf(() => multiply(inside, one), () => multiply(multiply(inside, constant(coefficient)), slope));
    };
    const { derivative, terms } = d.penalties[name];
    const whole = counted(derivative(arithmetic, theta));
    return { placed: where, whole, terms: () => terms?.(arithmetic, theta).map(counted) ?? [whole] };
}
/**
 * A gradient with those of the penalties: in order, with any one of them last, together, or term by term; then also with
 * those inside the reduction first, for they were added to the elements.
 */
function addedTo({ add, anyOf }, data, penalties) {
    const sum = (to, slopes) => slopes.reduce((total, { whole }) => add(total, whole), to);
    const terms = (slopes) => [data, ...slopes.flatMap((one) => one.terms())];
    const [first, ...rest] = penalties;
    if (first === undefined)
        return data;
    const insideFirst = [...placed(penalties, 'inside'), ...placed(penalties, 'outside')];
    const orders = rest.length > 0 && insideFirst.some((one, i) => one !== penalties[i]) ? [insideFirst] : [];
    const fromLast = (slopes) => () => terms(slopes).reduceRight((a, b) => add(a, b));
    const fromFirst = (slopes) => () => terms(slopes).reduce((a, b) => add(a, b));
    return anyOf(() => sum(data, penalties), ...(rest.length > 0
        ? [
            ...penalties.map((last) => () => add(sum(data, penalties.filter((one) => one !== last)), last.whole)),
            () => add(data, sum(first.whole, rest)),
            fromLast(penalties),
        ]
        : []), fromFirst(penalties), ...orders.flatMap((slopes) => [fromLast(slopes), fromFirst(slopes)]));
}
export const objective = defineComputation({
    name: 'objective',
    says: 'The total loss of a linear model: the reduced loss of its predictions, a second one with its weight where there is one, and the penalties. A penalty outside the reduction is added once; one inside is added to every element.',
    formula: String.raw `L = \operatorname{reduce}_i \Big( \ell_i + \sum_{\text{inside}} \beta R \Big) + c \operatorname{reduce}'_i \ell'_i + \sum_{\text{outside}} \beta R, \quad \nabla_W L = X^\top G + \dots, \; \nabla_b L = \textstyle\sum_i G_i + \dots, \quad G = \partial L / \partial (XW + b)`,
    source: 'Source answer 1; the chain rule.',
    freedom: 'Penalties are added in any order, and may be differentiated factor by factor.',
    value: totalLoss,
});
