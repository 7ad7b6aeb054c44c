import * as jax from '@jax-js/jax';
import { beforeAll, describe, expect, test } from 'vitest';
import { optimizerDefinitions } from '../../spec/definitions/records.ts';
import { softmaxCrossEntropy, tensor } from '../../src/index.ts';
import {
  convertRate,
  dim,
  learningRate,
  quantity,
  scaleRate,
  typed,
  type Typed,
} from '../../src/typed/jax-js/index.ts';

const { numpy: np } = jax;
const t = typed(jax);
beforeAll(async () => {
  await jax.init('cpu');
  jax.defaultDevice('cpu');
});
/** Uses the array up, as every function of jax-js does. */
const numbers = (x: jax.Array): number[] => Array.from(x.dataSync());
const logits = () => t.tensor([4, 2], [1, 2, 0, 1, 3, -1, 0, 0]);
const labels = () => t.tensor([4], [0, 1, 1, 0]);
const zeros = () => t.tensor([2], [0, 0]);
const start = () => t.tensor([2], [1, -2]);
const rate = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: 2 });

describe('arrays', () => {
  test('are ordinary ones, enter by a checked door, and are used up', () => {
    const x = t.tensor([2, 3], [1, 2, 3, 4, 5, 6]);
    expect(x).toBeInstanceOf(np.Array);
    expect(t.from(x, [2, 3])).toBe(x);
    expect(numbers(t.map(x.ref, np.negative))).toEqual([-1, -2, -3, -4, -5, -6]);
    const [w, bias] = [t.tensor([3, 1], [1, 0, 0]), t.tensor([1], [10])];
    expect(numbers(t.linear(x.ref, w, bias))).toEqual([11, 14]);
    expect([x, w, bias].map(({ refCount }) => refCount)).toEqual([1, 0, 0]);
    expect(numbers(t.tensor([0], []))).toEqual([]);
    expect(t.tensor([2], [0, 2], 'int32').dtype).toBe('int32');
    expect(numbers(t.tensor([2], [0, 2], 'bool'))).toEqual([0, 1]);
  });

  const usedUp =
    'is an array that was used up, and its numbers are gone. A function of jax-js uses up what it is given: pass x.ref wherever x is needed again.';
  test.each([
    [
      () => t.from(np.zeros([20, 10]), [dim('batch', 32), 10]),
      't.from: the tensor has shape [20, 10], but [32, 10] was declared. Correct the declaration or the tensor.',
    ],
    [
      () => t.from([1, 2] as never, [2]),
      't.from: the tensor is not a tensor of jax-js. Make it with t.tensor, or pass one to t.from.',
    ],
    [
      () => {
        const gone = labels();
        gone.dispose();
        t.losses.softmaxCrossEntropy(gone, logits(), { reducedBy: 'mean' });
      },
      `softmaxCrossEntropy: targets ${usedUp}`,
    ],
    [
      () => {
        const theta = start();
        t.train.sgd(rate).step(theta, (p) => t.losses.squaredError(zeros(), p, { reducedBy: 'mean' }));
        t.train.sgd(rate).step(theta, (p) => t.losses.squaredError(zeros(), p, { reducedBy: 'mean' }));
      },
      `sgd.step: theta ${usedUp}`,
    ],
    [
      () => {
        const x = start();
        t.losses.squaredError(x, x, { reducedBy: 'mean' });
      },
      'An array of shape [2] is given 2 times at once, and a function of jax-js uses up what it is given. Pass x.ref in every place but the last.',
    ],
    [() => typed({} as never), "typed: give it jax-js, as in typed(jax) after import * as jax from '@jax-js/jax'."],
    [
      () => t.train.sgd(rate).step({}, () => t.losses.squaredError(zeros(), zeros(), { reducedBy: 'mean' })),
      'sgd.step: theta has no arrays. Make them with t.tensor.',
    ],
    [
      () =>
        t.train
          .sgd(rate)
          .step({ w: [start(), 3 as never] }, () => t.losses.squaredError(zeros(), zeros(), { reducedBy: 'mean' })),
      'sgd.step: theta.w.1 is not a tensor of jax-js. Make it with t.tensor, or pass one to t.from.',
    ],
  ])('what is wrong is a sentence: %#', (call, message) => {
    expect(call).toThrow(message);
  });
});

