import { describe, expect, expectTypeOf, test } from 'vitest';
import { batchRules } from '../../spec/definitions/records.ts';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { StepsQuestion } from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import {
  scaleBatch,
  translate,
  windowOf,
  type BatchOptions,
  type BatchRuleName,
  type GivenSetup,
} from '../../src/index.ts';

const scaledBy = (setup: GivenSetup, options: Partial<BatchOptions> & { readonly toBatchSize: number }) =>
  scaleBatch(setup, { reducedBy: 'mean', batchSize: 256, ...options });
/** The same, where it must not be refused. */
function setupOf(...given: Parameters<typeof scaledBy>): GivenSetup {
  const found = scaledBy(...given);
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.refusal));
  return found.setup;
}

describe('linear', () => {
  const momentum: GivenSetup = {
    optimizer: { name: 'momentum-rate-inside', momentum: 0.9, decay: { coupling: 'coupled', coefficient: 0.01 } },
    rate: 0.1,
  };
  test('under the mean the rate grows and the decay stays; under the sum the rate stays and the decay grows', () => {
    expect(scaledBy(momentum, { toBatchSize: 1024 })).toMatchObject({
      kind: 'approximate',
      rule: 'linear',
      growth: 4,
      momentumCorrection: true,
      setup: { rate: 0.4, optimizer: { decay: { coefficient: 0.01 } } },
    });
    expect(setupOf(momentum, { reducedBy: 'sum', toBatchSize: 1024 })).toMatchObject({
      rate: 0.1,
      optimizer: { decay: { coefficient: 0.04 } },
    });
  });
  test('a rate that no number holds is refused', () => {
    expect(scaledBy({ optimizer: momentum.optimizer, rate: 1e308 }, { batchSize: 1, toBatchSize: 8 })).toEqual({
      kind: 'refused',
      refusal: { why: 'out-of-range', part: 'rate', value: Infinity },
    });
  });
});

const adamw: GivenSetup = {
  optimizer: {
    name: 'adam',
    beta1: 1 - 1 / 16,
    beta2: 1 - 1 / 64,
    epsilon: 1 / 8,
    rootEpsilon: 1 / 8,
    decay: { coupling: 'decoupled', coefficient: 1 / 32 },
  },
  rate: 1 / 16,
  clip: { by: 'norm', threshold: 2 },
  average: 1 / 2,
  warmup: 100,
  scheduleSteps: 1000,
};

describe('what each rule makes of a set-up', () => {
  test('square-root', () => {
    expect(setupOf(adamw, { toBatchSize: 1024 })).toEqual({
      optimizer: {
        name: 'adam',
        beta1: 1 - 4 / 16,
        beta2: 1 - 4 / 64,
        epsilon: 1 / 8 / 2,
        rootEpsilon: 1 / 8 / 4,
        decay: { coupling: 'decoupled', coefficient: 2 / 32 },
      },
      rate: 2 / 16,
      clip: { by: 'norm', threshold: 2 / 2 },
      average: 1 / 2 ** 4,
      warmup: 100 / 4,
      scheduleSteps: 1000 / 4,
    });
  });
  test('half-life', () => {
    expect(setupOf(adamw, { toBatchSize: 512, rule: 'half-life', schedule: 'steps' })).toEqual({
      ...adamw,
      optimizer: { ...adamw.optimizer, beta2: (1 - 1 / 64) ** 2 },
      average: 1 / 4,
    });
  });
  test('timescale, which more data stretch', () => {
    const decayOf = (setup: GivenSetup) =>
      'decay' in setup.optimizer ? setup.optimizer.decay?.coefficient : undefined;
    const scaled = setupOf(adamw, { toBatchSize: 1024, rule: 'timescale' });
    expect(scaled).toMatchObject({ rate: 1 / 16, optimizer: { beta1: 1 - 1 / 16, epsilon: 1 / 8 } });
    expect(decayOf(scaled)).toBe(4 / 32);
    expect(decayOf(setupOf(adamw, { toBatchSize: 1024, rule: 'timescale', dataTimes: 8 }))).toBe(4 / 8 / 32);
  });
  test('back again is where it began', () => {
    for (const rule of ['square-root', 'half-life', 'timescale'] as const) {
      const there = setupOf(adamw, { batchSize: 2, toBatchSize: 4, rule });
      const back = setupOf(there, { batchSize: 4, toBatchSize: 2, rule });
      expect(JSON.stringify(back, (_, x: unknown) => (typeof x === 'number' ? x.toPrecision(14) : x))).toBe(
        JSON.stringify(adamw, (_, x: unknown) => (typeof x === 'number' ? x.toPrecision(14) : x)),
      );
    }
  });
  test('a step that changed the reduction before it, or after it, is the same', () => {
    const descent: GivenSetup = { optimizer: { name: 'momentum', momentum: 1 / 2 }, rate: 1 / 8 };
    for (const setup of [descent, adamw]) {
      const summed = (one: GivenSetup, batchSize: number) =>
        (translate(one, { from: 'mean', to: 'sum', batchSize }) as { setup: GivenSetup }).setup;
      expect(setupOf(summed(setup, 256), { reducedBy: 'sum', toBatchSize: 1024 })).toEqual(
        summed(setupOf(setup, { toBatchSize: 1024 }), 1024),
      );
    }
  });
});

