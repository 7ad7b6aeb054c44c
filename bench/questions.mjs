/** Random questions for a subject: each by its own seed, so that any of them can be asked alone. */
import * as fc from 'fast-check';
import { definitions } from '../dist/spec/definitions/index.js';
import { optimizers as rules } from '../dist/spec/clauses/updates/optimizers.js';
import { clauses } from '../dist/spec/index.js';
import { rounding } from '../dist/src/arithmetic/formats.js';
import { arbitrary } from '../dist/src/judge/draw.js';
import { questionsOf } from '../dist/src/judge/law.js';
import { unsupported } from '../dist/src/subjects/subject.js';
import { randomOf } from './random.mjs';

/** What the numbers of a question are like. */
export const kinds = ['reals', 'dyadic', 'hostile', 'saturated', 'tiny', 'wide'];

/** The smallest normal number of float64 is 2⁻¹⁰²², of float16 2⁻¹⁴: each format has subnormals among these. */
const tinyExponents = [-10, -16, -30, -70, -126, -140, -149, -500, -1022];

function numbersOf(random, round, kind) {
  const oneOf = (values) => values[Math.floor(random() * values.length)];
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

const sizeOf = (shape) => shape.reduce((product, n) => product * n, 1);

/** B and C: mostly a few of each; one batch in 50 has up to 4,096 examples, and one in 50 up to 1,000 classes, of 2¹⁵ numbers at most. */
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

/** What is drawn of each loss, by how: its parameters, and what its targets are where they are not as its predictions. Others are drawn by the clauses alone. */
const losses = {
  'squared-error': {},
  'absolute-error': {},
  huber: { parameters: (oneOf) => ({ delta: oneOf([1, 1.3, 0.5]) }) },
  'log-cosh': {},
  'binary-cross-entropy': { parameters: (oneOf) => oneOf([{}, {}, { positiveWeight: 2.5 }]), targets: 'probabilities' },
  'binary-cross-entropy-of-probabilities': { targets: 'probabilities', predictions: (round, random) => round(1 / 64 + random() * (31 / 32)) },
  'softmax-cross-entropy': { parameters: (oneOf) => oneOf([{}, {}, { smoothing: 0.1 }]), targets: 'classes' },
  'negative-log-likelihood': { targets: 'classes' },
  'kl-divergence': { targets: 'distributions' },
  hinge: { targets: [-1, 1] },
  'squared-hinge': { targets: [-1, 1] },
  poisson: { targets: [0, 1, 2, 7] },
  'poisson-of-rates': { targets: [0, 1, 2, 7], predictions: (round, random) => round(1 / 8 + random() * 8) },
  // No vector is zero, nor is its square.
  'cosine-distance': { predictions: (round, random) => round((1 / 8 + random()) * (random() < 1 / 2 ? -4 : 4)) },
  focal: { parameters: (oneOf) => ({ gamma: oneOf([2, 1.7]) }), targets: [0, 1] },
};

function drawn(random, { format, losses: declared, reductions, denominators = [], options = [], penalties = [], placements = ['outside'], optimizers = [], decays = [], asks }) {
  const round = rounding(format);
  const oneOf = (values) => values[Math.floor(random() * values.length)];
  const kind = oneOf(kinds);
  const number = numbersOf(random, round, kind);
  const tensor = (shape, draw = number) => ({ shape, data: Array.from({ length: sizeOf(shape) }, draw) });
  const ask = random() < 0.6 ? 'loss' : oneOf(['objective', 'steps', 'training', 'clause', 'clause'].filter((one) => one === 'clause' || asks.includes(one)));
  // A model's predictions are what they are.
  const name = oneOf(declared.filter((one) => one in losses && (ask === 'loss' || !losses[one].predictions)));
  const { parameters = () => ({}), predictions = number, targets } = losses[name];
  const loss = { name, ...parameters(oneOf) };
  const perRow = definitions.losses[name].perRow;
  const reductionOf = (by) => (by === 'mean' ? { by, over: oneOf(denominators) } : { by });
  const plain = reductionOf(oneOf([...reductions, ...(denominators.length > 0 ? ['mean', 'mean'] : [])]));
  const reduction = plain.over === 'constant' ? { ...plain, count: oneOf([3, 37, 512]) } : plain;
  const predicted = predictions === number ? number : () => predictions(round, random);
  const targetsOf = (b, c) => {
    if (targets === 'classes') return name !== 'softmax-cross-entropy' || random() < 3 / 4 ? tensor([b], () => Math.floor(random() * c)) : distributions(b, c);
    if (targets === 'distributions') return distributions(b, c);
    if (targets === 'probabilities') return tensor([b, c], kind === 'reals' ? () => round(random()) : () => oneOf([0, 1, 1 / 4, 1 / 2]));
    return tensor([b, c], targets ? () => oneOf(targets) : predicted);
  };
  /** Distributions over the classes, in eighths. */
  const distributions = (b, c) => {
    const { shape, data } = tensor([b, c], () => 0);
    for (let i = 0; i < 8 * b; i++) data[(i >> 3) * c + Math.floor(random() * c)] += 1 / 8;
    return { shape, data };
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
      predictions: tensor([b, c], predicted),
      targets: drawnTargets,
      ...(byClass && has('classWeights', 0.3) && { classWeights: tensor([c], weight) }),
      ...(byClass && has('ignoredClass', 0.3) && { ignoredClass: 0 }),
      ...(has('weights', weighted ? 0.9 : 0.2) && { weights: tensor(oneOf([shape, column]), weight) }),
      ...(has('valid', 0.4) && { valid: tensor(column, () => (random() < 0.3 ? 0 : 1)) }),
      ...(has('scale', 0.2) && { scale: oneOf([3, 0.1, -1 / 2]) }),
      ...(has('cotangent', 0.2) && { cotangent: tensor(reduction.by === 'none' ? shape : [], () => (dense ? oneOf([1, -2]) : round(random() * 2 - 1))) }),
    };
  };
  const optimizerOf = () => {
    const coupling = random() < 1 / 2 ? undefined : oneOf(decays);
    return { ...oneOf(rules.filter((rule) => optimizers.includes(rule.name))), ...(coupling && { decay: { coupling, coefficient: oneOf([0.1, 0.01]) } }) };
  };
  const model = () => ({
    loss,
    reduction,
    parameters: { weights: tensor([3, 2]), bias: tensor([2]) },
    penalties: Array.from({ length: Math.floor(random() * 3) }, () => ({
      name: oneOf(penalties), on: oneOf(['weights', 'bias']), coefficient: oneOf([0.1, 0.3, 1 / 2]), placed: oneOf(placements),
    })),
  });
  const batchOf = () => {
    const b = 1 + Math.floor(random() * 8);
    return { inputs: tensor([b, 3]), targets: targetsOf(b, 2) };
  };
  const rated = (made) => [0.1, 0.3, 1 / 4].map((rate) => ({ ...made(), rate }));
  const steps = () => ({ ask: 'steps', optimizer: optimizerOf(), parameter: tensor([4]), steps: rated(() => ({ gradient: tensor([4]) })) });
  const objective = () => ({ ask: 'objective', ...model(), ...batchOf() });
  const training = () => ({ ask: 'training', ...model(), optimizer: optimizerOf(), batches: rated(batchOf) });
  /** What a clause asks at a case of its own. */
  const clauseQuestion = () => {
    const clause = oneOf(clauses);
    const point = oneOf(clause.given.fixed);
    const fields = arbitrary({ kind: 'record', fields: { ...clause.given.drawn(point) } }, round);
    const [given] = fc.sample(fields, { seed: Math.floor(random() * 2 ** 31), numRuns: 1 });
    const questions = questionsOf(clause, { ...point, ...given }, round);
    const asked = Object.values(questions).filter((question) => question.ask !== 'attempt');
    return asked.length > 0 ? oneOf(asked) : clauseQuestion();
  };
  return ask === 'clause' ? { kind: 'clause', question: clauseQuestion() } : { kind, question: { loss: lossQuestion, steps, objective, training }[ask]() };
}

/** The question of a number, and what its numbers are like: what the declaration leaves out is drawn again. */
export function questionAt(declaration, seed, index, attempt = 0) {
  for (let draw = 0; ; draw++) {
    const made = drawn(randomOf(seed, index, attempt, draw), declaration);
    if (unsupported(declaration, made.question) === undefined) return made;
  }
}
