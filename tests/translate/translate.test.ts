import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { optimizers, variants } from '../../spec/clauses/updates/optimizers.ts';
import type { StepsQuestion } from '../../spec/language/index.ts';
import { translate, type GivenSetup, type TranslateOptions } from '../../src/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';

const sum = (batchSize: number): TranslateOptions => ({ from: 'mean', to: 'sum', batchSize });
const numbers = fc.array(
  fc.integer({ min: -400, max: 400 }).map((n) => n / 100),
  { minLength: 3, maxLength: 3 },
);
const tensor = (data: readonly number[]) => ({ shape: [3], data });

/** Where these numbers lead from given gradients, with the slots at the end. */
function led(
  { optimizer, rate, clip, state }: GivenSetup,
  parameter: readonly number[],
  gradients: readonly (readonly number[])[],
) {
  const question = {
    ask: 'steps',
    optimizer,
    ...(clip && { clip }),
    ...(state && { state }),
    parameter: tensor(parameter),
    steps: gradients.map((gradient) => ({ gradient: tensor(gradient), rate })),
    slots: true,
  } as StepsQuestion;
  return answer(definitions, float64, question);
}

describe('an equivalent set-up takes equal steps, bit for bit at a power of two', () => {
  test.each([...optimizers, ...variants].map((optimizer) => [JSON.stringify(optimizer), optimizer] as const))(
    '%s',
    (_, optimizer) => {
      const before: GivenSetup = { optimizer, rate: 0.1, clip: { by: 'norm', threshold: 2 } };
      const run = fc.record({
        b: fc.constantFrom(2, 8, 256),
        parameter: numbers,
        gradients: fc.array(numbers, { minLength: 3, maxLength: 3 }),
      });
      fc.assert(
        fc.property(run, ({ b, parameter, gradients }) => {
          const there = translate(before, sum(b));
          if (there.kind !== 'equivalent') throw new Error('refused');
          const summed = gradients.map((gradient) => gradient.map((g) => b * g));
          expect(led(there.setup, parameter, summed).parameter).toEqual(led(before, parameter, gradients).parameter);
          // In the middle of training the slots are translated, too; and the way back leads back.
          const { slots } = led(before, parameter, gradients);
          const warm: GivenSetup = { ...before, state: { step: 3, slots: slots! } };
          const warmThere = translate(warm, sum(b));
          if (warmThere.kind !== 'equivalent') throw new Error('refused');
          expect(led(warmThere.setup, parameter, summed).parameter).toEqual(led(warm, parameter, gradients).parameter);
          const back = translate(there.setup, { from: 'sum', to: 'mean', batchSize: b });
          expect(back).toMatchObject({ kind: 'equivalent', factor: 1 / b, setup: before });
        }),
        { numRuns: 10 },
      );
    },
  );
});

test('Adagrad whose ε cannot be set is made up for by its initial accumulator, unless that would be negative', () => {
  const before: GivenSetup = {
    optimizer: { name: 'adagrad', initialAccumulator: 1 / 8 },
    rate: 1 / 4,
    fixed: { rootEpsilon: 1 / 4 },
  };
  const there = translate(before, sum(4));
  if (there.kind !== 'equivalent') throw new Error('refused');
  expect(there.setup.optimizer).toEqual({ name: 'adagrad', initialAccumulator: 16 / 8 + 15 / 4, rootEpsilon: 1 / 4 });
  expect(there.caveats).toContainEqual({ of: 'made-up', part: 'rootEpsilon', value: 1 / 4, added: 15 / 4 });
  const told = { ...before, optimizer: { ...before.optimizer, rootEpsilon: 1 / 4 } } as GivenSetup;
  expect(led(there.setup, [1, 2, 3], [[8, -4, 2]]).parameter).toEqual(led(told, [1, 2, 3], [[2, -1, 1 / 2]]).parameter);
  expect(translate(before, { from: 'sum', to: 'mean', batchSize: 4 })).toEqual({
    kind: 'refused',
    refusal: { why: 'negative-accumulator', value: 1 / 8 / 16 + (1 / 4 / 16 - 1 / 4) },
  });
});