describe('what is refused, with the reason', () => {
  const plain: GivenSetup = { optimizer: { name: 'sgd' }, rate: 0.1 };
  test.each<[string, GivenSetup, Partial<BatchOptions> & { toBatchSize: number }, object]>([
    [
      'an average that would forget all in a step',
      adamw,
      { toBatchSize: 16 * 256 },
      { why: 'forgets-all', rule: 'square-root', part: 'beta1', value: 1, largest: 16 },
    ],
    [
      'a decay that would take all in a step',
      adamw,
      { toBatchSize: 512 * 256, rule: 'timescale' },
      { why: 'forgets-all', rule: 'timescale', part: 'decay', value: 1, largest: 512 },
    ],
    [
      'the linear rule for Adam',
      adamw,
      { toBatchSize: 512, rule: 'linear' },
      {
        why: 'rule-does-not-fit',
        rule: 'linear',
        optimizer: 'adam',
        others: ['half-life', 'square-root', 'timescale'],
      },
    ],
    [
      'the square-root rule for descent',
      plain,
      { toBatchSize: 512, rule: 'square-root' },
      { why: 'rule-does-not-fit', rule: 'square-root', optimizer: 'sgd', others: ['linear'] },
    ],
    [
      'the square-root rule for RMSProp with momentum',
      { optimizer: { name: 'rmsprop', rho: 0.9, momentum: 0.9 }, rate: 0.1 },
      { toBatchSize: 512 },
      { why: 'rule-does-not-fit', rule: 'linear', optimizer: 'rmsprop', others: ['half-life'] },
    ],
    [
      'half-lives where nothing is averaged',
      plain,
      { toBatchSize: 512, rule: 'half-life' },
      { why: 'rule-does-not-fit', rule: 'half-life', optimizer: 'sgd', others: ['linear'] },
    ],
    [
      'the timescale of coupled decay',
      { ...plain, optimizer: { name: 'sgd', decay: { coupling: 'coupled', coefficient: 0.1 } } },
      { toBatchSize: 512, rule: 'timescale' },
      { why: 'rule-does-not-fit', rule: 'timescale', optimizer: 'sgd', others: ['linear'] },
    ],
    [
      'an ε that cannot be set',
      { optimizer: { name: 'rmsprop', rho: 0.9 }, rate: 0.1, fixed: { rootEpsilon: 1e-7 } },
      { toBatchSize: 512 },
      { why: 'hard-coded', part: 'rootEpsilon', value: 1e-7, degree: 2 },
    ],
    [
      'the maximum, first of all',
      adamw,
      { reducedBy: 'max', toBatchSize: 512 },
      { why: 'no-factor', reduction: 'max' },
    ],
  ])('%s', (_, setup, options, refusal) => {
    expect(scaledBy(setup, options)).toEqual({ kind: 'refused', refusal });
  });
  test.each([
    [
      { rule: 'cubic' },
      'scaleBatch: rule must be one of "half-life", "linear", "square-root", "timescale", got "cubic".',
    ],
    [{ schedule: 'epochs' }, 'scaleBatch: schedule must be one of "examples", "steps", got "epochs".'],
    [{ dataTimes: 0 }, 'scaleBatch: dataTimes must be a number above 0, got 0.'],
    [{ toBatchSize: 2.5 }, 'scaleBatch: toBatchSize must be an integer of at least 1 (and below 2^53), got 2.5.'],
  ])('%j', (options, message) => {
    expect(() => scaledBy(plain, { toBatchSize: 512, ...options } as never)).toThrow(message);
  });
});

