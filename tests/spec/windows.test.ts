import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import * as penalties from '../../spec/faults/penalties.ts';
import * as replicas from '../../spec/faults/replicas.ts';
import * as windows from '../../spec/faults/windows.ts';
import type { AccumulationQuestion, Fault, MicroBatch, Window } from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';

// The catalogue's fixtures, right and wrong: each fault gives the wrong number, and is right where the catalogue says
// that it survives.

const mean = { by: 'mean', over: 'examples' } as const;
const sum = { by: 'sum' } as const;
const max = { by: 'max' } as const;
const column = (...data: readonly number[]) => ({ shape: [data.length, 1], data });

/**
 * Examples whose squared errors have these gradients in the bias, which starts at θ. Inputs are zero, so that nothing
 * else moves.
 */
const examples = (theta: number, ...gradients: readonly number[]): MicroBatch => ({
  inputs: column(...gradients.map(() => 0)),
  targets: column(...gradients.map((g) => theta - g / 2)),
});
type Asked = Partial<AccumulationQuestion> & Pick<AccumulationQuestion, 'windows'>;
const ask = (theta: number, more: Asked): AccumulationQuestion => ({
  ask: 'accumulation',
  loss: { name: 'squared-error' },
  reduction: mean,
  penalties: [],
  optimizer: { name: 'sgd' },
  collective: 'average',
  parameters: { weights: { shape: [1, 1], data: [0] }, bias: { shape: [1], data: [theta] } },
  ...more,
});
const run = (fault: Fault | undefined, question: AccumulationQuestion) =>
  answer(fault === undefined ? definitions : fault.wrong(definitions), float64, question);
/** The gradient that the first step was taken along, or the bias or the loss after so many windows. */
const gradient = (theta: number, more: Asked) => (fault?: Fault) =>
  (theta - run(fault, ask(theta, more)).parameters[0]!.bias.data[0]!) / more.windows[0]!.rate;
const bias =
  (theta: number, more: Asked, after = 1) =>
  (fault?: Fault) =>
    run(fault, ask(theta, more)).parameters[after - 1]!.bias.data[0];
const value = (theta: number, more: Asked) => (fault?: Fault) => run(fault, ask(theta, more)).value[0]!.data[0];
const window = (...parts: readonly (readonly MicroBatch[])[]) => ({ rate: 1, replicas: parts });
/** Every part a replica, or every part a micro-batch of the only one. */
const apart = (...parts: readonly MicroBatch[]) => window(...parts.map((part) => [part]));
const inTurn = (...parts: readonly MicroBatch[]) => window(parts);
const of = (...gradients: readonly number[]): MicroBatch => examples(0, ...gradients);

const decay = {
  penalties: [{ name: 'half-sum-of-squares', on: 'bias', coefficient: 0.05, placed: 'outside' }],
} as const;
const shrink = { optimizer: { name: 'sgd', decay: { coupling: 'decoupled', coefficient: 0.05 } } } as const;
/** Losses v, as errors √v. */
const losses = (count: number, v: number): MicroBatch => ({
  inputs: column(...Array.from({ length: count }, () => 0)),
  targets: column(...Array.from({ length: count }, () => Math.sqrt(v))),
});
/** So many of the examples of a part count. */
const masked = (part: MicroBatch, counting: number): MicroBatch => ({
  ...part,
  valid: column(...Array.from(part.inputs.data, (_, i) => Number(i < counting))),
});

test('the clipped sum of (2, 0) and (0, 2) is no sum that was clipped on the way', () => {
  const row = (...gradients: readonly number[]): MicroBatch => ({
    inputs: column(0),
    targets: { shape: [1, 2], data: gradients.map((g) => -g / 2) },
  });
  const parameters = { weights: { shape: [1, 2], data: [0, 0] }, bias: { shape: [2], data: [0, 0] } };
  const clipped = (fault: Fault | undefined, parts: Window): number[] =>
    Array.from(
      run(fault, ask(0, { reduction: sum, clip: { by: 'norm', threshold: 1 }, parameters, windows: [parts] }))
        .parameters[0]!.bias.data,
      (x) => Math.round(-x * 10_000),
    );
  const parts = [row(2, 0), row(0, 2)] as const;
  expect(clipped(undefined, inTurn(...parts))).toEqual([7071, 7071]);
  expect(clipped(windows.clipEachMicroBatch, inTurn(...parts))).toEqual([4472, 8944]);
  expect(clipped(windows.clipEachReplica, apart(...parts))).toEqual([10_000, 10_000]);
});

