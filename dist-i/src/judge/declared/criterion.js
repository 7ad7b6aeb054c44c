import { byDistance } from './distance.js';
import { byEnclosure } from './enclosure.js';
import { lossOf } from './loss.js';
/** What is right of a declared loss is what follows from the subject's own answers. */
export function declaredCriterion(one, profile) {
    const { by } = one.clause.declared;
    const loss = lossOf(one.clause, one.questions);
    const judge = by === 'enclosure' ? byEnclosure(one, loss, profile) : byDistance(one, profile);
    return { model: modelOf(one.clause, one.questions), undecided: 0, ...judge };
}
/** The shapes of the answers, by the declaration. */
function modelOf(of, questions) {
    const form = (question) => {
        const loss = of.declared.losses.find(({ name }) => name === question.loss);
        const [batch] = Object.keys(loss.inputs).filter((name) => loss.inputs[name].shape[0] === 'examples');
        const rows = question.inputs[batch].shape[0];
        const shape = (extents) => extents.map((extent) => (extent === 'examples' ? rows : extent));
        const value = { shape: question.reduction.by === 'none' ? shape(loss.elements) : [] };
        if (question.valueOnly)
            return { value };
        const gradient = (loss.gradientOf ?? []).map((name) => [name, { shape: shape(loss.inputs[name].shape) }]);
        return { value, gradient: Object.fromEntries(gradient) };
    };
    return Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, form(question)]));
}
