import { defineComputation, differentiated, filled, sizeOf, } from '../../language/index.js';
import { notIgnored, weightsByClass, withoutIgnored } from './classes.js';
import { gradientOfWeights } from './weights.js';
/**
 * The reduced loss of a batch and its gradient, by the chain rule. Forward: elements → weighed → reduced. Back: upstream
 * → elements → predictions.
 */
function reducedLoss(d, arithmetic, problem) {
    const { constant, multiply, positive, subtract, sum } = arithmetic;
    const { reduction, scale = 1 } = problem;
    const batch = accepted(d, arithmetic, problem);
    const elements = elementsOf(arithmetic, batch, problem);
    const population = populationOf(d, arithmetic, problem, arithmetic.shape(elements));
    const weighed = weigh(arithmetic, elements, population);
    const reduce = d.reductions[reduction.by];
    const reduced = reduce.value(arithmetic, weighed, population);
    const upstream = upstreamOf(arithmetic, problem, reduced);
    const cotangents = weigh(arithmetic, reduce.pullback(arithmetic, weighed, population, upstream), population);
    const backward = { reduce, population, weighed, upstream, cotangents };
    const forward = { ...batch.definition.ways(problem.loss), form: batch.definition.derivative };
    return {
        value: multiply(constant(scale), reduced),
        gradient: back(arithmetic, batch, problem, backward, forward),
        ...(problem.targetsGradient && {
            targetsGradient: back(arithmetic, batch, problem, backward, ofTargets(batch, problem)),
        }),
        ...(problem.weightsGradient && {
            weightsGradient: gradientOfWeights(arithmetic, problem, {
                elements,
                weighed,
                population,
                reduced,
                reduce,
                upstream,
            }),
        }),
        ...(problem.direction !== undefined && { second: along(d, arithmetic, problem, problem.direction) }),
        addend: sum(cotangents),
        denominator: population.denominator,
        nothing: subtract(constant(1), positive(sum(reduction.by === 'mean' ? population.denominator : population.valid))),
    };
}
/** The problem that a question poses, its tensors as numbers of an arithmetic. */
export const problemOf = ({ fromData }, { predictions, weights, valid, cotangent, direction, ...question }) => ({
    ...question,
    predictions: fromData(predictions),
    weights: weights && fromData(weights),
    valid: valid && fromData(valid),
    cotangent: cotangent && fromData(cotangent),
    direction: direction && fromData(direction),
    addends: [],
});
function accepted(d, arithmetic, problem) {
    const { predictions, weights, valid } = problem;
    const shape = arithmetic.shape(predictions);
    const shaped = (x) => x && { shape: arithmetic.shape(x) };
    const refused = d.refusal(d, { ...problem, predictions: { shape }, weights: shaped(weights), valid: shaped(valid) });
    if (refused !== undefined)
        throw new RangeError(refused);
    const definition = d.losses[problem.loss.name];
    const targets = definition.targets?.(withoutIgnored(problem), shape) ?? problem.targets;
    return { definition, predictions, targets: arithmetic.fromData(targets) };
}
/** The unreduced loss, with what is added to each element. */
const elementsOf = (arithmetic, { definition, predictions, targets }, { loss, addends }) => together(arithmetic, definition.value(arithmetic, predictions, targets, loss), addends);
/** A number with what is added to it: the sum of that, or one after another. */
export function together({ add, anyOf }, to, addends) {
    if (addends.length === 0)
        return to;
    return anyOf(() => add(to, addends.reduce((a, b) => add(a, b))), () => addends.reduce((a, b) => add(a, b), to));
}
/** What takes part in a reduction, how much it weighs, and what it is divided by. */
function populationOf(d, arithmetic, problem, shape) {
    const { constant, fromData, multiply } = arithmetic;
    const { reduction } = problem;
    const product = (...factors) => factors.reduce((all, factor) => (factor === undefined ? all : multiply(all, factor)), fromData(filled(shape, 1)));
    const population = {
        shape,
        weights: product(problem.weights, problem.classWeights && fromData(weightsByClass(problem))),
        valid: product(problem.valid, problem.ignoredClass === undefined ? undefined : fromData(notIgnored(problem))),
        ofNothing: reduction.ofNothing,
        repeats: reduction.by === 'mean' && reduction.over === 'sum-of-weights' && problem.weights !== undefined
            ? sizeOf(shape) / sizeOf(arithmetic.shape(problem.weights))
            : 1,
    };
    const denominator = reduction.by === 'mean' ? d.denominators[reduction.over](arithmetic, population, reduction.count) : constant(1);
    return { ...population, denominator };
}
/** Each times its weight. What is ignored is taken out, whatever it holds. */
const weigh = ({ constant, multiply, select }, x, { weights, valid }) => select(valid, multiply(x, weights), constant(0));
/** The upstream gradient of the reduced loss, times the constant that multiplies it. */
const upstreamOf = ({ constant, fromData, multiply, shape }, { scale = 1, cotangent }, reduced) => multiply(constant(scale), cotangent ?? fromData(filled(shape(reduced), 1)));
/**
 * The cotangent of each element times its derivative. A loss of a whole row hands its one cotangent to every number of
 * the row; an ignored row gets none, whatever its derivative is.
 */
