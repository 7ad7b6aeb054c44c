import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { softmaxCrossEntropy, tensor } from '../../src/index.ts';
import { dim, learningRate, quantity, scaleRate, typed } from '../../src/typed/tfjs/index.ts';

const t = typed(tf);
beforeAll(async () => {
  await tf.setBackend('cpu');
});
const numbers = (x: tf.Tensor): number[] => Array.from(x.dataSync());

const logits = t.tensor([4, 2], [1, 2, 0, 1, 3, -1, 0, 0]);
const labels = t.tensor([4], [0, 1, 1, 0]);
const rate = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 4 });

describe('tensors', () => {
  test('are ordinary ones, and enter by a checked door', () => {
    const x = t.tensor([2, 3], [1, 2, 3, 4, 5, 6]);
    expect(x).toBeInstanceOf(tf.Tensor);
    expect(t.from(x, [2, 3])).toBe(x);
    expect(numbers(t.map(x, tf.neg))).toEqual([-1, -2, -3, -4, -5, -6]);
    const w = t.variable(t.tensor([3, 1], [1, 0, 0]));
    expect(numbers(t.linear(x, w, t.tensor([1], [10])))).toEqual([11, 14]);
  });

  test.each([
    [
      () => t.from(tf.zeros([20, 10]), [dim('batch', 32), 10]),
      't.from: the tensor has shape [20, 10], but [32, 10] was declared. Correct the declaration or the tensor.',
    ],
    [
      () => t.tensor([2, 3], [1, 2, 3]),
      't.tensor: data has 3 elements, but shape [2, 3] holds 6. Correct the shape or the data.',
    ],
    [
      () => t.map(logits, (x) => tf.sum(x)),
      't.map: the result has shape [], but [4, 2] was declared. Correct the declaration or the tensor.',
    ],
    [
      () => t.from([1, 2] as never, [2]),
      't.from: the tensor is not a tensor of TensorFlow.js. Make it with t.tensor, or pass one to t.from.',
    ],
  ])('a wrong shape is a sentence: %#', (call, message) => {
    expect(call).toThrow(message);
  });

  test('a disposed tensor is a sentence, at the door and in a loss', () => {
    const gone = t.tensor([4], [0, 1, 1, 0]);
    gone.dispose();
    const why =
      'is a disposed tensor, whose numbers are gone. Use it before tf.tidy or dispose() frees it, or keep it with tf.keep.';
    expect(() => t.from(gone, [4])).toThrow(`t.from: the tensor ${why}`);
    expect(() => t.losses.softmaxCrossEntropy(gone, logits, { reducedBy: 'mean' })).toThrow(
      `softmaxCrossEntropy: targets ${why}`,
    );
    expect(() => t.variable(gone)).toThrow(`t.variable: initial ${why}`);
    const w = t.variable(t.tensor([1], [1]));
    w.dispose();
    expect(() =>
      t.train.sgd(rate).step(w, () => t.losses.softmaxCrossEntropy(labels, logits, { reducedBy: 'mean' })),
    ).toThrow(`sgd.step: theta ${why}`);
  });
});

