import { requireObject, requireOneOf } from '../spec/contracts/checks.js';
import { sizeOf } from '../spec/language/index.js';
import { reference as interpreted } from './subjects/interpreted.js';
import { unsupported } from './subjects/subject.js';
/**
 * The reference implementation as a subject: the definitions, interpreted in float64. Its `answer` throws a TypeError or
 * a RangeError for what is no question, or one that has no answer.
 */
export const reference = {
    declaration: interpreted.declaration,
    answer: (question) => {
        const where = 'reference.answer';
        requireObject(question, `${where}: the question`, "Write { ask: 'loss', … }.");
        requireOneOf(question.ask, [...interpreted.declaration.asks, 'ownSteps'], `${where}: ask`);
        try {
            requireTensors(question, 'the question');
            const why = unsupported(interpreted.declaration, question);
            if (why !== undefined)
                throw new RangeError(why);
            return interpreted.answer(question);
        }
        catch (error) {
            if (error instanceof RangeError)
                throw new RangeError(`${where}: ${error.message.replace(/\.?$/, '.')}`, { cause: error });
            const lacks = `the question of the kind '${question.ask}' lacks a part, or has one of another kind`;
            throw new TypeError(`${where}: ${lacks}. See docs/questions.md for one of each kind.`, { cause: error });
        }
    },
};
/** @throws RangeError for the first tensor that does not hold as many numbers as its shape */
function requireTensors(value, at) {
    if (typeof value !== 'object' || value === null)
        return;
    const { shape, data } = value;
    if (data === undefined)
        return Object.entries(value).forEach(([name, part]) => requireTensors(part, `${at}.${name}`));
    const numbers = Array.from(data);
    if (numbers.length !== sizeOf(shape) || !numbers.every((number) => typeof number === 'number'))
        throw new RangeError(`${at} must hold ${sizeOf(shape)} numbers, as its shape says.`);
}
