/** Random questions for a subject: each by its own seed, so that any of them can be asked alone. */
import * as fc from 'fast-check';
import { lossDefinitions } from '../spec/definitions/records.js';
import { isResumed, sizeOf, } from '../spec/language/index.js';
import { optimizers as rules } from '../spec/clauses/updates/optimizers.js';
import { clauses } from '../spec/index.js';
import { rounding } from '../src/arithmetic/formats.js';
import { arbitrary } from '../src/judge/arbitrary.js';
import { questionsOf } from '../src/judge/law.js';
import { unsupported } from '../src/subjects/subject.js';
import { randomOf } from './random.js';
/** What the numbers of a question are like. */
export const kinds = ['reals', 'dyadic', 'hostile', 'saturated', 'tiny', 'wide'];
const oneOfBy = (random) => (values) => values[Math.floor(random() * values.length)];
/** The smallest normal number of float64 is 2⁻¹⁰²², of float16 2⁻¹⁴: each format has subnormals among these. */
const tinyExponents = [-10, -16, -30, -70, -126, -140, -149, -500, -1022];
function numbersOf(random, round, kind) {
    const oneOf = oneOfBy(random);
    const signed = () => random() * 2 - 1;
    const by = {
        reals: () => round(signed() * 4),
        dyadic: () => Math.round(signed() * 16) / 4,
        hostile: () => round(oneOf([signed(), 1000 * signed(), 0, 1000, -1000, 2 ** -12, signed() * 2 ** -20, 100 * signed()])),
        saturated: () => oneOf([0, -1024, 1024]),
        tiny: () => round(signed() * 2 ** oneOf(tinyExponents)),
        wide: () => round(signed() * 2 ** oneOf([-8, -4, 0, 4, 8, 10])),
    };
    return by[kind];
}
/**
 * B and C: mostly a few of each; one batch in 50 has up to 4,096 examples, and one in 50 up to 1,000 classes, of 2¹⁵
 * numbers at most.
 */