describe('losses', () => {
  test.each(['sum', 'mean', 'max'] as const)('the %s is that of the reference', (reducedBy) => {
    const [expected] = softmaxCrossEntropy(tensor([4, 2], [1, 2, 0, 1, 3, -1, 0, 0]), tensor([4], [0, 1, 1, 0]), {
      reducedBy,
    }).value.data;
    const [found] = numbers(t.losses.softmaxCrossEntropy(labels, logits, { reducedBy }));
    expect(Math.fround(found!)).toBeCloseTo(expected!, 5);
  });

  test('weights multiply before the reduction, and a mask leaves no trace of what it hides', () => {
    const p = t.tensor([4], [1, 2, NaN, 4]);
    const zero = t.tensor([4], [0, 0, 0, 0]);
    const mask = t.tensor([4], [1, 1, 0, 1]);
    const weights = t.tensor([4], [1, 0, 3, 2]);
    const mine = t.loss('mine', (a, b) => tf.squaredDifference(a, b), {
      elements: 'number',
      mean: 'sum-of-valid-weights',
    });
    const sum = (x: tf.Tensor): tf.Scalar => mine(zero, t.from(x, [4]), { reducedBy: 'sum', weights, mask });
    const { value, grad } = tf.valueAndGrad(sum)(p);
    expect(numbers(value)).toEqual([1 * 1 + 2 * 16]);
    expect(numbers(grad)).toEqual([1 * 2, 0, 0, 2 * 8]);
    expect(numbers(mine(zero, p, { reducedBy: 'mean', weights, mask }))).toEqual([33 / 3 - 0]);
    expect(numbers(mine(zero, p, { reducedBy: 'max', weights, mask }))).toEqual([32]);
  });

  test('nor does a mask let through the slope of what it hides, be it infinite', () => {
    const logs = t.loss('logs', (_, p) => tf.neg(tf.log(p)), { elements: 'number', mean: 'valid' });
    const mask = t.tensor([3], [1, 0, 1]);
    const mean = (x: tf.Tensor): tf.Scalar => logs(mask, t.from(x, [3]), { reducedBy: 'mean', mask });
    expect(numbers(tf.grad(mean)(t.tensor([3], [1, 0, 2])))).toEqual([-1 / 2, 0, -1 / 4]);
  });

  test('the gradient of a maximum is shared among ties', () => {
    const p = t.tensor([4], [3, 1, 3, 2]);
    const zero = t.tensor([4], [0, 0, 0, 0]);
    const max = (x: tf.Tensor): tf.Scalar => t.losses.absoluteError(zero, t.from(x, [4]), { reducedBy: 'max' });
    expect(numbers(tf.grad(max)(p))).toEqual([0.5, 0, 0.5, 0]);
  });

  test('what is no batch, no reduction or no element is a sentence', () => {
    expect(() => t.losses.softmaxCrossEntropy(labels, logits, { reducedBy: 'none' as never })).toThrow(
      'softmaxCrossEntropy: a loss reduced by "none" keeps its elements. Call softmaxCrossEntropy.elements(…) for them.',
    );
    const three = t.tensor([3], [0, 1, 0]);
    expect(() => t.losses.softmaxCrossEntropy(three, logits as never, { reducedBy: 'sum' })).toThrow(
      'softmaxCrossEntropy: predictions has 4 examples, but targets has 3. Take both from the same batch.',
    );
    const mine = t.loss('mine', (a, b) => tf.mean(tf.squaredDifference(a, b)), {
      elements: 'number',
      mean: 'elements',
    });
    expect(() => mine(labels, labels, { reducedBy: 'mean' })).toThrow(
      'mine: its function returns shape [], but one element for each number is [4]. Return the unreduced elements.',
    );
    expect(() => t.loss('mine', tf.add, { elements: 'row' as never, mean: 'elements' })).toThrow(
      't.loss: elements must be one of "number", "example", got "row".',
    );
    expect(() => t.losses.squaredError(t.tensor([0, 2], []), t.tensor([0, 2], []), { reducedBy: 'mean' })).toThrow(
      'squaredError: targets has shape [0, 2]. A batch holds at least one example: skip an empty one.',
    );
  });
});

