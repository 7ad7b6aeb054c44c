import { definitions } from '../../../spec/definitions/index.js';
import { sizeOf, } from '../../../spec/language/index.js';
import { float64 } from '../../arithmetic/float64.js';
import { answersOf } from '../law.js';
import { roundedTo } from '../rounded.js';
/** How many numbers a row has. */
const widthOf = ({ shape }) => {
    let width = 1;
    for (let axis = 1; axis < shape.length; axis++)
        width *= shape[axis];
    return width;
};
/** A number by which rows are found: rows that differ may have the same. */
function hashOf(inputs, row) {
    let hash = 0;
    for (const one of inputs) {
        const width = widthOf(one);
        for (let k = 0, from = row * width; k < width; k++)
            hash = hash * 0.75 + one.data[from + k];
    }
    return hash;
}
/** Whether a row is that row of these inputs. */
function isRow({ inputs, row }, others, other) {
    for (let i = 0; i < inputs.length; i++) {
        const one = inputs[i];
        const { data } = others[i];
        const width = widthOf(one);
        for (let k = 0; k < width; k++) {
            const x = one.data[row * width + k];
            const y = data[other * width + k];
            if (x !== y && !(Number.isNaN(x) && Number.isNaN(y)))
                return false;
        }
    }
    return true;
}
/** These rows of tensors, one after another. */
function joined(shape, rows, of) {
    const data = new Float64Array(sizeOf(shape));
    let place = 0;
    for (const { answer, row } of rows) {
        const tensor = of(answer);
        if (tensor === undefined)
            throw new RangeError('a gradient that was not asked for');
        const width = widthOf(tensor);
        for (let k = 0, from = row * width; k < width; k++)
            data[place++] = tensor.data[from + k];
    }
    return { shape, data };
}
/**
 * A declared loss as far as a subject's answers say what it is: the elements of the rows that it was asked for, unreduced,
 * and their gradients. Mutants are made of it: right elements, combined wrongly. Throws for rows that were not asked.
 */
export function formsOf(loss, questions, answers) {
    const batched = Object.keys(loss.inputs).filter((name) => loss.inputs[name].shape[0] === 'examples');
    const inputsOf = ({ inputs }) => batched.map((name) => inputs[name]);
    const rows = new Map();
    const shared = new Map();
    for (const [name, question] of Object.entries(questions)) {
        if (question.ask !== 'own' || question.loss !== loss.name)
            continue;
        if (question.reduction.by !== 'none' || question.cotangent !== undefined)
            continue;
        const answer = answers[name];
        const inputs = inputsOf(question);
        for (let row = 0; row < inputs[0].shape[0]; row++) {
            const hash = hashOf(inputs, row);
            const alike = rows.get(hash);
            if (alike === undefined)
                rows.set(hash, [{ inputs, answer, row }]);
            else
                alike.push({ inputs, answer, row });
        }
        for (const [of, tensor] of Object.entries(answer.gradient ?? {}))
            if (!batched.includes(of))
                shared.set(of, tensor);
    }
    const find = (question) => {
        const inputs = inputsOf(question);
        return Array.from({ length: inputs[0].shape[0] }, (_, row) => {
            const one = rows.get(hashOf(inputs, row))?.findLast((known) => isRow(known, inputs, row));
            if (one === undefined)
                throw new RangeError('a row that was not asked for');
            return one;
        });
    };
    // Each fault is looked for in the same questions.
    const known = new Map();
    const found = (question) => {
        const of = known.get(question) ?? find(question);
        known.set(question, of);
        return of;
    };
    return {
        elements: ({ fromData }, _, question) => {
            const of = found(question);
            const shape = loss.elements.map((extent) => (extent === 'examples' ? of.length : extent));
            return fromData(joined(shape, of, ({ value }) => value));
        },
        pullback: (arithmetic, _, upstream, question) => {
            const of = found(question);
            return Object.fromEntries((loss.gradientOf ?? []).map((name) => {
                if (shared.has(name))
                    return [name, arithmetic.fromData(shared.get(name))];
                const slopes = joined(question.inputs[name].shape, of, ({ gradient }) => gradient?.[name]);
                return [name, pulled(arithmetic, upstream, slopes)];
            }));
        },
    };
}
/** The gradient of each row, times the mean of what its elements are multiplied by. */
function pulled({ constant, divide, fromData, multiply, reshape, shape, sum }, upstream, of) {
    const [rows = 1, ...rest] = shape(upstream);
    const size = sizeOf(rest);
    const perRow = divide(sum(reshape(upstream, [rows, size]), 1), constant(size));
    return multiply(reshape(perRow, [rows, ...of.shape.slice(1).map(() => 1)]), fromData(of));
}
/** The definitions, with declared losses that are what the subject answers. */
function knowing(losses, questions, answers) {
    const before = knownBy.get(answers);
    if (before?.losses === losses && before.questions === questions)
        return before.definitions;
    const asked = new Set(Object.values(questions).map((question) => question.loss));
    const forms = losses
        .filter(({ name, terms }) => asked.has(name) && terms === undefined)
        .map((loss) => [loss.name, formsOf(loss, questions, answers)]);
    const own = { ...definitions.own, losses: Object.fromEntries(forms), declarations: losses };
    const made = { ...definitions, own };
    knownBy.set(answers, { losses, questions, definitions: made });
    return made;
}
/** Each fault is looked for in the same answers. */
const knownBy = new WeakMap();
/** What the author's definition of a declared loss answers; the answers themselves where there is none. */
export function definedAnswers(arithmetic, { clause, questions }, answers) {
    const [question] = Object.values(questions);
    const defined = clause.declared?.defined ?? {};
    if (!(question.loss in defined))
        return answers;
    return answersOf({ ...definitions, own: { ...definitions.own, losses: defined } }, arithmetic, questions);
}
/** What a subject would have answered that is right but for this fault; or that has none. Throws where it says nothing. */
export function recombined(losses, questions, answers, format, fault) {
    const right = knowing(losses, questions, answers);
    return roundedTo(format, answersOf(fault === undefined ? right : fault.wrong(right), sharing, questions));
}
/** Numbers that are given are read again and again, and written by nobody. */
const carried = new WeakMap();
const sharing = {
    ...float64,
    fromData: (of) => {
        if (of.data instanceof Float64Array)
            return of;
        const found = carried.get(of) ?? float64.fromData(of);
        carried.set(of, found);
        return found;
    },
};
