/** The form of the answer to each kind of question: where tensors stand in it. */
import { sizeOf } from '../../../spec/language/index.js';
import { shown } from '../texts.js';
import { encoded } from './wire.js';
const parameters = { weights: 'tensor', bias: 'tensor' };
export const forms = {
    loss: {
        value: 'tensor',
        gradient: 'tensor',
        'targetsGradient?': 'tensor',
        'weightsGradient?': 'tensor',
        'second?': 'tensor',
    },
    attempt: { refused: 'tensor', value: 'tensor' },
    objective: { value: 'tensor', gradient: parameters },
    steps: { parameter: ['tensor'], 'slots?': { '*': 'tensor' } },
    training: { value: ['tensor'], parameters: [parameters] },
    accumulation: { value: ['tensor'], parameters: [parameters] },
    evaluate: { metric: 'tensor' },
    own: { value: 'tensor', gradient: { '*': 'tensor' } },
    ownSteps: { parameter: ['tensor'], 'slots?': { '*': 'tensor' } },
    observed: { start: { '*': 'tensor' }, parameters: [{ '*': 'tensor' }], 'value?': ['tensor'] },
};
/** Numbers of a tensor that can be sent: no line holds more. */
const most = 2 ** 24;
/** An answer as it is sent. Throws a sentence for the first place where it has not the form of such an answer. */
export const writtenAnswer = (question, answer, raw = false) => written('valueOnly' in question ? { value: 'tensor' } : forms[question.ask], answer, 'the answer', raw);
function written(form, value, at, raw) {
    if (form === 'tensor')
        return encoded(tensorIn(value, at), raw);
    if (typeof value !== 'object' || value === null)
        throw new TypeError(`${at} is ${shown(value)}, not an object`);
    if (Array.isArray(form)) {
        if (!Array.isArray(value))
            throw new TypeError(`${at} is an object, not a list`);
        return Array.from(value, (part, i) => written(form[0], part, `${at}[${i}]`, raw));
    }
    const parts = '*' in form ? Object.keys(value).map((name) => [name, form['*']]) : Object.entries(form);
    return Object.fromEntries(parts.flatMap(([key, part]) => {
        const name = key.replace('?', '');
        const given = value[name];
        if (given === undefined && key.endsWith('?'))
            return [];
        if (given === undefined)
            throw new TypeError(`${at} has no '${name}'`);
        return [[name, written(part, given, `${at}.${name}`, raw)]];
    }));
}
function tensorIn(value, at) {
    if (typeof value !== 'object' || value === null || !('shape' in value) || !('data' in value))
        throw new TypeError(`${at} is ${shown(value)}, not a tensor { shape, data }`);
    const { shape } = value;
    if (!(Array.isArray(shape) && shape.every((extent) => Number.isSafeInteger(extent) && extent >= 0)))
        throw new TypeError(`${at}.shape is ${shown(shape)}: give a list of whole numbers from 0 on`);
    const size = sizeOf(shape);
    const given = value.data;
    if (given?.length !== size)
        throw new RangeError(`${at} holds ${shown(given?.length)} numbers, where its shape [${shape.join(', ')}] has ${size}`);
    if (size > most)
        throw new RangeError(`${at} holds ${size} numbers: at most ${most} can be sent`);
    const data = Array.from(given);
    const stranger = data.findIndex((one) => typeof one !== 'number');
    if (stranger >= 0)
        throw new TypeError(`${at} holds ${shown(data[stranger])} at place ${stranger}, not a number`);
    return { shape: shape, data: Float64Array.from(data) };
}