function back(arithmetic, { predictions, targets }, { loss, cotangent, scale = 1 }, { reduce, population, weighed, upstream, cotangents }, { form, terms, quotients }) {
    const { add, constant, anyOf, multiply, reshape, select, shape } = arithmetic;
    const further = shape(predictions)
        .slice(population.shape.length)
        .map(() => 1);
    const perRow = (x) => reshape(x, [...shape(x), ...further]);
    const { denominator } = population;
    const rows = {
        ...population,
        valid: perRow(population.valid),
        denominator: shape(denominator).length === 0 ? denominator : perRow(denominator),
    };
    const counting = (x) => select(rows.valid, x, constant(0));
    const derivative = counting(form(arithmetic, predictions, targets, loss));
    // As a kernel that does all else first: times the upstream gradient at the end.
    const ones = constant(1);
    const upstreamLast = shape(upstream).length === 0 && (cotangent !== undefined || scale !== 1)
        ? [
            () => multiply(upstream, multiply(perRow(multiply(reduce.pullback(arithmetic, weighed, population, ones), population.weights)), derivative)),
            () => multiply(upstream, counting(reduce.pullback(arithmetic, perRow(weighed), rows, multiply(perRow(population.weights), derivative)))),
        ]
        : [];
    const byTerm = () => terms(arithmetic, predictions, targets, loss).map((term) => multiply(perRow(cotangents), counting(term)));
    const byQuotient = () => quotients(arithmetic, predictions, targets, loss, perRow(cotangents)).map(counting);
    return anyOf(() => multiply(perRow(cotangents), derivative), 
    // The pullback is linear: it comes last, too.
    () => counting(reduce.pullback(arithmetic, perRow(weighed), rows, multiply(perRow(multiply(upstream, population.weights)), derivative))), ...upstreamLast, 
    // Term by term, added from either end.
    ...(terms ? [() => byTerm().reduce((a, b) => add(a, b)), () => byTerm().reduceRight((a, b) => add(a, b))] : []), ...(quotients ? [() => byQuotient().reduce((a, b) => add(a, b))] : []));
}
/** How the loss is differentiated with respect to its targets. */
function ofTargets({ definition }, { loss }) {
    const { targetsDerivative } = definition;
    if (targetsDerivative === undefined)
        throw new RangeError(`the targets of ${loss.name} cannot move`);
    return { ...targetsDerivative.ways(loss), form: targetsDerivative.form };
}
/** The derivative of the gradient along a direction: the gradient, differentiated once more. */
function along(d, arithmetic, problem, direction) {
    const { direction: _, targetsGradient: __, weightsGradient: ___, predictions, weights, valid, cotangent, ...rest } = problem;
    const { pullback } = differentiated(arithmetic, { predictions }, (a, at) => {
        const constantIn = (x) => x && a.fromData(arithmetic.read(x));
        const { gradient } = d.loss(d, a, {
            ...rest,
            predictions: at.predictions,
            weights: constantIn(weights),
            valid: constantIn(valid),
            cotangent: constantIn(cotangent),
            addends: [],
        });
        return a.sum(a.multiply(gradient, constantIn(direction)));
    });
    return pullback(arithmetic.constant(1)).predictions;
}
export const loss = defineComputation({
    name: 'loss',
    says: 'The elements of a loss are weighed, masked, reduced, and multiplied by a constant; the upstream gradient takes the same way back. What is ignored is taken out of both, whatever it holds.',
    formula: String.raw `L = s \operatorname{reduce}_i m_i w_i \ell_i, \quad \frac{\partial L}{\partial p_i} = s \, u \, \frac{\partial \operatorname{reduce}}{\partial \ell_i} \, m_i w_i \, \ell_i'`,
    source: 'The chain rule.',
    freedom: 'Products and sums in any order: the reduction is differentiated before the loss, or after it, or the loss term by term.',
    value: reducedLoss,
});
