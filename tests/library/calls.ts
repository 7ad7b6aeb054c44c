import * as equistep from '../../src/index.ts';
import {
  binaryCrossEntropy,
  convertFramework,
  convertRate,
  descend,
  dim,
  gradient,
  huber,
  defineLoss,
  defineOptimizer,
  judge,
  learningRate,
  loss,
  multiplyQuantities,
  observe,
  quantity,
  reference,
  scaleBatch,
  scaleRate,
  softmaxCrossEntropy,
  squaredError,
  tensor,
  toRateOnMean,
  toRateOnSum,
  translate,
  verdicts,
  windowOf,
} from '../../src/index.ts';
import type { LossOfOnesOwn, OptimizerOfOnesOwn } from '../../src/index.ts';
import { conformance } from '../../src/vitest.ts';
import { trainingLoop } from '../support/loops.ts';

/** What plain JavaScript may hand over. */
export const hostile: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  -Infinity,
  2 ** 53,
  1n,
  '',
  '5',
  'mean',
  'constructor',
  '__proto__',
  'gradient/*',
  Symbol('mean'),
  () => 2,
  [],
  [2],
  [-1],
  ['2'],
  [undefined],
  {},
  Object.create(null),
  { toString: null },
  { shape: [2], data: [1, 2] },
  new Date(0),
  new Map(),
  new Float64Array(2),
  new DataView(new ArrayBuffer(8)),
];

export type Path = readonly (string | number)[];
export interface Call {
  /** The function as its errors name it. */
  readonly name: string;
  readonly call: (...args: readonly never[]) => unknown;
  /** Arguments that are right. */
  readonly args: readonly unknown[];
  /**
   * Where something else is put in their place: `0` the first argument, `1.batchSize` a part of the second. Of what is
   * put there, what is right all the same.
   */
  readonly places: Readonly<Record<string, (value: unknown) => boolean>>;
}

const none = (): boolean => false;
const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isFinite = (value: unknown): boolean => Number.isFinite(value);
const isCount = (least: number) => (value: unknown) => Number.isSafeInteger(value) && (value as number) >= least;
/** A list of two numbers. */
const isPair = (value: unknown): boolean => value instanceof Float64Array && value.length === 2;
const isListOfTwo = (value: unknown): boolean => Array.isArray(value) && value[0] === 2;
const absent = oneOf(undefined);
const or =
  (...tests: readonly ((value: unknown) => boolean)[]) =>
  (value: unknown): boolean =>
    tests.some((one) => one(value));

const two = tensor([2], [1, 2]);
const onMean = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 });
const onSum = learningRate(0.5, { forLossReducedBy: 'sum', batchSize: 2 });
const slope = gradient(two, { reducedBy: 'mean', batchSize: 2 });
const q = quantity(0.5, 1);
const reductions = oneOf('none', 'sum', 'mean', 'max');
const setup = { optimizer: { name: 'adam', beta1: 0.5, epsilon: 0.25 }, rate: 0.5 };
const mean = { reducedBy: 'mean' };

const ownLoss: LossOfOnesOwn = {
  name: 'mine',
  inputs: { p: { shape: ['examples'], reals: [-1, 1] } },
  elements: ['examples'],
  gradientOf: ['p'],
  value: ({ multiply }, { p }) => multiply(p!, p!),
};

const ownRule: OptimizerOfOnesOwn = {
  name: 'mine',
  rate: { value: 1 / 8, degree: -1 },
  slots: { velocity: 1 },
  step: (_, { theta, slots }) => ({ slots, theta }),
};

const elementwise = (name: string, call: unknown): readonly Call[] =>
  [name, `${name}.gradient`].map((one) => ({
    name: one,
    call: (one === name ? call : (call as { gradient: unknown }).gradient) as Call['call'],
    args: [two, two, mean],
    places: { 0: none, 1: none, 2: none, '2.reducedBy': oneOf('mean') },
  }));