describe('training', () => {
  const start = (): ReturnType<typeof t.variable<readonly [2]>> => t.variable(t.tensor([2], [1, -2]));
  const targets = t.tensor([2], [0, 0]);

  test('a step on the mean is that of the converted rate on the sum', () => {
    const [a, b] = [start(), start()];
    const onMean = t.train.sgd(learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 }));
    const onSum = t.train.sgd(learningRate(0.25, { forLossReducedBy: 'sum', batchSize: 2 }));
    const loss = onMean.step(a, (theta) => t.losses.squaredError(targets, theta, { reducedBy: 'mean' }));
    onSum.step(b, (theta) => t.losses.squaredError(targets, theta, { reducedBy: 'sum' }));
    expect(numbers(loss)).toEqual([(1 + 4) / 2]);
    expect(numbers(a)).toEqual([1 - 0.5 * 1, -2 + 0.5 * 2]);
    expect(numbers(b)).toEqual(numbers(a));
  });

  test('the steps leave no tensor behind', () => {
    const a = start();
    const sgd = t.train.momentum(learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 }), 0.5);
    const step = (): void => sgd.step(a, (x) => t.losses.squaredError(targets, x, { reducedBy: 'mean' })).dispose();
    step();
    const before = tf.memory().numTensors;
    step();
    expect(tf.memory().numTensors).toBe(before);
  });

  test('a batch of another size than the rate was chosen for updates nothing, and says what to do', () => {
    const whole = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: dim('batch', 32) });
    const last = t.from(targets, [dim('batch', 2)]);
    const a = start();
    const sgd = t.train.sgd(whole);
    const objective = (x: tf.Tensor) =>
      t.losses.squaredError(last, t.from(x, [dim('batch', 2)]), { reducedBy: 'mean' });
    expect(() => sgd.step(a, objective)).toThrow(
      'sgd.step: the loss is of 2 examples, but the optimizer was made for 32. ' +
        'Say what holds for this batch: at(scaleRate(rate, { toBatchSize })), or forBatchOf(size) to keep every number.',
    );
    expect(numbers(a)).toEqual([1, -2]);
    sgd.at(scaleRate(whole, { toBatchSize: dim('batch', 2) })).step(a, objective);
    expect(numbers(a)).toEqual([1 - (0.5 / 16) * 1, -2 + (0.5 / 16) * 2]);
    sgd.forBatchOf(dim('batch', 2)).step(a, objective);
  });

  test('plain JavaScript is told of another reduction, and of a number that is no loss', () => {
    const sgd = t.train.sgd(learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 }));
    const a = start();
    expect(() => sgd.step(a, (x) => t.losses.squaredError(targets, x, { reducedBy: 'sum' }) as never)).toThrow(
      'sgd.step: the loss is reduced by "sum", but the optimizer was made for "mean". Reduce the loss so, or convert the rate with convertRate.',
    );
    expect(() => sgd.step(a, (x) => tf.sum(x) as never)).toThrow(
      'sgd.step: the objective must return a loss of this view, unchanged. Make it with t.losses or t.loss, and add penalties with t.penalized.',
    );
    expect(() => sgd.at(learningRate(0.5, { forLossReducedBy: 'sum', batchSize: 2 }) as never)).toThrow(
      'sgd.at: the rate was chosen for a loss reduced by "sum", but the optimizer for "mean". Convert the rate with convertRate.',
    );
  });

  test.each([
    ['adam', 1],
    ['adamax', 1],
    ['rmsprop', 2],
  ] as const)('%s steps as the rule of the framework, and holds each number to its degree', (name, degree) => {
    const epsilon = 1 / 1024;
    const chosen = { rate: quantity(0.5, 0), forLossReducedBy: 'sum', batchSize: 2 } as const;
    const mine = t.train[name]({ ...chosen, epsilon: quantity(epsilon, degree) as never });
    const plain = {
      adam: () => tf.train.adam(0.5, 0.9, 0.999, epsilon),
      adamax: () => tf.train.adamax(0.5, 0.9, 0.999, epsilon),
      rmsprop: () => tf.train.rmsprop(0.5, 0.9, 0, epsilon),
    }[name]();
    const [a, b] = [start(), start()];
    for (let step = 0; step < 3; step++) {
      mine.step(a, (x) => t.losses.squaredError(targets, x, { reducedBy: 'sum' }));
      plain.minimize(() => tf.sum(tf.square(b)), false, [b]);
    }
    expect(numbers(a)).toEqual(numbers(b));
    expect(() => t.train[name]({ ...chosen, epsilon: quantity(epsilon, 0) as never })).toThrow(
      `${name}: epsilon must be a quantity of degree ${degree}. Write quantity(value, ${degree}).`,
    );
  });

  test('a penalty stands beside the reduction for which its coefficient was chosen', () => {
    const a = start();
    const loss = t.losses.squaredError(targets, a, { reducedBy: 'mean' });
    const penalty = t.halfSumOfSquares(a, { coefficient: 0.5, forLossReducedBy: 'mean' });
    expect(numbers(t.penalized(loss, penalty))).toEqual([5 / 2 + (0.5 * 5) / 2]);
    expect(() => t.penalized(t.losses.squaredError(targets, a, { reducedBy: 'sum' }), penalty as never)).toThrow(
      't.penalized: the penalty\'s coefficient was chosen for a loss reduced by "mean", but the loss is reduced by "sum". Multiply the coefficient by the batch size to go from mean to sum.',
    );
    expect(numbers(t.penalty(tf.scalar(3), { coefficient: 2, forLossReducedBy: 'max' }))).toEqual([6]);
    expect(() => t.penalty(a as never, { coefficient: 2, forLossReducedBy: 'max' })).toThrow(
      't.penalty: value has shape [2]. Reduce it to one number first.',
    );
  });
});

