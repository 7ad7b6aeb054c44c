import { exactInputs } from './inputs.js';
/** The answer to a question about an own loss, by its elements and by how they are reduced. */
export function answerOwn(d, arithmetic, question) {
    const { own } = d;
    const { fromData } = arithmetic;
    if (question.reduction.by === 'terms') {
        const parts = question.reduction.terms.map((term) => ({
            term,
            answer: answerOwn(d, arithmetic, termQuestion(own.declarations, question, term)),
        }));
        return own.total(arithmetic, parts, question);
    }
    const forms = own.losses[question.loss];
    if (forms === undefined)
        throw new RangeError(`there is no definition of a loss '${question.loss}'`);
    const inputs = exactInputs(arithmetic, question.inputs);
    const { reduction, cotangent } = question;
    const elements = forms.elements(arithmetic, inputs, question);
    const problem = { elements, inputs, reduction, cotangent: cotangent && fromData(cotangent) };
    const value = own.value(arithmetic, problem);
    if (question.valueOnly)
        return { value, gradient: {} };
    return { value, gradient: forms.pullback(arithmetic, inputs, own.upstream(arithmetic, problem), question) };
}
/** The question about a term: its own inputs, and its own mean. */
export function termQuestion(losses, { inputs, valueOnly }, { loss, mean = 0 }) {
    const of = losses.find(({ name }) => name === loss);
    const over = of?.means?.[mean];
    if (of === undefined || over === undefined)
        throw new RangeError(`there is no mean ${mean} of a declared loss '${loss}', which a term is of`);
    return {
        ask: 'own',
        loss,
        inputs: Object.fromEntries(Object.keys(of.inputs).map((name) => [name, inputs[name]])),
        reduction: { by: 'mean', mean, ...over },
        ...((valueOnly === true || (of.gradientOf ?? []).length === 0) && { valueOnly: true }),
    };
}