describe('losses', () => {
  test.each(['sum', 'mean', 'max'] as const)('the %s is that of the reference', (reducedBy) => {
    const [expected] = softmaxCrossEntropy(tensor([4, 2], [1, 2, 0, 1, 3, -1, 0, 0]), tensor([4], [0, 1, 1, 0]), {
      reducedBy,
    }).value.data;
    const [found] = numbers(t.losses.softmaxCrossEntropy(labels(), logits(), { reducedBy }));
    expect(found).toBeCloseTo(expected!, 5);
  });

  test.each([
    ['squaredError', t.losses.squaredError, [9, 0, 4], [6, 0, -4]],
    ['absoluteError', t.losses.absoluteError, [3, 0, 2], [1, 1, -1]],
    ['huber', t.losses.huber(2), [2 * (3 - 1), 0, 2], [2, 0, -2]],
  ] as const)('%s and its slope', (_, loss, elements, slopes) => {
    const [targets, p] = [t.tensor([3], [0, 0, 0]), t.tensor([3], [3, 0, -2])];
    expect(numbers(loss.elements(targets.ref, p.ref))).toEqual(elements);
    const sum = (x: jax.Array): jax.Array => loss(targets.ref, t.from(x, [3]), { reducedBy: 'sum' });
    expect(numbers(jax.grad(sum)(p))).toEqual(slopes);
  });

  test('the binary cross-entropy of large logits neither overflows nor loses its slope', () => {
    const targets = t.tensor([3], [1, 0, 1]);
    const sum = (x: jax.Array): jax.Array =>
      t.losses.binaryCrossEntropy(targets.ref, t.from(x, [3]), { reducedBy: 'sum' });
    const [value, slope] = jax.valueAndGrad(sum)(t.tensor([3], [-1000, 1000, 0]));
    expect(numbers(value)[0]).toBeCloseTo(2000 + Math.LN2, 3);
    expect(numbers(slope)).toEqual([-1, 1, -1 / 2]);
  });

  test('weights multiply before the reduction, and a mask leaves no trace of what it hides', () => {
    const beside = () => ({ weights: t.tensor([4], [1, 0, 3, 2]), mask: t.tensor([4], [1, 1, 0, 1]) });
    const p = () => t.tensor([4], [1, 2, NaN, 4]);
    const zero = () => t.tensor([4], [0, 0, 0, 0]);
    const mine = t.loss('mine', (a, b) => np.square(b.sub(a)), { elements: 'number', mean: 'sum-of-valid-weights' });
    const sum = (x: jax.Array): jax.Array => mine(zero(), t.from(x, [4]), { reducedBy: 'sum', ...beside() });
    const [value, slope] = jax.valueAndGrad(sum)(p());
    expect(numbers(value)).toEqual([1 * 1 + 2 * 16]);
    expect(numbers(slope)).toEqual([1 * 2, 0, 0, 2 * 8]);
    expect(numbers(mine(zero(), p(), { reducedBy: 'mean', ...beside() }))).toEqual([33 / 3]);
    expect(numbers(mine(zero(), p(), { reducedBy: 'max', ...beside() }))).toEqual([32]);
  });

  test('the gradient of a maximum is shared among ties', () => {
    const max = (x: jax.Array): jax.Array =>
      t.losses.absoluteError(t.tensor([4], [0, 0, 0, 0]), t.from(x, [4]), { reducedBy: 'max' });
    expect(numbers(jax.grad(max)(t.tensor([4], [3, 1, 3, 2])))).toEqual([0.5, 0, 0.5, 0]);
  });

  test('a function of your own may hand back what it is given, and uses up no more than that', () => {
    const same = t.loss(
      'same',
      (targets, p) => {
        targets.dispose();
        return p;
      },
      { elements: 'number', mean: 'elements' },
    );
    const [targets, p, weights] = [zeros(), start(), t.tensor([2], [2, 3])];
    expect(numbers(same(targets.ref, p.ref, { reducedBy: 'sum', weights: weights.ref }))).toEqual([2 - 6]);
    expect([targets, p, weights].map(({ refCount }) => refCount)).toEqual([1, 1, 1]);
  });
});

