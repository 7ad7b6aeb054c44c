import { describe, expect, test } from 'vitest';
import * as equistep from '../../src/index.ts';
import {
  absoluteError,
  binaryCrossEntropy,
  convertRate,
  descend,
  huber,
  learningRate,
  softmaxCrossEntropy,
  squaredError,
  tensor,
  type Tensor,
} from '../../src/index.ts';

const predictions = tensor([4], [1, 2, 3, 4]);
const targets = tensor([4], [0, 0, 0, 0]);

describe('the library', () => {
  test('takes two equal updates, on the mean at λ and on the sum at λ/B', () => {
    const onMean = learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 4 });
    const onSum = convertRate(onMean, { to: 'sum', batchSize: 4 });
    const a = descend(predictions, squaredError.gradient(predictions, targets, { reducedBy: 'mean' }), onMean);
    const b = descend(predictions, squaredError.gradient(predictions, targets, { reducedBy: 'sum' }), onSum);
    expect(a).toEqual(b);
    expect([...a.data]).toEqual([1 - 0.05, 2 - 0.1, 3 - (0.1 * 6) / 4, 4 - 0.2]);
  });

  test('reduces every loss', () => {
    const none = squaredError(predictions, targets, { reducedBy: 'none' });
    expect([...none.value.data]).toEqual([1, 4, 9, 16]);
    expect([...squaredError(predictions, targets, { reducedBy: 'mean' }).value.data]).toEqual([(1 + 4 + 9 + 16) / 4]);
    expect([...absoluteError(predictions, targets, { reducedBy: 'max' }).value.data]).toEqual([4]);
    expect([...huber(2)(predictions, targets, { reducedBy: 'sum' }).value.data]).toEqual([
      1 / 2 + 2 + 2 * (3 - 1) + 2 * (4 - 1),
    ]);
    expect([...binaryCrossEntropy(tensor([1], [0]), tensor([1], [1]), { reducedBy: 'sum' }).value.data]).toEqual([
      Math.log(2),
    ]);
    const logits = tensor([2, 2], [0, 0, 0, 0]);
    expect([...softmaxCrossEntropy(logits, tensor([2], [0, 1]), { reducedBy: 'mean' }).value.data]).toEqual([
      Math.log(2),
    ]);
    expect([...softmaxCrossEntropy.gradient(logits, tensor([2], [0, 1]), { reducedBy: 'sum' }).value.data]).toEqual([
      -0.5, 0.5, 0.5, -0.5,
    ]);
  });

  test('the mean divides by the examples, whatever else has an extent', () => {
    const wide = tensor([2, 3], [1, 1, 1, 2, 2, 2]);
    expect([...squaredError(wide, tensor([2, 3], [0, 0, 0, 0, 0, 0]), { reducedBy: 'mean' }).value.data]).toEqual([
      (3 * 1 + 3 * 4) / 2,
    ]);
  });

  test('refuses what does not fit, with a sentence', () => {
    const loose = (data: readonly number[]): Tensor<readonly [number]> =>
      tensor<readonly [number]>([data.length], data);
    const slope = squaredError.gradient(predictions, targets, { reducedBy: 'mean' });
    expect(() => squaredError(loose([1, 2]), loose([1]), { reducedBy: 'sum' })).toThrow(
      'squaredError: targets has shape [1], expected [2].',
    );
    expect(() => squaredError(loose([]), loose([]), { reducedBy: 'mean' })).toThrow(
      'a batch holds at least one example',
    );
    expect(() => softmaxCrossEntropy(tensor([1, 2], [0, 0]), tensor([1], [2]), { reducedBy: 'sum' })).toThrow(
      'class index 2 in row 0 is not one of 0 … 1',
    );
    expect(() => huber(0)).toThrow('huber: delta must be a finite number above zero, got 0.');
    expect(() => squaredError(predictions, targets, { reducedBy: 'average' as 'mean' })).toThrow(/reducedBy/);
    // @ts-expect-error a rate for the sum cannot drive the mean
    expect(() => descend(predictions, slope, learningRate(0.1, { forLossReducedBy: 'sum', batchSize: 4 }))).toThrow(
      'Convert the rate',
    );
    // @ts-expect-error nor one for another batch size
    expect(() => descend(predictions, slope, learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 }))).toThrow(
      'over 4 examples',
    );
  });

  test('nothing else leaks through the front door', () => {
    expect(Object.keys(equistep).toSorted()).toMatchSnapshot();
  });
});
