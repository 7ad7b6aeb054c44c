import { answerOwn } from './own/answer.js';
import { answerOwnSteps } from './own/steps.js';
import { problemOf } from './training/loss.js';
/** The answer that these definitions give to a question, in this arithmetic. */
export function answer(d, arithmetic, question) {
    return answerAny(d, arithmetic, question);
}
function answerAny(d, arithmetic, question) {
    const { fromData } = arithmetic;
    switch (question.ask) {
        case 'loss': {
            const { value, gradient, targetsGradient, weightsGradient, second } = d.loss(d, arithmetic, problemOf(arithmetic, question));
            return {
                value,
                gradient,
                ...(targetsGradient !== undefined && { targetsGradient }),
                ...(weightsGradient !== undefined && { weightsGradient }),
                ...(second !== undefined && { second }),
            };
        }
        case 'attempt':
            return d.attempt(d, arithmetic, question);
        case 'objective': {
            const { weights, bias } = question.parameters;
            const { value, gradient } = d.objective(d, arithmetic, {
                ...question,
                parameters: { weights: fromData(weights), bias: fromData(bias) },
            });
            return { value, gradient };
        }
        case 'steps':
            return d.steps(d, arithmetic, question);
        case 'training':
            return d.training(d, arithmetic, question);
        case 'accumulation':
            return d.accumulation(d, arithmetic, question);
        case 'evaluate':
            return d.evaluate(d, arithmetic, question);
        case 'observed':
            throw new RangeError('what a training loop of its own does, nobody defines');
        case 'ownSteps':
            return answerOwnSteps(d, arithmetic, question);
        case 'own':
            return answerOwn(d, arithmetic, question);
    }
}