const ofTwoQuantities = (
  name: 'addQuantities' | 'multiplyQuantities' | 'divideQuantities',
  of: Call['call'],
): Call => ({
  name,
  call: of,
  args: [q, q],
  places: {
    0: none,
    1: none,
    '0.value': or(isFinite, oneOf(Infinity, -Infinity)),
    // Half over nothing is infinite; nothing over nothing is not asked here.
    '1.value': or(isFinite, oneOf(Infinity, -Infinity)),
    '0.degree': name === 'addQuantities' ? none : oneOf(0, -1),
    '1.degree': name === 'addQuantities' ? none : oneOf(0, -1),
  },
});
const judging = (name: string, call: Call['call']): Call => ({
  name,
  call: call,
  args: [reference, { clauses: ['reduction/sum-adds'], cases: 1 }],
  places: {
    0: none,
    '0.declaration': none,
    '0.declaration.name': (value) => typeof value === 'string' && value !== '',
    '0.declaration.format': none,
    '0.declaration.losses': (value) => Array.isArray(value) && value.length === 0,
    '0.declaration.clips': or(absent, (value) => Array.isArray(value) && value.length === 0),
    '0.declaration.gradients': or(absent, oneOf(true)),
    '0.declaration.profile': or(absent, isEmptyRecord),
    '0.answer': (value) => typeof value === 'function',
    '0.close': or(absent, (value) => typeof value === 'function'),
    1: or(absent, isEmptyRecord),
    '1.clauses': absent,
    '1.clauses.0': oneOf('gradient/*'),
    '1.seed': or(absent, isCount(0)),
    '1.cases': or(absent, isCount(1)),
    '1.timeLimit': or(absent, oneOf(1.5)),
    '1.replay': absent,
    '1.deviations': or(absent, isEmptyRecord),
  },
});
/** An object without parts of its own: what a function takes for no options at all. */
export function isEmptyRecord(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Object]' && Object.keys(value as object).length === 0;
}

