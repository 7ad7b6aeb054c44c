import { lossNamed, sampleDeclarations, sampleForms } from './cases.js';
export function ownClause(of, samples = sampleDeclarations) {
    const { given, asks, law, examples, by, onlyIn, usesDefinition = false, ...rest } = of;
    const about = (losses, defined = {}) => ({
        ...rest,
        given: given(losses, defined),
        asks: (point) => asks(point, lossNamed(losses, point), losses),
        law: ((arithmetic, answers, point, right) => law(arithmetic, answers, point, lossNamed(losses, point), right)),
        examples: examples.filter((example) => isSample(losses, samples, example.given)),
        declared: { about, losses, defined, by, usesDefinition, ...(onlyIn && { onlyIn }) },
    });
    return about(samples, sampleForms);
}
/** Whether the loss of a worked example is the one that the reference declares. */
const isSample = (losses, samples, point) => JSON.stringify(lossNamed(losses, point)) === JSON.stringify(lossNamed(samples, point));