describe('what has no equivalent is refused, with the reason', () => {
  const sgd: GivenSetup = { optimizer: { name: 'sgd' }, rate: 0.1 };
  test.each<[string, GivenSetup, TranslateOptions, object]>([
    ['max', sgd, { from: 'mean', to: 'max', batchSize: 8 }, { why: 'no-factor', reduction: 'max' }],
    ['none', sgd, { from: 'none', to: 'sum', batchSize: 8 }, { why: 'no-factor', reduction: 'none' }],
    ['none, even to itself', sgd, { from: 'none', to: 'none', batchSize: 8 }, { why: 'no-factor', reduction: 'none' }],
    [
      'a slot that overflows',
      {
        optimizer: { name: 'momentum' },
        rate: 1,
        state: { step: 1, slots: { velocity: { shape: [1], data: [1e308] } } },
      },
      sum(8),
      { why: 'out-of-range', part: 'state', value: Infinity },
    ],
    ['RAdam', { optimizer: { name: 'radam' }, rate: 0.1 }, sum(8), { why: 'untranslatable', optimizer: 'radam' }],
    [
      'Adadelta as in its paper',
      { optimizer: { name: 'adadelta-without-rate' }, rate: 1 },
      sum(8),
      { why: 'untranslatable', optimizer: 'adadelta-without-rate' },
    ],
    [
      'a hard-coded ε',
      { optimizer: { name: 'adam', beta1: 0.9 }, rate: 0.1, fixed: { epsilon: 1e-8 } },
      sum(8),
      { why: 'hard-coded', part: 'epsilon', value: 1e-8, degree: 1 },
    ],
    [
      'an ε in the norm that is as large as the threshold',
      { ...sgd, clip: { by: 'norm', threshold: 1 / 2 }, fixed: { clipEpsilon: 1 } },
      sum(8),
      { why: 'hard-coded', part: 'clipEpsilon', value: 1, degree: 1 },
    ],
    [
      'a number that overflows',
      { optimizer: { name: 'adagrad', rootEpsilon: 1e300 }, rate: 1 },
      sum(1e6),
      { why: 'out-of-range', part: 'rootEpsilon', value: Infinity },
    ],
    [
      'a number that underflows',
      { optimizer: { name: 'sgd' }, rate: 5e-324 },
      sum(8),
      { why: 'out-of-range', part: 'rate', value: 0 },
    ],
  ])('%s', (_, setup, options, refusal) => {
    expect(translate(setup, options)).toEqual({ kind: 'refused', refusal });
  });
  test('a hard-coded number of degree 0, a clip by value, and a constant of what is not used, are no obstacle', () => {
    expect(
      translate(
        { ...sgd, clip: { by: 'value', threshold: 1 }, fixed: { clipEpsilon: 1e-6, epsilon: 1, beta1: 1 } },
        sum(8),
      ).kind,
    ).toBe('equivalent');
  });
  test('the same reduction, or one example, changes nothing', () => {
    for (const options of [{ from: 'mean', to: 'mean', batchSize: 8 }, sum(1)] as const) {
      expect(translate(sgd, options)).toMatchObject({ kind: 'equivalent', factor: 1, setup: sgd });
    }
  });
});

describe('nonsense gets one clear sentence', () => {
  const sgd = { optimizer: { name: 'sgd' }, rate: 0.1 };
  const cases: readonly (readonly [unknown, unknown, string])[] = [
    [
      undefined,
      sum(8),
      "translate: the set-up must be an object, got undefined. Write { optimizer: { name: 'sgd' }, rate: 0.1 }.",
    ],
    [
      { optimizer: { name: 'muons' }, rate: 1 },
      sum(8),
      'translate: there is no optimizer.name "muons". Did you mean "muon"?',
    ],
    [{ rate: 1 }, sum(8), /^translate: optimizer\.name must be one of .*\bsgd\b.*, got undefined\.$/ as never],
    [{ ...sgd, rate: '0.1' }, sum(8), 'translate: rate must be a number, got "0.1".'],
    [
      { ...sgd, optimizer: { name: 'sgd', beta1: 0.9 } },
      sum(8),
      'translate: sgd has no beta1: it has nothing but a rate.',
    ],
    [
      { ...sgd, optimizer: { name: 'adam', beta1: NaN } },
      sum(8),
      'translate: optimizer.beta1 must be a number, got NaN.',
    ],
    [
      { ...sgd, clip: { by: 'norm', threshold: -1 } },
      sum(8),
      'translate: clip.threshold must be a number from 0 on, got -1.',
    ],
    [
      sgd,
      sum(2.5),
      'translate: batchSize must be an integer of at least 1 (and below 2^53), got 2.5. Give what the mean divides by.',
    ],
    [
      sgd,
      { from: 'average', to: 'sum', batchSize: 8 },
      'translate: from must be one of "none", "sum", "mean", "max", got "average".',
    ],
    [
      sgd,
      { from: 'mean', to: 'total', batchSize: 8 },
      'translate: to must be one of "none", "sum", "mean", "max", got "total".',
    ],
  ];
  test.each(cases)('%j %j', (setup, options, message) => {
    expect(() => translate(setup as GivenSetup, options as TranslateOptions)).toThrow(message);
  });
});