export const calls: readonly Call[] = [
  {
    name: 'dim',
    call: dim,
    args: ['batch', 2],
    places: { 0: (value) => typeof value === 'string', 1: isCount(0) },
  },
  {
    name: 'tensor',
    call: tensor,
    args: [[2], [1, 2]],
    places: { 0: isListOfTwo, 1: isPair, '0.0': none, '1.0': isNumber },
  },
  {
    name: 'loss',
    call: loss,
    args: [two, { reducedBy: 'none', elementShape: [2] }],
    places: { 0: none, 1: none, '1.reducedBy': none, '1.elementShape': isListOfTwo, '1.elementShape.0': none },
  },
  {
    name: 'gradient',
    call: gradient,
    args: [two, { reducedBy: 'mean', batchSize: 2 }],
    places: { 0: none, 1: none, '1.reducedBy': oneOf('mean'), '1.batchSize': isCount(1) },
  },
  {
    name: 'learningRate',
    call: learningRate,
    args: [0.5, { forLossReducedBy: 'mean', batchSize: 2 }],
    places: { 0: isFinite, 1: none, '1.forLossReducedBy': reductions, '1.batchSize': isCount(1) },
  },
  {
    name: 'convertRate',
    call: convertRate,
    args: [onMean, { to: 'sum', batchSize: 2 }],
    places: {
      0: none,
      '0.value': isFinite,
      '0.forLossReducedBy': oneOf('mean'),
      '0.batchSize': none,
      1: none,
      '1.to': oneOf('mean'),
      '1.batchSize': none,
    },
  },
  {
    name: 'scaleRate',
    call: scaleRate,
    args: [onMean, { toBatchSize: 4 }],
    places: { 0: none, '0.value': isFinite, '0.batchSize': isCount(1), 1: none, '1.toBatchSize': isCount(1) },
  },
  {
    name: 'toRateOnSum',
    call: toRateOnSum,
    args: [onMean],
    places: { 0: none, '0.value': isFinite, '0.forLossReducedBy': oneOf('mean') },
  },
  {
    name: 'toRateOnMean',
    call: toRateOnMean,
    args: [onSum],
    places: { 0: none, '0.value': isFinite, '0.forLossReducedBy': none },
  },
  {
    name: 'quantity',
    call: quantity,
    args: [0.5, 1],
    places: { 0: (value) => isNumber(value) && !Number.isNaN(value), 1: oneOf(0, -1) },
  },
  ofTwoQuantities('addQuantities', equistep.addQuantities),
  ofTwoQuantities('multiplyQuantities', multiplyQuantities),
  ofTwoQuantities('divideQuantities', equistep.divideQuantities),
  {
    name: 'scaleQuantity',
    call: equistep.scaleQuantity,
    args: [q, 2],
    places: { 0: none, '0.degree': oneOf(0, -1), 1: (value) => isFinite(value) && (value as number) > 0 },
  },
  {
    name: 'squareRootOfQuantity',
    call: equistep.squareRootOfQuantity,
    args: [quantity(4, 2)],
    places: { 0: none, '0.value': or(oneOf(Infinity), (value) => isFinite(value) && (value as number) >= 0) },
  },
  ...elementwise('squaredError', squaredError),
  ...elementwise('absoluteError', equistep.absoluteError),
  ...elementwise('binaryCrossEntropy', binaryCrossEntropy),
  ...elementwise('huber', huber(1)),
  {
    name: 'huber',
    call: huber,
    args: [1],
    places: { 0: (value) => isFinite(value) && Number(value) > 0 },
  },
  ...elementwise('softmaxCrossEntropy', softmaxCrossEntropy).map((one) => ({
    ...one,
    args: [tensor([2, 2], [0, 1, 2, 3]), tensor([2], [0, 1]), mean],
  })),
  {
    name: 'descend',
    call: descend,
    args: [two, slope, onMean],
    places: {
      0: none,
      1: none,
      '1.reducedBy': oneOf('mean'),
      '1.batchSize': none,
      '1.value': none,
      2: none,
      '2.value': isFinite,
      '2.batchSize': none,
      '2.forLossReducedBy': oneOf('mean'),
    },
  },
  {
    name: 'translate',
    call: translate,
    args: [setup, { from: 'mean', to: 'sum', batchSize: 256 }],
    places: {
      0: none,
      '0.rate': isFinite,
      '0.optimizer': none,
      '0.optimizer.name': none,
      '0.optimizer.epsilon': isFinite,
      '0.optimizer.beta1': isFinite,
      '0.optimizer.decay': absent,
      '0.clip': absent,
      '0.penalty': or(absent, isFinite),
      '0.lossScale': or(absent, (value) => isFinite(value) && (value as number) > 0),
      '0.fixed': or(absent, isEmptyRecord),
      '0.state': absent,
      1: none,
      '1.from': oneOf('mean'),
      '1.to': oneOf('mean'),
      '1.batchSize': isCount(1),
    },
  },
  {
    name: 'scaleBatch',
    call: scaleBatch,
    args: [
      { optimizer: { name: 'sgd' }, rate: 0.5 },
      { reducedBy: 'mean', batchSize: 2, toBatchSize: 4 },
    ],
    places: {
      0: none,
      '0.rate': isFinite,
      1: none,
      '1.reducedBy': oneOf('mean'),
      '1.batchSize': isCount(1),
      '1.toBatchSize': isCount(1),
      '1.rule': or(absent, oneOf('linear')),
      '1.schedule': or(absent, oneOf('examples', 'steps')),
      '1.dataTimes': or(absent, (value) => isFinite(value) && (value as number) > 0),
    },
  },
  {
    name: 'windowOf',
    call: windowOf,
    args: [{ batchSize: 8, accumulation: 4, replicas: 2 }, 'mean'],
    places: {
      0: none,
      '0.batchSize': isCount(1),
      '0.accumulation': or(absent, isCount(1)),
      '0.replicas': or(absent, isCount(1)),
      1: oneOf('mean', 'sum'),
    },
  },
  {
    name: 'convertFramework',
    call: convertFramework,
    args: [
      { framework: 'keras', optimizer: 'sgd', arguments: { learning_rate: 0.5 }, l2: 0.25 },
      { framework: 'pytorch', optimizer: 'sgd' },
    ],
    places: {
      0: none,
      '0.framework': none,
      '0.optimizer': none,
      '0.arguments': or(absent, isEmptyRecord),
      '0.arguments.learning_rate': isFinite,
      '0.l2': or(absent, isFinite),
      '0.clip': absent,
      '0.nesterov': or(absent, oneOf(true)),
      1: none,
      '1.framework': oneOf('pytorch', 'keras', 'tfjs', 'optax'),
      '1.optimizer': absent,
    },
  },
  {
    name: 'defineOptimizer',
    call: defineOptimizer,
    args: [ownRule],
    places: {
      0: none,
      '0.name': oneOf('5', 'mean', 'constructor', '__proto__', 'gradient/*'),
      '0.step': (value) => typeof value === 'function',
      '0.start': or(absent, (value) => typeof value === 'function'),
      '0.rate': none,
      '0.nonNegative': (value) => value === undefined || (Array.isArray(value) && value.length === 0),
    },
  },
  {
    name: 'defineLoss',
    call: defineLoss,
    args: [ownLoss],
    places: {
      0: none,
      '0.name': oneOf('5', 'mean', 'constructor', '__proto__', 'gradient/*'),
      '0.value': (value) => typeof value === 'function',
      '0.evaluations': (value) => value === undefined || (Array.isArray(value) && value.length === 0),
      '0.derivative': or(absent, (value) => typeof value === 'function'),
      '0.inputs': none,
      '0.elements': none,
      '0.gradientOf': (value) => value === undefined || (Array.isArray(value) && value.length === 0),
    },
  },
  {
    name: 'observe',
    call: observe,
    args: [trainingLoop(), { seed: 1 }],
    places: {
      0: none,
      '0.declaration': none,
      '0.answer': (value) => typeof value === 'function',
      1: or(absent, isEmptyRecord),
      '1.seed': or(absent, isCount(0)),
      '1.timeLimit': or(absent, (value) => typeof value === 'number' && value > 0 && value < 2 ** 31),
    },
  },
  judging('judge', judge),
  judging('verdicts', verdicts),
  judging('conformance', conformance),
  {
    name: 'reference.answer',
    call: reference.answer,
    args: [{ ask: 'loss', loss: { name: 'squared-error' }, reduction: { by: 'sum' }, predictions: two, targets: two }],
    places: {
      0: none,
      '0.ask': none,
      '0.loss': none,
      '0.loss.name': none,
      '0.reduction': none,
      '0.reduction.by': none,
      '0.predictions': isTensorData,
      '0.targets': isTensorData,
    },
  },
];