function sizes(random) {
    const among = (n) => Math.ceil(2 ** (random() * Math.log2(n)));
    const which = random() * 50;
    if (which < 1) {
        const b = among(4096);
        return [b, 2 + Math.floor(random() * 7)];
    }
    if (which < 2) {
        const c = 1 + among(999);
        return [1 + Math.floor(random() * Math.min(64, 2 ** 15 / c)), c];
    }
    return [1 + Math.floor(random() ** 3 * 32), 2 + Math.floor(random() * 4)];
}
/** One of the numbers that are described. */
function numberAmong(numbers, random) {
    if (numbers.kind === 'reals')
        return numbers.min + random() * (numbers.max - numbers.min);
    if (numbers.kind === 'shuffled')
        return numbers.of[Math.floor(random() * numbers.of.length)];
    const { min, max, step, except = [] } = numbers;
    const all = Array.from({ length: Math.floor((max - min) / step + 1 / 2) + 1 }, (_, i) => min + i * step);
    const left = all.filter((x) => !except.includes(x));
    return left[Math.floor(random() * left.length)];
}
/** The parameters of a loss: those that may be left out, now and then. */
function parametersOf(definition, random) {
    const parameters = definition.parameters;
    return Object.fromEntries(Object.entries(parameters)
        .filter(([, parameter]) => !('whenLeftOut' in parameter) || random() < 1 / 3)
        .map(([name, { any, values }]) => [
        name,
        random() < 1 / 2 ? values[Math.floor(random() * values.length)] : numberAmong(any, random),
    ]));
}
/** Whether a loss takes any predictions, as those of a model are. */
const takesAny = ({ cases: { any } }) => any.predictions.kind === 'reals' && any.predictions.min === -Infinity && any.predictions.max === Infinity;
function drawn(random, { format, losses: declared, reductions, denominators = [], options = [], penalties = [], terms = [], placements = ['outside'], optimizers = [], decays = [], asks, }) {
    const round = rounding(format);
    const oneOf = oneOfBy(random);
    const kind = oneOf(kinds);
    const number = numbersOf(random, round, kind);
    const tensor = (shape, draw = number) => ({
        shape,
        data: Array.from({ length: sizeOf(shape) }, draw),
    });
    const ask = random() < 0.6
        ? 'loss'
        : oneOf(['objective', 'steps', 'training', 'evaluate', 'clause', 'clause'].filter((one) => one === 'clause' || asks.includes(one)));
    const name = oneOf(declared.filter((one) => ask === 'loss' || takesAny(lossDefinitions[one])));
    const definition = lossDefinitions[name];
    const loss = { name, ...parametersOf(definition, random) };
    const { perRow } = definition.properties;
    const { predictions, targets } = random() < 1 / 2 ? definition.cases.any : (definition.cases.hostile ?? definition.cases.any);
    const reductionOf = (by) => by === 'mean' ? { by, over: oneOf(denominators) } : { by };
    const plain = reductionOf(oneOf([...reductions, ...(denominators.length > 0 ? ['mean', 'mean'] : [])]));
    const reduction = plain.by === 'mean' && plain.over === 'constant' ? { ...plain, count: oneOf([3, 37, 512]) } : plain;
    /** Numbers of the kind, where they are among those that are described; others where they are not. */
    const within = (described) => () => {
        const x = number();
        if (described.kind !== 'reals')
            return round(numberAmong(described, random));
        if (x >= described.min && x <= described.max)
            return x;
        return described.min === -Infinity ? -x : round(numberAmong(described, random));
    };
    const targetsOf = (b, c) => {
        if (targets === 'classes')
            return tensor([b], () => Math.floor(random() * c));
        return targets === 'distributions' ? distributions(b, c) : tensor([b, c], within(targets));
    };
    /** Distributions over the classes, in eighths. */
    const distributions = (b, c) => {
        const data = Array.from({ length: b * c }, () => 0);
        for (let i = 0; i < 8 * b; i++)
            data[(i >> 3) * c + Math.floor(random() * c)] += 1 / 8;
        return { shape: [b, c], data };
    };
    const lossQuestion = () => {
        const [b, c] = sizes(random);
        const shape = perRow ? [b] : [b, c];
        const drawnTargets = targetsOf(b, c);
        const byClass = targets === 'classes' && drawnTargets.shape.length === 1;
        const column = [b, ...shape.slice(1).map(() => 1)];
        const dense = kind === 'dyadic' || kind === 'saturated';
        const weight = () => (random() < 0.3 ? 0 : dense ? oneOf([1, 2, 3]) : round(random() * 3));
        const weighted = reduction.by === 'mean' && /weights/.test(reduction.over);
        const has = (option, often) => options.includes(option) && random() < often;
        return {
            ask: 'loss',
            loss,
            reduction,
            predictions: tensor([b, c], within(predictions)),
            targets: drawnTargets,
            ...(byClass && has('classWeights', 0.3) && { classWeights: tensor([c], weight) }),
            ...(byClass && has('ignoredClass', 0.3) && { ignoredClass: 0 }),
            ...(has('weights', weighted ? 0.9 : 0.2) && { weights: tensor(oneOf([shape, column]), weight) }),
            ...(has('valid', 0.4) && { valid: tensor(column, () => (random() < 0.3 ? 0 : 1)) }),
            ...(has('scale', 0.2) && { scale: oneOf([3, 0.1, -1 / 2]) }),
            ...(has('cotangent', 0.2) && {
                cotangent: tensor(reduction.by === 'none' ? shape : [], () => dense ? oneOf([1, -2]) : round(random() * 2 - 1)),
            }),
        };
    };
    const optimizerOf = () => {
        const coupling = random() < 1 / 2 ? undefined : oneOf(decays);
        return {
            ...oneOf(rules.filter((rule) => optimizers.includes(rule.name))),
            ...(coupling && { decay: { coupling, coefficient: oneOf([0.1, 0.01]) } }),
        };
    };
    const model = () => ({
        loss,
        reduction,
        parameters: { weights: tensor([3, 2]), bias: tensor([2]) },
        penalties: Array.from({ length: Math.floor(random() * 3) }, () => ({
            name: oneOf(penalties),
            on: oneOf(['weights', 'bias']),
            coefficient: oneOf([0.1, 0.3, 1 / 2]),
            placed: oneOf(placements),
        })),
    });
    const batchOf = () => {
        const b = 1 + Math.floor(random() * 8);
        return { inputs: tensor([b, 3]), targets: targetsOf(b, 2) };
    };
    const rated = (made) => [0.1, 0.3, 1 / 4].map((rate) => ({ ...made(), rate }));
    const steps = () => ({
        ask: 'steps',
        optimizer: optimizerOf(),
        parameter: tensor([4]),
        steps: rated(() => ({ gradient: tensor([4]) })),
    });
    /** A second loss of the same predictions, with targets of the same kind, now and then. */
    const second = (b) => terms.includes('second') && random() < 0.3
        ? {
            second: {
                loss: { name, ...parametersOf(definition, random) },
                reduction: oneOf([{ by: 'sum' }, reduction]),
                weight: oneOf([0.3, 3, -1 / 2]),
                targets: targetsOf(b, 2),
            },
        }
        : {};
    const objective = () => {
        const batch = batchOf();
        return { ask: 'objective', ...model(), ...batch, ...second(batch.inputs.shape[0]) };
    };
    const evaluate = () => ({
        ask: 'evaluate',
        ...model(),
        // A metric is one number.
        ...(reduction.by === 'none' && { reduction: { by: 'sum' } }),
        batches: Array.from({ length: 1 + Math.floor(random() * 4) }, batchOf),
    });
    const training = () => ({ ask: 'training', ...model(), optimizer: optimizerOf(), batches: rated(batchOf) });
    /** What a clause asks at a case of its own. */
    const clauseQuestion = () => {
        const clause = oneOf(clauses);
        const point = oneOf(clause.given.fixed);
        const fields = arbitrary({ kind: 'record', fields: { ...clause.given.drawn(point) } }, round);
        const [given] = fc.sample(fields, { seed: Math.floor(random() * 2 ** 31), numRuns: 1 });
        const questions = questionsOf(clause, { ...point, ...given }, round);
        // What goes on from an answer is no question before that is known.
        const asked = Object.values(questions).filter((question) => question.ask !== 'attempt' && !isResumed(question));
        return asked.length > 0 ? oneOf(asked) : clauseQuestion();
    };
    return ask === 'clause'
        ? { kind: 'clause', question: clauseQuestion() }
        : { kind, question: { loss: lossQuestion, steps, objective, training, evaluate }[ask]() };
}
/** The question of a number, and what its numbers are like: what the declaration leaves out is drawn again. */
export function questionAt(declaration, seed, index, attempt = 0) {
    for (let draw = 0;; draw++) {
        const made = drawn(randomOf(seed, index, attempt, draw), declaration);
        if (unsupported(declaration, made.question) === undefined)
            return made;
    }
}