describe('training', () => {
  test('a step on the mean is that of the converted rate on the sum, and gives what comes next', () => {
    const targets = zeros();
    const onMean = t.train.sgd(rate).step(start(), (p) => t.losses.squaredError(targets.ref, p, { reducedBy: 'mean' }));
    const onSum = t.train
      .sgd(convertRate(rate, { to: 'sum', batchSize: 2 }))
      .step(start(), (p) => t.losses.squaredError(targets.ref, p, { reducedBy: 'sum' }));
    expect(numbers(onMean.loss)).toEqual([(1 + 4) / 2]);
    expect(numbers(onMean.theta.ref)).toEqual([1 - 0.5 * 1, -2 + 0.5 * 2]);
    expect(numbers(onSum.theta)).toEqual(numbers(onMean.theta));
    expect(targets.refCount).toBe(1);
  });

  test('theta may be a tree, of which a part is not used', () => {
    const theta = { layers: [{ w: start() }] as const, unused: zeros() };
    const { theta: next } = t.train.sgd(rate).step(theta, ({ layers: [{ w }], unused }) => {
      unused.dispose();
      return t.losses.squaredError(zeros(), w, { reducedBy: 'mean' });
    });
    expect(numbers(next.layers[0].w)).toEqual([0.5, -1]);
    expect(numbers(next.unused)).toEqual([0, 0]);
  });

  test('a batch of another size than the rate was chosen for updates nothing, and says what to do', () => {
    const whole = learningRate(0.5, { forLossReducedBy: 'mean', batchSize: dim('batch', 32) });
    const sgd = t.train.sgd(whole);
    const theta = start();
    const batch = dim('batch', 2);
    const objective = (p: jax.Array) =>
      t.losses.squaredError(t.from(np.zeros([2]), [batch]), t.from(p, [batch]), { reducedBy: 'mean' });
    expect(() => sgd.step(theta, objective)).toThrow(
      'sgd.step: the loss is of 2 examples, but the optimizer was made for 32. ' +
        'Say what holds for this batch: at(scaleRate(rate, { toBatchSize })), or forBatchOf(size) to keep every number.',
    );
    expect(numbers(theta.ref)).toEqual([1, -2]);
    const { theta: next } = sgd.at(scaleRate(whole, { toBatchSize: batch })).step(theta, objective);
    expect(numbers(next)).toEqual([1 - (0.5 / 16) * 1, -2 + (0.5 / 16) * 2]);
  });

  const epsilon = 1 / 1024;
  const chosen = { rate: quantity(0.5, 0), forLossReducedBy: 'sum', batchSize: 2 } as const;
  const ofOne = { epsilon: quantity(epsilon, 1), ...chosen };
  const half = learningRate(0.5, { forLossReducedBy: 'sum', batchSize: 2 });
  const hyper = { beta1: 0.9, beta2: 0.999, epsilon };
  test.each([
    ['momentum', t.train.momentum(half, 0.5), { momentum: 0.5 }],
    ['nesterov', t.train.momentum(half, 0.5, true), { momentum: 0.5 }],
    ['adam', t.train.adam(ofOne), hyper],
    ['adamax', t.train.adamax(ofOne), hyper],
    ['rmsprop', t.train.rmsprop({ ...chosen, epsilon: quantity(epsilon, 2) }), { rho: 0.9, rootEpsilon: epsilon }],
  ] as const)('%s steps by its definition, and remembers', (name, optimizer, given) => {
    // The first number alone, in float64: its gradient is 2θ.
    let [theta, memory] = [1, {} as Record<string, number>];
    const { step, hyperParameters, slots } = optimizerDefinitions[name];
    const all = (names: object, of: object): Record<string, number> =>
      Object.fromEntries(Object.keys(names).map((one) => [one, (of as Record<string, number>)[one] ?? 0]));
    let found: Typed<readonly [2]> = start();
    for (let i = 1; i <= 3; i++) {
      const made = step<number>(scalars as never, {
        theta,
        gradient: 2 * theta,
        rate: 0.5,
        hyper: all(hyperParameters, given),
        slots: all(slots, memory),
        step: i,
      });
      theta -= made.update ?? 0.5 * made.direction!;
      memory = made.slots;
      const { loss, theta: next } = optimizer.step(found, (p) =>
        t.losses.squaredError(zeros(), p, { reducedBy: 'sum' }),
      );
      loss.dispose();
      found = next;
    }
    expect(numbers(found.ref)[0]).toBeCloseTo(theta, 5);
    expect(found.refCount).toBe(1);
    optimizer.dispose();
  });

  test('an optimizer remembers one theta', () => {
    const momentum = t.train.momentum(half, 0.5);
    momentum.step(start(), (p) => t.losses.squaredError(zeros(), p, { reducedBy: 'sum' }));
    const other = t.tensor([2, 1], [1, 2]);
    expect(() =>
      momentum.step(other, (p) => t.losses.squaredError(t.tensor([2, 1], [0, 0]), p, { reducedBy: 'sum' })),
    ).toThrow(
      'momentum.step: theta has other parts, or parts of other shapes, than at the first step, of which this optimizer remembers the gradients. Make one optimizer for each theta.',
    );
    expect(numbers(other)).toEqual([1, 2]);
  });

  test('a penalty stands beside the reduction for which its coefficient was chosen', () => {
    const a = start();
    const loss = t.losses.squaredError(zeros(), a.ref, { reducedBy: 'mean' });
    const penalty = t.halfSumOfSquares(a.ref, { coefficient: 0.5, forLossReducedBy: 'mean' });
    expect(numbers(t.penalized(loss, penalty))).toEqual([5 / 2 + (0.5 * 5) / 2]);
    expect(a.refCount).toBe(1);
    expect(numbers(t.penalty(np.array(3), { coefficient: 2, forLossReducedBy: 'max' }))).toEqual([6]);
  });
});