describe('an accumulator', () => {
  const x = [1, 2, 4, 8];
  const errors = (theta: tf.Tensor, from: number, to: number) => {
    const n = dim('part', to - from);
    const inputs = tf.tensor1d(x.slice(from, to));
    return [t.from(tf.zerosLike(inputs), [n]), t.from(tf.mul(inputs, theta), [n])] as const;
  };
  const whole = (optimizer: 'sum' | 'mean') =>
    t.train.sgd(learningRate(1 / 256, { forLossReducedBy: optimizer, batchSize: 4 }));

  test.each(['sum', 'mean'] as const)('steps by uneven parts as by the whole batch: %s', (reducedBy) => {
    const [a, b] = [t.variable(t.tensor([], [1])), t.variable(t.tensor([], [1]))];
    const penalty = (theta: tf.Variable) => t.halfSumOfSquares(theta, { coefficient: 2, forLossReducedBy: reducedBy });
    const window = t.accumulator(a, { batchSize: 4 });
    for (const [from, to] of [
      [0, 1],
      [1, 4],
    ] as const)
      window.add((theta) => t.losses.squaredError(...errors(theta, from, to), { reducedBy: 'sum' }));
    expect(window.examples).toBe(4);
    expect(numbers(window.pair.numerator)).toEqual([1 + 4 + 16 + 64]);
    expect(numbers(window.pair.denominator)).toEqual([4]);
    const value = window.step(whole(reducedBy), penalty);
    expect(window.examples).toBe(0);
    const expected = whole(reducedBy).step(b, (theta) => {
      const [zero, found] = errors(theta, 0, 4);
      const loss = t.losses.squaredError(t.from(zero, [4]), t.from(found, [4]), { reducedBy });
      return t.penalized(loss, penalty(theta as tf.Variable));
    });
    expect(numbers(value)).toEqual(numbers(expected));
    expect(numbers(a)).toEqual(numbers(b));
    window.dispose();
  });

  test('holds nothing of one window in the next, and no tensor but its sums', () => {
    const a = t.variable(t.tensor([], [1]));
    const window = t.accumulator(a, { batchSize: 4 });
    const sgd = whole('mean');
    const run = (): void => {
      tf.tidy(() => {
        window.add((theta) => t.losses.squaredError(...errors(theta, 0, 2), { reducedBy: 'sum' }));
        window.add((theta) => t.losses.squaredError(...errors(theta, 2, 4), { reducedBy: 'sum' }));
        window.step(sgd);
      });
    };
    run();
    const before = tf.memory().numTensors;
    run();
    expect(tf.memory().numTensors).toBe(before);
  });

  test('says what it cannot add, and what is missing', () => {
    const a = t.variable(t.tensor([], [1]));
    const window = t.accumulator(a, { batchSize: 4 });
    const part = (theta: tf.Tensor) => t.losses.squaredError(...errors(theta, 0, 2), { reducedBy: 'sum' });
    window.add(part);
    expect(() => window.step(whole('mean'))).toThrow(
      'accumulator.step: 2 examples have come, 4 were declared, and the optimizer was made for 4. These must be equal: add the missing parts, or declare what comes.',
    );
    expect(() =>
      window.add((theta) => t.losses.squaredError(...errors(theta, 0, 2), { reducedBy: 'mean' }) as never),
    ).toThrow(
      'accumulator.add: the loss is reduced by "mean". Reduce each part by "sum": the accumulator divides once, at the end.',
    );
    expect(() =>
      window.add((theta) =>
        t.penalized(part(theta), t.halfSumOfSquares(a, { coefficient: 1, forLossReducedBy: 'sum' })),
      ),
    ).toThrow('accumulator.add: the loss holds a penalty, which every part would add again. Give the penalty to step.');
    expect(numbers(a)).toEqual([1]);
  });
});

test('typed says what it is given instead of the library', () => {
  expect(() => typed({} as never)).toThrow(
    "typed: give it TensorFlow.js, as in typed(tf) after import * as tf from '@tensorflow/tfjs'.",
  );
});