describe('every rule says how its error grows, and it grows so', () => {
  // A little pseudo-random generator, so that equal runs are equal: Numerical Recipes' multiplier and increment.
  function* noise(seed: number): Generator<number, never> {
    let state = seed;
    const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32 + 2 ** -33;
    for (;;) {
      const [radius, angle] = [Math.sqrt(-2 * Math.log(next())), 2 * Math.PI * next()];
      yield radius * Math.cos(angle);
      yield radius * Math.sin(angle);
    }
  }
  const paths = 256;
  const growth = 4;
  const mean = (data: readonly number[]): number => data.reduce((a, b) => a + b, 0) / data.length;
  const rms = (data: readonly number[]): number => Math.sqrt(mean(data.map((x) => x * x)));
  const walked = ({ optimizer, rate }: GivenSetup, gradients: readonly (readonly number[])[]): readonly number[] => {
    const tensor = (data: readonly number[]) => ({ shape: [paths], data });
    const question = {
      ask: 'steps',
      optimizer,
      parameter: tensor(Array<number>(paths).fill(0)),
      steps: gradients.map((gradient) => ({ gradient: tensor(gradient), rate })),
    } as StepsQuestion;
    return Array.from(answer(definitions, float64, question).parameter.at(-1)!.data);
  };
  /**
   * How far two walks end apart, over how far they went: along the same noise, of which the larger batch has the mean, and
   * which hides the gradient the more, the smaller h is. 1 − β is h and h/4, and the walk is 16/h steps long.
   */
  function gapOf(h: number, other: (setup: GivenSetup) => GivenSetup): number {
    const source = noise(7);
    const small = Array.from({ length: 16 / h }, () =>
      Array.from({ length: paths }, () => Math.sqrt(h) / 2 + source.next().value),
    );
    const large = Array.from({ length: small.length / growth }, (_, k) =>
      Array.from({ length: paths }, (__, i) => mean(small.slice(k * growth, (k + 1) * growth).map((one) => one[i]!))),
    );
    const setup: GivenSetup = {
      optimizer: { name: 'adam', beta1: 1 - h, beta2: 1 - h / 4, epsilon: 1 / 16 },
      rate: Math.sqrt(h),
    };
    const [one, two] = [walked(setup, small), walked(other(setup), large)];
    return rms(one.map((x, i) => x - two[i]!)) / rms(one.map((x) => x - mean(one)));
  }

  test(
    'square-root: Adam in noise drifts apart by a part that shrinks with the root of 1 − β',
    { timeout: 60_000, tags: ['slow'] },
    () => {
      const rule = (setup: GivenSetup): GivenSetup => setupOf(setup, { batchSize: 1, toBatchSize: growth });
      const gaps = [1 / 32, 1 / 128, 1 / 512].map((h) => gapOf(h, rule));
      // The root of 4, two times: nearer to 2 than to 1 or to 4.
      for (const [i, gap] of gaps.slice(1).entries()) {
        expect(gaps[i]! / gap).toBeGreaterThan(Math.SQRT2);
        expect(gaps[i]! / gap).toBeLessThan(2 * Math.SQRT2);
      }
      // With the rate of the linear rule the gap does not shrink; without the averages it stays larger.
      const linear = (setup: GivenSetup): GivenSetup => ({ ...rule(setup), rate: growth * setup.rate });
      const frozen = (setup: GivenSetup): GivenSetup => ({ ...setup, rate: 2 * setup.rate });
      expect(gapOf(1 / 32, linear) / gapOf(1 / 128, linear)).toBeLessThan(Math.SQRT2);
      expect(gapOf(1 / 128, frozen)).toBeGreaterThan(1.5 * gaps[1]!);
    },
  );

  test('half-life: κ steps of an average are one, exactly while nothing moves, and to first order where it does', () => {
    const { 'average of parameters': change } = batchRules['half-life'].changes;
    const gap = (speed: number): number => {
      const beta = 1 - 1 / 8;
      const at = Array.from({ length: growth }, (_, k) => 1 + speed * k);
      const small = at.reduce((a, x) => beta * a + (1 - beta) * x, 0);
      const larger = change!(beta, growth, 0);
      return Math.abs(small - (1 - larger) * at.at(-1)!);
    };
    expect(gap(0)).toBe(0);
    expect(gap(1 / 4) / gap(1 / 8)).toBeCloseTo(2, 12);
  });

  test('timescale: (1 − λβ)^κ and 1 − κλβ differ to second order', () => {
    const { 'decoupled decay': change } = batchRules['timescale'].changes;
    const gap = (decay: number): number => Math.abs((1 - decay) ** growth - (1 - change!(decay, growth, 0)));
    // κ(κ − 1)/2 · (λβ)², and a third of that less in the next order.
    for (const decay of [1 / 64, 1 / 256]) {
      const second = ((growth * (growth - 1)) / 2) * decay ** 2;
      expect(Math.abs(gap(decay) - second)).toBeLessThan(growth * decay * second);
    }
    expect(gap(1 / 1024) / gap(1 / 2048)).toBeCloseTo(4, 1);
  });

  test('linear: the clause linear-scaling/second-order holds it', () => {
    expect(batchRules.linear.error).toContain('second order in the rate');
  });

  test.each(Object.values(batchRules))('$name: its worked examples', ({ changes, examples }) => {
    for (const { role, x, growth: k, degree = 0, after } of examples) expect(changes[role]!(x, k, degree)).toBe(after);
  });
});

