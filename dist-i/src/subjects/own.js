// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
import { sizeOf, } from '../../spec/language/index.js';
import { near } from '../near.js';
import { cut, shown } from './texts.js';
/**
 * What is wrong with losses that a subject declares as its own, of the right form, as a sentence that names the field and
 * says what to write; undefined when nothing is.
 */
export function wrongInOwnLosses(losses) {
    const names = losses.map(({ name }) => name);
    const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
    if (twice >= 0)
        return `its declaration's ownLosses[${twice}].name is ${shown(names[twice])}, which another of them has: give each a name of its own`;
    return first(losses, (loss, i) => {
        const at = `its declaration's ownLosses[${i}]`;
        return loss.terms === undefined ? wrongInLoss(loss, at) : wrongInTerms(loss, losses, at);
    });
}
const axes = '"examples", or a whole number from 1 on';
const trueOrFalse = 'true or false';
const oneInput = 'the name of an input';
const oneMean = '{ over: "examples" }, or another of the means in docs/your-own-loss.md';
/** What is to be written in each field of a loss. */
const remedies = {
    ownLosses: 'a list of losses, each as docs/your-own-loss.md says',
    name: 'a string of 1 to 200 letters',
    inputs: 'an object with the inputs by name, as in { logits: { shape: ["examples", 5], reals: [-4, 4] } }',
    shape: `a list of axes, each ${axes}`,
    elements: `the shape of the unreduced loss, a list that begins with "examples", and then ${axes}`,
    reals: 'the smallest number and the largest, as in [-4, 4]',
    integers: 'the smallest whole number and the largest, as in [1, 3]',
    atMost: oneInput,
    gradientOf: 'a list of names of inputs',
    reductions: 'a list of some of none, sum, mean, max',
    means: `a list of means, each ${oneMean}`,
    over: `one of "examples", "elements", { constant }, { sum }, { count }, { rows }, { distinct } and { each, then }`,
    then: 'one of "examples", "elements", { constant }, { sum }, { count }, { rows } and { distinct }',
    distinct: oneInput,
    terms: 'a list of other losses of the same declaration, each as { times: 0.1, loss: "kl" }',
    times: 'a number other than zero',
    loss: 'the name of another loss in ownLosses',
    each: oneInput,
    sum: oneInput,
    count: oneInput,
    rows: oneInput,
    constant: 'a number other than zero',
    atLeast: 'a number above zero',
    ofNothing: '"zero" or "nan"',
    properties: 'an object with some of nonNegative and rowsIndependent',
    nonNegative: trueOrFalse,
    rowsIndependent: trueOrFalse,
    cotangent: trueOrFalse,
    weights: oneInput,
    ignores: 'a list of what is not read, as in [{ input: "labels", beyond: "lengths" }]',
    input: oneInput,
    where: 'the name of an input that is a mask',
    beyond: 'the name of an input that holds lengths',
    smallest: 'a whole number from 1 on',
    ownOptimizers: 'a list of update rules, each as docs/your-own-optimizer.md says',
    rate: 'the learning rate, as { value: 0.125, degree: -1 }',
    hyperParameters: 'an object with numbers by name, as { epsilon: { value: 0.5, degree: 1 } }',
    slots: 'an object with degrees by name, as { velocity: 1 }',
    value: 'the number at which it is asked',
    degree: 'a whole number from -3 to 3',
    decay: '{ number: "decay", coupling: "decoupled" }, with the name of the number that decays the parameter',
    clip: '{ number: "threshold", by: "norm" }, with the name of the number that clips the gradient',
    number: 'the name of one of hyperParameters',
    coupling: 'one of coupled, decoupled, independent',
    by: '"value" or "norm"',
    after: '"decay", or nothing',
    windows: trueOrFalse,
    loops: 'a list of training loops, each as docs/your-own-loop.md says',
    mean: 'one of "examples", { sum } and { count }',
    replicas: trueOrFalse,
    reports: trueOrFalse,
    ulps: 'a number from 0 on',
};
const ofItem = {
    ownLosses: 'a loss as docs/your-own-loss.md says, an object',
    ownOptimizers: 'an update rule as docs/your-own-optimizer.md says, an object',
    hyperParameters: 'a number with its degree, as { value: 0.5, degree: 1 }',
    slots: 'a whole number from -3 to 3',
    loops: 'a training loop as docs/your-own-loop.md says, an object',
    inputs: 'an object with a shape and numbers, as in { shape: ["examples", 5], reals: [-4, 4] }',
    shape: axes,
    elements: axes,
    reals: 'a number',
    integers: 'a whole number',
    gradientOf: oneInput,
    reductions: 'one of none, sum, mean, max',
    means: oneMean,
    terms: '{ times: 0.1, loss: "kl" }, a number and another loss',
    ignores: '{ input: "labels", beyond: "lengths" }',
};
/** What is to be written at a place of the losses that a subject declares as its own. */
export function remedyInOwnLosses(keys) {
    const [field = '', parent = ''] = keys.slice(-2).toReversed();
    if (field === 'by' && parent === 'each')
        return 'the name of an input that holds the number of each row’s group';
    return ofItem[parent] ?? remedies[field] ?? remedies['ownLosses'];
}
/** The same of training loops. */
export function wrongInLoops(loops) {
    return first(loops, ({ name, inputs, mean }, i) => {
        const at = `its declaration's loops[${i}]`;
        const loss = { name, inputs, elements: ['examples'] };
        return (first(Object.entries(inputs), ([input, of]) => wrongInInput(loss, of, `${at}.inputs.${input}`)) ??
            (Object.values(inputs).every(({ shape }) => shape[0] === 'examples')
                ? undefined
                : `${at}.inputs must all have a row for each example: write "examples" as the first axis of each`) ??
            // Parts that count nothing are drawn again.
            wrongInCount(loss, mean, `${at}.mean`, true, at));
    });
}
/** The same of update rules. */
export function wrongInOwnOptimizers(rules) {
    const names = rules.map(({ name }) => name);
    return first(rules, ({ name, rate, hyperParameters = {}, shape = [], decay, clip }, i) => {
        const at = `its declaration's ownOptimizers[${i}]`;
        if (names.indexOf(name) < i)
            return `${at}.name is ${shown(name)}, which another of them has: give each a name of its own`;
        const numbers = [
            ['rate', rate],
            ...Object.entries(hyperParameters).map(([one, of]) => [`hyperParameters.${one}`, of]),
        ];
        const unknown = numbers.filter(([, { degree }]) => degree === undefined);
        const size = sizeOf(shape);
        return (first(numbers, ([place, { value, degree }]) => !Number.isFinite(value)
            ? `${at}.${place}.value is ${value}, at which nothing can be asked: write a number`
            : value === 0 && degree !== 0
                ? `${at}.${place}.value is 0, which no factor changes: write a value at which it is felt, or degree: 0`
                : undefined) ??
            wrongInDecay(rate, hyperParameters, decay, `${at}.decay`) ??
            unknownNumber(hyperParameters, clip?.number, `${at}.clip.number`) ??
            (unknown.length > mostTried
                ? `${at} leaves out the degrees of ${unknown.map(([place]) => place).join(', ')}: at most ${mostTried} can be found out together. Write the others`
                : undefined) ??
            (size > mostOfRule ? `${at}.shape holds ${size} numbers: at most ${mostOfRule} are asked` : undefined));
    });
}
function unknownNumber(numbers, name, at) {
    if (name === undefined || Object.hasOwn(numbers, name))
        return undefined;
    const names = Object.keys(numbers);
    const [meant] = near(name.slice(0, 100), names);
    return `${at} is ${shown(name)}, which is none of hyperParameters: ${meant === undefined ? `they are ${names.join(', ') || 'none'}` : `did you mean '${meant}'?`}`;
}
/** How a decay is coupled follows from its degree, and the reverse. */
function wrongInDecay(rate, numbers, decay, at) {
    if (decay === undefined)
        return undefined;
    const { number, coupling } = decay;
    const unknown = unknownNumber(numbers, number, `${at}.number`);
    if (unknown !== undefined)
        return unknown;
    const { degree } = numbers[number];
    const right = { coupled: 1, decoupled: 0 - (rate.degree ?? NaN), independent: 0 }[coupling];
    return degree === undefined || Number.isNaN(right) || degree === right
        ? undefined
        : `${at}.coupling is ${shown(coupling)}, of which the degree of '${number}' is ${right}, and ${degree} is declared: correct one of them`;
}
/** Degrees that are found out together, at most: each is tried with each of the others. */
const mostTried = 4;
const mostOfRule = 2 ** 12;
function first(list, wrong) {
    for (const [i, one] of list.entries()) {
        const found = wrong(one, i);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function wrongInLoss(loss, at) {
    const { inputs, gradientOf = [], elements, means = [], ignores = [], weights, reductions = [] } = loss;
    const named = Object.entries(inputs);
    return (first(named, ([name, input]) => wrongInInput(loss, input, `${at}.inputs.${name}`)) ??
        (named.some(([, { shape }]) => shape.includes('examples'))
            ? undefined
            : `${at}.inputs have no batch axis: write "examples" as the first axis of each input that has one row for each example`) ??
        wrongAxes(elements, `${at}.elements`) ??
        (elements[0] === 'examples'
            ? undefined
            : `${at}.elements is ${written(elements)}, which has no batch axis: write "examples" first`) ??
        first(gradientOf, (name, i) => unknownInput(loss, name, `${at}.gradientOf[${i}]`)) ??
        first(gradientOf, (name, i) => inputs[name].integers === undefined
            ? undefined
            : `${at}.gradientOf[${i}] is ${shown(name)}, which holds whole numbers: they have no gradient. Leave it out, or draw it from 'reals'`) ??
        first(means, (mean, i) => wrongInMean(loss, mean, `${at}.means[${i}]`)) ??
        (reductions.includes('mean') && means.length === 0
            ? `${at}.reductions has "mean", and there are no means: add means: [{ over: "examples" }]`
            : undefined) ??
        (weights === undefined ? undefined : unknownInput(loss, weights, `${at}.weights`)) ??
        first(ignores, (one, i) => wrongInIgnored(loss, one, `${at}.ignores[${i}]`)));
}
/** A loss that is made of others: it reads their inputs, and has nothing but their sum. */
function wrongInTerms(loss, losses, at) {
    const { inputs, gradientOf = [], elements, terms = [], reductions = [], means = [] } = loss;
    if (terms.length < 2)
        return `${at}.terms has ${terms.length} of them: name two other losses at least, or leave it out`;
    if (elements.length + reductions.length + means.length > 0)
        return `${at} is made of terms, and has elements, reductions or means of its own: write elements: [] and reductions: [], and leave means out`;
    return (first(Object.entries(inputs), ([name, input]) => wrongInInput(loss, input, `${at}.inputs.${name}`)) ??
        first(gradientOf, (name, i) => unknownInput(loss, name, `${at}.gradientOf[${i}]`)) ??
        first(terms, ({ times, loss: name, mean = 0 }, i) => {
            const place = `${at}.terms[${i}]`;
            const other = losses.find((one) => one.name === name && one.terms === undefined);
            if (other === undefined)
                return `${place}.loss is ${shown(name)}, which is no other of ownLosses: add it there`;
            if (other.means?.[mean] === undefined)
                return `${place}.mean is ${mean}, and '${name}' has ${other.means?.length ?? 0} means: name one of them, counted from 0`;
            if (!Number.isFinite(times) || times === 0)
                return `${place}.times is ${times}: write a number other than zero`;
            const lacking = Object.keys(other.inputs).find((input) => inputs[input]?.shape.join() !== other.inputs[input].shape.join());
            return lacking === undefined
                ? undefined
                : `${place} is '${name}', whose input '${lacking}' is not among ${at}.inputs, or of another shape: declare it alike`;
        }));
}
function wrongAxes(shape, at) {
    const place = shape.indexOf('examples', 1);
    return place > 0 ? `${at}[${place}] is "examples": the batch is the first axis, and no other` : undefined;
}
/** More numbers than a batch of one row may hold. */
const most = 2 ** 16;
function wrongInInput(loss, { shape, reals, integers, atMost }, at) {
    const range = reals ?? integers;
    const field = reals === undefined ? 'integers' : 'reals';
    if (range === undefined || (reals !== undefined && integers !== undefined))
        return `${at} ${range === undefined ? 'says not' : 'says twice'} what numbers it holds: write either reals: [-4, 4] or integers: [1, 3]`;
    const [min = NaN, max = NaN] = range;
    if (!(Number.isFinite(min) && Number.isFinite(max) && min <= max))
        return `${at}.${field} is ${written(range)}, from which nothing can be drawn: write the smallest number and the largest, as in [-4, 4]`;
    if (integers !== undefined && !integers.every(Number.isSafeInteger))
        return `${at}.integers is ${written(integers)}, which are no whole numbers: write whole numbers, or 'reals'`;
    const size = sizeOf(shape.map((extent) => (extent === 'examples' ? 1 : extent)));
    if (size > most)
        return `${at}.shape holds ${size} numbers a row: at most ${most} can be drawn`;
    if (atMost !== undefined) {
        const unknown = unknownInput(loss, atMost, `${at}.atMost`);
        if (unknown !== undefined)
            return unknown;
        if (loss.inputs[atMost].shape.join() !== shape.join())
            return `${at}.atMost is ${shown(atMost)}, whose shape is another: name an input of the shape [${shape.join(', ')}]`;
    }
    return wrongAxes(shape, `${at}.shape`);
}
function unknownInput({ inputs }, name, at) {
    if (Object.hasOwn(inputs, name))
        return undefined;
    const names = Object.keys(inputs);
    const [meant] = near(name.slice(0, 100), names);
    return `${at} is ${shown(name)}, which is no input: ${meant === undefined ? `the inputs are ${names.join(', ')}` : `did you mean '${meant}'?`}`;
}
/** The input that a count is of, by the field that names it. */
const inputOf = (count) => typeof count === 'object' && !('constant' in count) ? Object.entries(count)[0] : undefined;
function wrongInMean(loss, { over, atLeast, ofNothing }, at) {
    if (typeof over !== 'object' || !('each' in over))
        return wrongInCount(loss, over, `${at}.over`, atLeast !== undefined || ofNothing !== undefined, at);
    const of = typeof over.each === 'string' ? { sum: over.each } : over.each;
    const place = typeof over.each === 'string' ? `${at}.over.each` : `${at}.over.each.${inputOf(of)[0]}`;
    const [, name] = inputOf(of);
    const wrong = unknownInput(loss, name, place);
    if (wrong !== undefined)
        return wrong;
    const by = typeof over.each === 'string' ? undefined : over.each.by;
    const stranger = by === undefined ? undefined : wrongInGroups(loss, by, `${at}.over.each.by`);
    if (stranger !== undefined)
        return stranger;
    if (loss.inputs[name].shape[0] !== 'examples')
        return `${place} is ${shown(name)}, which has no batch axis: each row needs a count of its own`;
    return (mayBeZero(loss, of, place, over.atLeast !== undefined, `${at}.over`) ??
        wrongInCount(loss, over.then, `${at}.over.then`, atLeast !== undefined || ofNothing !== undefined, at));
}
function wrongInCount(loss, count, at, settled, mean) {
    if (typeof count === 'string')
        return undefined;
    if ('constant' in count)
        return Number.isFinite(count.constant) && count.constant !== 0
            ? undefined
            : `${at}.constant is ${shown(count.constant)}, by which nothing can be divided: write another number`;
    if ('distinct' in count)
        return wrongInGroups(loss, count.distinct, `${at}.distinct`);
    const [field, name] = inputOf(count);
    return unknownInput(loss, name, `${at}.${field}`) ?? mayBeZero(loss, count, `${at}.${field}`, settled, mean);
}
/** Groups are told by one whole number a row. */
function wrongInGroups(loss, name, at) {
    const unknown = unknownInput(loss, name, at);
    if (unknown !== undefined)
        return unknown;
    const { shape, integers } = loss.inputs[name];
    return shape.join() === 'examples' && integers !== undefined
        ? undefined
        : `${at} is ${shown(name)}, which does not hold one whole number a row: groups are told by an input of the shape ["examples"], drawn from integers`;
}
/** A denominator that is drawn as zero says what then is the mean. */
function mayBeZero({ inputs }, count, at, settled, mean) {
    const [, name] = inputOf(count);
    const { reals, integers = [] } = inputs[name];
    const [min = 0] = reals ?? integers;
    if (settled || min > 0)
        return undefined;
    return `${at} is ${shown(name)}, which may be ${min < 0 ? 'below zero' : 'zero'} throughout: say what the mean is then by writing "atLeast": 1 or "ofNothing": "nan" into ${mean}, or draw ${shown(name)} from above zero`;
}
function wrongInIgnored(loss, { input, where, beyond }, at) {
    if ((where === undefined) === (beyond === undefined))
        return `${at} must have one of 'where', a mask, and 'beyond', lengths: write { input: ${shown(input)}, beyond: "lengths" }`;
    const field = where === undefined ? 'beyond' : 'where';
    const by = where ?? beyond;
    const unknown = unknownInput(loss, input, `${at}.input`) ?? unknownInput(loss, by, `${at}.${field}`);
    if (unknown !== undefined)
        return unknown;
    const of = loss.inputs[input].shape;
    const wanted = loss.inputs[by].shape;
    if (wanted.every((extent, axis) => extent === of[axis]) &&
        of[0] === 'examples' &&
        (beyond === undefined || (wanted.length === 1 && of.length > 1)))
        return undefined;
    return `${at}.${field} is ${shown(by)} of shape [${wanted.join(', ')}], which does not lead the axes [${of.join(', ')}] of '${input}'`;
}
const written = (list) => cut(`[${list.map((one) => (typeof one === 'string' ? JSON.stringify(one) : String(one))).join(', ')}]`, 60);