describe('an accumulator', () => {
  const x = [1, 2, 4, 8];
  const errors = (theta: jax.Array, from: number, to: number) => {
    const n = dim('part', to - from);
    const inputs = t.tensor([n], x.slice(from, to));
    return [t.from(np.zeros([to - from]), [n]), t.from(np.multiply(inputs, theta), [n])] as const;
  };
  const whole = (reducedBy: 'sum' | 'mean') =>
    t.train.sgd(learningRate(1 / 256, { forLossReducedBy: reducedBy, batchSize: 4 }));

  test.each(['sum', 'mean'] as const)('steps by uneven parts as by the whole batch, twice: %s', (reducedBy) => {
    const penalty = (theta: jax.Array) => t.halfSumOfSquares(theta, { coefficient: 2, forLossReducedBy: reducedBy });
    const window = t.accumulator(t.tensor([], [1]), { batchSize: 4 });
    let theta = t.tensor([], [1]);
    for (let i = 0; i < 2; i++) {
      for (const [from, to] of [
        [0, 1],
        [1, 4],
      ] as const)
        window.add((p) => t.losses.squaredError(...errors(p, from, to), { reducedBy: 'sum' }));
      expect(window.examples).toBe(4);
      expect(numbers(window.pair.denominator.ref)).toEqual([4]);
      const made = window.step(whole(reducedBy), penalty);
      const expected = whole(reducedBy).step(theta, (p) => {
        const [zero, found] = errors(p.ref, 0, 4);
        const loss = t.losses.squaredError(t.from(zero, [4]), t.from(found, [4]), { reducedBy });
        return t.penalized(loss, penalty(p));
      });
      expect(numbers(made.loss)).toEqual(numbers(expected.loss));
      expect(numbers(made.theta)).toEqual(numbers(expected.theta.ref));
      theta = expected.theta;
    }
    window.dispose();
    theta.dispose();
  });

  test('divides by weights that came in parts', () => {
    const mine = t.loss('mine', (a, b) => b.sub(a), { elements: 'number', mean: 'sum-of-weights' });
    const window = t.accumulator(t.tensor([], [1]), { batchSize: 4 });
    for (const [from, to] of [
      [0, 1],
      [1, 4],
    ] as const)
      window.add((p) => {
        const weights = t.tensor([dim('part', to - from)], x.slice(from, to));
        return mine(...errors(p, from, to), { reducedBy: 'sum', weights });
      });
    expect(numbers(window.pair.numerator.ref)).toEqual([1 + 4 + 16 + 64]);
    expect(numbers(window.pair.denominator.ref)).toEqual([1 + 2 + 4 + 8]);
    window.dispose();
  });
});

/** Plain numbers, for the first of which a rule is followed by hand. */
const scalars = {
  constant: (value: number) => value,
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
  maximum: Math.max,
  absolute: Math.abs,
  sqrt: Math.sqrt,
  power: (a: number, n: number) => a ** n,
  anyOf: (one: () => number) => one(),
};
