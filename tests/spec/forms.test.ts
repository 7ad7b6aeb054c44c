import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type {
  AccumulationQuestion,
  ClipSpec,
  MicroBatch,
  ObjectiveQuestion,
  OptimizerSpec,
  PenaltySpec,
  Question,
  ReductionSpec,
  TensorData,
} from '../../spec/language/index.ts';
import { ball } from '../../src/arithmetic/ball.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { differences, inEveryForm } from '../arithmetic/forms.ts';
import type { PreciseTensor } from '../arithmetic/precise.ts';
import { lossQuestion, otherQuestion, randomOf, reductions, tensorsOf } from '../arithmetic/questions.ts';
import { spread } from '../effort.ts';

/** To 200 bits, where the answers by two of the forms that are admitted differ. */
function unequal(question: Question): string[] {
  const [first, ...others] = inEveryForm((a) => tensorsOf<PreciseTensor>(answer(definitions, a, question)));
  return others.flatMap((other) => first.flatMap((x, i) => differences(x, other[i]!)));
}
const random = (): number => Math.floor(draw() * 33 - 16) / 8 || 1;
let draw = randomOf(1);
const tensor = (...shape: readonly number[]): TensorData => ({
  shape,
  data: Array.from({ length: shape.reduce((n, extent) => n * extent, 1) }, random),
});

describe('every form is the same quantity', () => {
  test.each(reductions)('of a loss that is reduced by $by $over', (reduction) => {
    draw = randomOf(2);
    for (const loss of [
      { name: 'squared-error' },
      { name: 'huber', delta: 5 / 4 },
      { name: 'softmax-cross-entropy' },
    ] as const) {
      for (let i = 0; i < 4; i++)
        expect(unequal(lossQuestion(draw, (x) => x, loss, reduction, 'dyadic', 3, 2))).toEqual([]);
    }
  });

  test('of objectives, steps and training', () => {
    draw = randomOf(3);
    for (let i = 0; i < 24; i++) expect(unequal(otherQuestion(draw, (x) => x, 'dyadic', 3))).toEqual([]);
  });

  const penalties: readonly PenaltySpec[] = (['outside', 'inside'] as const).flatMap((placed) => [
    { name: 'half-sum-of-squares', on: 'weights', coefficient: 1 / 4, placed },
    { name: 'sum-of-squares', on: 'weights', coefficient: 1 / 2, placed },
    { name: 'sum-of-squares', on: 'bias', coefficient: 1 / 8, placed },
  ]);
  const objective = (inputs: TensorData, targets: TensorData, weights: TensorData): ObjectiveQuestion => ({
    ask: 'objective',
    loss: { name: 'absolute-error' },
    reduction: { by: 'sum' },
    penalties,
    parameters: { weights, bias: { shape: [2], data: [0, 0] } },
    inputs,
    targets,
  });
  test('of penalties inside and outside the reduction', () => {
    draw = randomOf(7);
    for (let i = 0; i < 4; i++) expect(unequal(objective(tensor(3, 2), tensor(3, 2), tensor(2, 2)))).toEqual([]);
  });
  test('of penalties, by their places: as reverse mode adds them', () => {
    const question: ObjectiveQuestion = {
      ...objective(
        { shape: [3, 1], data: [-0.37053558230400085, 0, -42.157081604003906] },
        { shape: [3, 2], data: [0, 0, 0, 0, 0, -976] },
        { shape: [1, 2], data: [0, 20.521408081054688] },
      ),
      penalties: [
        { name: 'half-sum-of-squares', on: 'weights', coefficient: 0.3, placed: 'outside' },
        { name: 'sum-of-squares', on: 'weights', coefficient: 0.5, placed: 'inside' },
      ],
    };
    const balls = ball(defaultProfile('float32'));
    const { middle, radius } = answer(definitions, balls, question).gradient.weights;
    // TensorFlow.js 4.22 answers this.
    expect(Math.abs(middle[1]! - 87.49833679199219)).toBeLessThanOrEqual(radius[1]!);
  });

  const windows: readonly ReductionSpec[] = [
    { by: 'sum' },
    { by: 'max' },
    { by: 'mean', over: 'elements' },
    { by: 'mean', over: 'valid' },
    { by: 'mean', over: 'lengths-then-examples' },
    { by: 'mean', over: 'sum-of-weights' },
    { by: 'mean', over: 'sum-of-valid-weights' },
  ];
  test.each(spread(3, windows))('of windows of several micro-batches, reduced by $by $over', (reduction) => {
    draw = randomOf(4);
    const isWeighed = reduction.by === 'mean' && /weights/.test(reduction.over);
    const part = (n: number, masked: boolean): MicroBatch => ({
      inputs: tensor(n, 2),
      targets: tensor(n, 2),
      ...(masked && { valid: { shape: [n, 1], data: Array.from({ length: n }, (_, i) => i % 2) } }),
      ...(isWeighed && { weights: { shape: [n, 1], data: Array.from({ length: n }, (_, i) => 1 / 2 + i) } }),
    });
    const question: AccumulationQuestion = {
      ask: 'accumulation',
      loss: { name: 'squared-error' },
      reduction,
      penalties,
      optimizer: { name: 'sgd' },
      collective: 'average',
      parameters: { weights: tensor(2, 2), bias: tensor(2) },
      windows: [
        { rate: 1 / 4, replicas: [[part(2, false), part(0, false), part(1, true)], [part(3, true)]] },
        { rate: 1 / 2, replicas: [[part(2, false)]] },
      ],
    };
    expect(unequal(question)).toEqual([]);
  });

  test.each<OptimizerSpec['decay'] & object>([
    { coupling: 'coupled', coefficient: 1 / 4 },
    { coupling: 'decoupled', coefficient: 1 / 4 },
    { coupling: 'independent', coefficient: 1 / 4 },
    { coupling: 'decoupled', coefficient: 0 },
  ])('of steps with $coupling decay', (decay) => {
    draw = randomOf(5);
    for (const optimizer of [
      { name: 'sgd' },
      { name: 'nesterov', momentum: 1 / 2 },
      { name: 'momentum-rate-inside', momentum: 1 / 2 },
    ] as const) {
      expect(
        unequal({
          ask: 'steps',
          optimizer: { ...optimizer, decay },
          parameter: tensor(3),
          steps: [1 / 4, 1 / 2].map((rate) => ({ gradient: tensor(3), rate })),
        }),
      ).toEqual([]);
    }
  });

  test.each<ClipSpec>([
    { by: 'norm', threshold: 1 / 2 },
    { by: 'norm', threshold: 64 },
    { by: 'global-norm', threshold: 1 / 2 },
    { by: 'global-norm', threshold: 64 },
    { by: 'adaptive-norm', threshold: 1 / 4, floor: 1 / 8 },
    { by: 'adaptive-norm', threshold: 64, floor: 1 / 8 },
    { by: 'value', threshold: 1 / 2 },
  ])('of gradients that are clipped by $by at $threshold', (clip) => {
    draw = randomOf(6);
    expect(
      unequal({
        ask: 'training',
        loss: { name: 'squared-error' },
        reduction: { by: 'sum' },
        penalties: [],
        optimizer: { name: 'sgd' },
        clip,
        parameters: { weights: tensor(2, 2), bias: tensor(2) },
        batches: [{ inputs: tensor(3, 2), targets: tensor(3, 2), rate: 1 / 4 }],
      }),
    ).toEqual([]);
  });
});