test('the names of the rules are those of their records', () => {
  expectTypeOf<BatchRuleName>().toEqualTypeOf<keyof typeof batchRules>();
});

describe('what one update is made of', () => {
  test('means are right when they are averaged, sums when they are summed, and otherwise off by the parts', () => {
    const parts = { batchSize: 8, accumulation: 4, replicas: 2 };
    const times = (by: 'mean' | 'sum') => windowOf(parts, by).ways.map((way) => way.times);
    expect(windowOf(parts, 'mean').examples).toBe(64);
    expect(times('mean')).toEqual([1, 2, 4, 8]);
    expect(times('sum')).toEqual([1 / 8, 1 / 4, 1 / 2, 1]);
  });
  test('they are so, by numbers', () => {
    const parts = { batchSize: 2, accumulation: 3, replicas: 2 };
    const gradients = Array.from({ length: 12 }, (_, i) => (i * i) % 7);
    const total = (data: readonly number[]): number => data.reduce((a, b) => a + b, 0);
    const chunks = <V>(data: readonly V[], size: number): V[][] =>
      Array.from({ length: data.length / size }, (_, k) => data.slice(k * size, (k + 1) * size));
    const combined = { averaged: (data: readonly number[]) => total(data) / data.length, summed: total };
    for (const by of ['mean', 'sum'] as const) {
      const reduce = combined[by === 'mean' ? 'averaged' : 'summed'];
      for (const { accumulation, replicas, times } of windowOf(parts, by).ways) {
        const micro = chunks(gradients, 2).map(reduce);
        const found = combined[replicas](chunks(micro, 3).map((own) => combined[accumulation](own)));
        expect(found).toBeCloseTo(times * reduce(gradients), 12);
      }
    }
  });
  test.each([
    [{ batchSize: 0 }, 'mean', 'windowOf: batchSize must be an integer of at least 1 (and below 2^53), got 0.'],
    [{ accumulation: 4 }, 'mean', 'windowOf: batchSize must be a number, got undefined.'],
    [{ batchSize: 8, replicas: 1.5 }, 'mean', 'windowOf: replicas must be an integer of at least 1'],
    [{ batchSize: 8 }, 'max', 'windowOf: reducedBy must be one of "mean", "sum", got "max".'],
  ])('%j by %s', (parts, by, message) => {
    expect(() => windowOf(parts as never, by as never)).toThrow(message);
  });
});