/** The arguments with something else in one place. */
export function put(value: unknown, [first, ...rest]: Path, into: unknown): unknown {
  if (first === undefined) return value;
  const part = put(value, rest, (into as Record<string, unknown> | undefined)?.[first]);
  if (!Array.isArray(into)) return { ...(into as object), [first]: part };
  return Object.isFrozen(into) ? Object.freeze(into.with(Number(first), part)) : into.with(Number(first), part);
}
export const pathOf = (place: string): Path => place.split('.');

/** Numbers that belong to no type of their own, as a question has them. */
export function isTensorData(value: unknown): boolean {
  return isEmptyRecord(value) ? false : Array.isArray((value as { data?: unknown } | null | undefined)?.data);
}

/** What comes of a call: whatever it throws, or that it returned. Nothing is judged. */
export async function thrownBy({ name, call }: Call, args: readonly unknown[]): Promise<unknown> {
  try {
    const result = call(...(args as never[]));
    if (name === 'verdicts') await (result as AsyncGenerator).return(undefined);
    await result;
    return undefined;
  } catch (thrown) {
    // That far it comes only with arguments that it takes.
    const defines = thrown instanceof Error && thrown.message.startsWith('Calling the suite function inside test');
    return name === 'conformance' && defines ? undefined : thrown;
  }
}

export const toldBy = (thrown: unknown): string => (thrown instanceof Error ? String(thrown) : written(thrown));
export const written = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `${Object.prototype.toString.call(value)} ${JSON.stringify(value)}`
    : typeof value === 'bigint'
      ? `${value}n`
      : typeof value === 'string'
        ? JSON.stringify(value)
        : String(value);

/** A typed error whose sentence begins with the function's name, and not one of the engine's own. */
export const isSentence = (thrown: unknown, name: string): boolean =>
  (thrown instanceof TypeError || thrown instanceof RangeError) &&
  thrown.message.startsWith(`${name}: `) &&
  /[.?]$/.test(thrown.message) &&
  !/\n|Cannot|undefined is not|is not a function|not iterable|not a constructor/.test(thrown.message);
