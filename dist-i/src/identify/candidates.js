import { definitions } from '../../spec/definitions/index.js';
import { denominatorNames } from '../../spec/definitions/records.js';
import { couplings, } from '../../spec/language/index.js';
export const nameOfReduction = (reduction) => reduction.by === 'mean' ? `mean over ${reduction.over}` : reduction.by;
/** Every reduction to one number. An unreduced loss can be nothing else. */
export function reductionsFor(question) {
    const { reduction } = question;
    const count = reduction.by === 'mean' ? reduction.count : undefined;
    const all = reduction.by === 'none'
        ? [reduction]
        : [
            { by: 'sum' },
            { by: 'max' },
            ...denominatorNames
                .filter((over) => over !== 'constant' || count !== undefined)
                .map((over) => ({ by: 'mean', over, ...(count !== undefined && { count }) })),
        ];
    return all.map((one) => ({ name: nameOfReduction(one), question: { ...question, reduction: one } }));
}
/** Where an ε may stand: added to the root, or under it. */
const places = ['epsilon', 'rootEpsilon'];
export function aspectsOfRule(spec) {
    const under = definitions.optimizers[spec.name].hyperParameters;
    const place = places.find((one) => spec[one] !== undefined && spec[one] !== 0);
    const choice = places.every((one) => one in under) && place !== undefined;
    return {
        rule: spec.name,
        place: choice ? (place === 'epsilon' ? 'ε outside the root' : 'ε inside the root') : undefined,
        decay: spec.decay && `${spec.decay.coupling} decay`,
    };
}
/** Which form of a rule a specification is: its name, where its ε stands, and how its decay is coupled. */
export const nameOfRule = (spec) => Object.values(aspectsOfRule(spec))
    .filter((aspect) => aspect !== undefined)
    .join(', ');
/**
 * Every rule of the same family, or with the same hyper-parameters: each form, each place of ε, and each coupling of
 * decay.
 */
export function rulesFor(question) {
    const { name: _, decay, epsilon, rootEpsilon, ...rest } = question.optimizer;
    const given = Object.keys(rest).filter((parameter) => rest[parameter] !== 0);
    const size = epsilon || rootEpsilon;
    const asked = definitions.optimizers[question.optimizer.name];
    const names = Object.keys(definitions.optimizers).filter((name) => {
        const { family, hyperParameters } = definitions.optimizers[name];
        const known = Object.keys(hyperParameters).every((parameter) => parameter in asked.hyperParameters || parameter === 'dampening' || places.some((place) => place === parameter));
        return given.every((parameter) => parameter in hyperParameters) && (family === asked.family || known);
    });
    const specs = names.flatMap((name) => {
        const has = places.filter((place) => place in definitions.optimizers[name].hyperParameters);
        const forms = size === undefined || size === 0 || has.length === 0
            ? [{ ...rest, name }]
            : epsilon && rootEpsilon && has.length === 2
                ? [{ ...rest, name, epsilon, rootEpsilon }]
                : has.map((place) => ({ ...rest, name, [place]: size }));
        return decay === undefined
            ? forms
            : forms.flatMap((form) => couplings.map((coupling) => ({ ...form, decay: { ...decay, coupling } })));
    });
    return [question.optimizer, ...specs.filter((spec) => nameOfRule(spec) !== nameOfRule(question.optimizer))].map((optimizer) => ({ name: nameOfRule(optimizer), question: { ...question, optimizer } }));
}