describe('an ε in the norm that cannot be set', () => {
  const clipped = (threshold: number, epsilon: number): GivenSetup => ({
    optimizer: { name: 'sgd' },
    rate: 0.1,
    clip: { by: 'norm', threshold },
    fixed: { clipEpsilon: epsilon },
  });
  /** By what a gradient of this norm is multiplied, as PyTorch does it. */
  const shortened = (norm: number, { clip, fixed }: GivenSetup): number =>
    Math.min(1, clip!.threshold / (norm + fixed!.clipEpsilon!));

  test('bounds what is lost, and the bound is reached', () => {
    let reached = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(1 / 8, 1, 3),
        fc.constantFrom(1e-6, 1e-2, 1 / 16),
        fc.constantFrom(1 / 256, 1 / 3, 2, 48),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (threshold, epsilon, factor, beyond) => {
          const before = clipped(threshold, epsilon);
          const there = translate(before, { gradientTimes: factor });
          if (there.kind !== 'approximate' || there.bound.part !== 'clipEpsilon') throw new Error(there.kind);
          // Norms around the threshold, where one is clipped and the other is not.
          const norms = [threshold - epsilon / factor, threshold - epsilon, threshold, beyond * threshold];
          for (const norm of norms.filter((one) => one > 0)) {
            const [one, other] = [shortened(norm, before), shortened(factor * norm, there.setup)];
            const lost = Math.abs(other / one - 1);
            expect(lost).toBeLessThanOrEqual(there.bound.relative * (1 + 2 ** -20) + 2 ** -50);
            reached = Math.max(reached, lost / there.bound.relative);
          }
        },
      ),
    );
    expect(reached).toBeGreaterThan(0.99);
  });

  test('a threshold of infinity never clips, and leaves the translation exact', () => {
    expect(translate(clipped(Infinity, 1e-6), sum(8)).kind).toBe('equivalent');
    expect(translate(clipped(1, 1e-6), sum(8))).toMatchObject({
      kind: 'approximate',
      setup: { clip: { threshold: 8 } },
    });
  });
});

test('a loss that became eight times as large is translated as from the mean to the sum over eight', () => {
  const adam: GivenSetup = { optimizer: { name: 'adam', epsilon: 1 / 8 }, rate: 0.1, average: 0.9, warmup: 10 };
  const there = translate(adam, { gradientTimes: 8 });
  const { caveats: _, ...summed } = translate(adam, sum(8)) as Extract<typeof there, { kind: 'equivalent' }>;
  expect(there).toMatchObject(summed);
  // Parameters are the same, and so is their average; and batches have nothing to do with it.
  expect(there).toMatchObject({ setup: { average: 0.9, warmup: 10, optimizer: { epsilon: 1 } } });
  expect(JSON.stringify(there)).not.toContain('short-batches');
  expect(translate(adam, { gradientTimes: 1 })).toMatchObject({ kind: 'equivalent', factor: 1, setup: adam });
  expect(() => translate(adam, { gradientTimes: 0 })).toThrow(
    'translate: gradientTimes must be a number above 0, got 0.',
  );
});

test('an ε that is left out is spoken of, with its degree; one that a framework fixes is not', () => {
  const ofLeftOut = (setup: GivenSetup): unknown => {
    const found = translate(setup, { from: 'mean', to: 'sum', batchSize: 8 });
    return 'caveats' in found ? found.caveats.filter(({ of }) => of === 'left-out') : found;
  };
  const leftOut = { of: 'left-out', degree: 1, factor: 8 };
  expect(ofLeftOut({ optimizer: { name: 'adam' }, rate: 1 })).toEqual([leftOut]);
  expect(ofLeftOut({ optimizer: { name: 'adam', epsilon: 1e-8 }, rate: 1 })).toEqual([]);
  expect(ofLeftOut({ optimizer: { name: 'adagrad' }, rate: 1, fixed: { rootEpsilon: 1e-7 } })).toEqual([]);
  expect(ofLeftOut({ optimizer: { name: 'sgd' }, rate: 1 })).toEqual([]);
});