describe('the fixtures of the catalogue', () => {
  test.each<[Fault, (fault?: Fault) => number | undefined, number, number]>([
    [windows.meanOfMeans, gradient(0, { windows: [inTurn(of(0, 0, 0), of(24))] }), 6, 12],
    [windows.meanOfMeans, gradient(0, { windows: [inTurn(of(0, 0), of(24, 0))] }), 6, 6],
    [windows.sumOfMeans, gradient(0, { windows: [inTurn(of(4), of(8))] }), 6, 12],
    [windows.sumOfMeans, gradient(0, { windows: [inTurn(of(4, 8))] }), 6, 6],
    [windows.configuredDivisor, bias(0, { windows: [inTurn(of(0), of(0)), inTurn(of(6))] }, 2), -6, -3],
    [windows.tailDropped, bias(0, { windows: [inTurn(of(0), of(0)), inTurn(of(6))] }, 2), -6, 0],
    [windows.accumulatorRescaled, gradient(0, { windows: [inTurn(of(12), of(12), of(12), of(12))] }), 12, 11.25],
    [windows.accumulatorRescaled, gradient(0, { windows: [inTurn(of(12))] }), 12, 12],
    [windows.accumulatorZeroed, gradient(0, { windows: [inTurn(of(4), of(8))] }), 6, 4],
    [
      windows.accumulatorKept,
      bias(0, { loss: { name: 'absolute-error' }, windows: [inTurn(of(-6)), inTurn(of(-6))] }, 2),
      2,
      3,
    ],
    [
      windows.countKept,
      bias(0, { loss: { name: 'absolute-error' }, windows: [inTurn(of(-6)), inTurn(of(-6))] }, 2),
      2,
      1.5,
    ],
    [
      windows.decayEachMicroBatch,
      bias(1, { ...shrink, windows: [inTurn(examples(1, 0), examples(1, 0), examples(1, 0))] }),
      0.95,
      0.857375,
    ],
    [replicas.meanOfLocalMeans, gradient(0, { windows: [apart(of(0, 0, 0), of(24))] }), 6, 12],
    [replicas.meanOfLocalMeans, gradient(0, { windows: [apart(of(0, 0), of(24, 0))] }), 6, 6],
    [replicas.sumAveraged, gradient(0, { reduction: sum, windows: [apart(of(8), of(16))] }), 24, 12],
    [replicas.meanSummed, gradient(0, { collective: 'sum', windows: [apart(of(4), of(8))] }), 6, 12],
    [replicas.scaledByWrongGroup, gradient(0, { collective: 'sum', windows: [apart(of(4), of(8))] }), 6, 12],
    [replicas.scaledByWrongGroup, gradient(0, { collective: 'sum', windows: [inTurn(of(4), of(8))] }), 6, 6],
    [
      replicas.reportedMeanOfMeans,
      value(0, { windows: [inTurn(losses(128, 0.7), losses(46, 0.9))] }),
      (128 * 0.7 + 46 * 0.9) / 174,
      0.8,
    ],
    [
      penalties.penaltyDividedByBatch,
      gradient(1, { ...decay, windows: [inTurn(examples(1, 6, 6, 6, 6))] }),
      6.05,
      6.0125,
    ],
    [
      penalties.penaltyInsideSum,
      gradient(1, { ...decay, reduction: sum, windows: [inTurn(examples(1, 6, 6, 6, 6))] }),
      24.05,
      24.2,
    ],
    [
      penalties.penaltyPerReplica,
      gradient(1, { ...decay, collective: 'sum', windows: [apart(examples(1, 6), examples(1, 6))] }),
      6.05,
      6.1,
    ],
    [
      penalties.penaltyPerReplica,
      gradient(1, { ...decay, collective: 'sum', windows: [inTurn(examples(1, 6), examples(1, 6))] }),
      6.05,
      6.05,
    ],
    // Six of nine, and none of one, where as many examples of the second part do not count.
    [
      windows.ratioAveraged,
      value(0, {
        reduction: { by: 'mean', over: 'valid' },
        windows: [inTurn(losses(9, 6 / 9), masked(losses(9, 0), 1))],
      }),
      0.6,
      1 / 3,
    ],
    [windows.maxAveraged, value(0, { reduction: max, windows: [inTurn(losses(1, 4), losses(1, 16))] }), 16, 10],
  ])('$id', (fault, ask_, right, wrong) => {
    expect([ask_(), ask_(fault)].map((x) => Number((x as number).toPrecision(14)))).toEqual(
      [right, wrong].map((x) => Number(x.toPrecision(14))),
    );
  });
});
