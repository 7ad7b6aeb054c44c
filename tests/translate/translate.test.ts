import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { optimizers, variants } from '../../spec/clauses/updates/optimizers.ts';
import type { StepsQuestion } from '../../spec/language/index.ts';
import { scaleBatch, translate, type GivenSetup, type TranslateOptions } from '../../src/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';

const sum = (batchSize: number): TranslateOptions => ({ from: 'mean', to: 'sum', batchSize });
const numbers = fc.array(fc.integer({ min: -400, max: 400 }).map((n) => n / 100), { minLength: 3, maxLength: 3 });
const tensor = (data: readonly number[]) => ({ shape: [3], data });

/** Where these numbers lead from given gradients, with the slots at the end. */
function led({ optimizer, rate, clip, state }: GivenSetup, parameter: readonly number[], gradients: readonly (readonly number[])[]) {
  const question = {
    ask: 'steps', optimizer, ...(clip && { clip }), ...(state && { state }), parameter: tensor(parameter), steps: gradients.map((gradient) => ({ gradient: tensor(gradient), rate })), slots: true,
  } as StepsQuestion;
  return answer(definitions, float64, question);
}

describe('an equivalent set-up takes equal steps, bit for bit at a power of two', () => {
  test.each([...optimizers, ...variants].map((optimizer) => [JSON.stringify(optimizer), optimizer] as const))('%s', (_, optimizer) => {
    const before: GivenSetup = { optimizer, rate: 0.1, clip: { by: 'norm', threshold: 2 } };
    const run = fc.record({ b: fc.constantFrom(2, 8, 256), parameter: numbers, gradients: fc.array(numbers, { minLength: 3, maxLength: 3 }) });
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
  });
});

test('Adagrad whose ε cannot be set is made up for by its initial accumulator, unless that would be negative', () => {
  const before: GivenSetup = { optimizer: { name: 'adagrad', initialAccumulator: 1 / 8 }, rate: 1 / 4, fixed: { rootEpsilon: 1 / 4 } };
  const there = translate(before, sum(4));
  if (there.kind !== 'equivalent') throw new Error('refused');
  expect(there.setup.optimizer).toEqual({ name: 'adagrad', initialAccumulator: 16 / 8 + 15 / 4, rootEpsilon: 1 / 4 });
  expect(there.caveats).toContainEqual({ of: 'made-up', part: 'rootEpsilon', value: 1 / 4, added: 15 / 4 });
  const told = { ...before, optimizer: { ...before.optimizer, rootEpsilon: 1 / 4 } } as GivenSetup;
  expect(led(there.setup, [1, 2, 3], [[8, -4, 2]]).parameter).toEqual(led(told, [1, 2, 3], [[2, -1, 1 / 2]]).parameter);
  expect(translate(before, { from: 'sum', to: 'mean', batchSize: 4 })).toEqual({ kind: 'refused', refusal: { why: 'negative-accumulator', value: 1 / 8 / 16 + (1 / 4 / 16 - 1 / 4) } });
});

describe('what has no equivalent is refused, with the reason', () => {
  const sgd: GivenSetup = { optimizer: { name: 'sgd' }, rate: 0.1 };
  test.each<[string, GivenSetup, TranslateOptions, object]>([
    ['max', sgd, { from: 'mean', to: 'max', batchSize: 8 }, { why: 'no-factor', reduction: 'max' }],
    ['none', sgd, { from: 'none', to: 'sum', batchSize: 8 }, { why: 'no-factor', reduction: 'none' }],
    ['RAdam', { optimizer: { name: 'radam' }, rate: 0.1 }, sum(8), { why: 'untranslatable', optimizer: 'radam' }],
    ['Adadelta as in its paper', { optimizer: { name: 'adadelta-without-rate' }, rate: 1 }, sum(8), { why: 'untranslatable', optimizer: 'adadelta-without-rate' }],
    ['a hard-coded ε', { optimizer: { name: 'adam', beta1: 0.9 }, rate: 0.1, fixed: { epsilon: 1e-8 } }, sum(8), { why: 'hard-coded', part: 'epsilon', value: 1e-8, degree: 1 }],
    ['an ε in the norm', { ...sgd, clip: { by: 'norm', threshold: 1 }, fixed: { clipEpsilon: 1e-6 } }, sum(8), { why: 'hard-coded', part: 'clipEpsilon', value: 1e-6, degree: 1 }],
    ['a number that overflows', { optimizer: { name: 'adagrad', rootEpsilon: 1e300 }, rate: 1 }, sum(1e6), { why: 'out-of-range', part: 'rootEpsilon', value: Infinity }],
    ['a number that underflows', { optimizer: { name: 'sgd' }, rate: 5e-324 }, sum(8), { why: 'out-of-range', part: 'rate', value: 0 }],
  ])('%s', (_, setup, options, refusal) => {
    expect(translate(setup, options)).toEqual({ kind: 'refused', refusal });
  });
  test('a hard-coded number of degree 0, a clip by value, and a constant of what is not used, are no obstacle', () => {
    expect(translate({ ...sgd, clip: { by: 'value', threshold: 1 }, fixed: { clipEpsilon: 1e-6, epsilon: 1, beta1: 1 } }, sum(8)).kind).toBe('equivalent');
  });
  test('the same reduction, or one example, changes nothing', () => {
    for (const options of [{ from: 'mean', to: 'mean', batchSize: 8 }, { from: 'max', to: 'max', batchSize: 8 }, sum(1)] as const) {
      expect(translate(sgd, options)).toMatchObject({ kind: 'equivalent', factor: 1, setup: sgd });
    }
  });
});

describe('nonsense gets one clear sentence', () => {
  const sgd = { optimizer: { name: 'sgd' }, rate: 0.1 };
  const cases: readonly (readonly [unknown, unknown, string])[] = [
    [undefined, sum(8), 'translate: the set-up must be an object, got undefined. Write { optimizer: { name: \'sgd\' }, rate: 0.1 }.'],
    [{ rate: 1 }, sum(8), /^translate: optimizer\.name must be one of sgd, .*, got undefined\.$/ as never],
    [{ ...sgd, rate: '0.1' }, sum(8), 'translate: rate must be a number, got "0.1".'],
    [{ ...sgd, optimizer: { name: 'sgd', beta1: 0.9 } }, sum(8), 'translate: sgd has no beta1: it has nothing but a rate.'],
    [{ ...sgd, optimizer: { name: 'adam', beta1: NaN } }, sum(8), 'translate: optimizer.beta1 must be a number, got NaN.'],
    [{ ...sgd, clip: { by: 'norm', threshold: -1 } }, sum(8), 'translate: clip.threshold must be a number from 0 on, got -1.'],
    [sgd, sum(2.5), 'learningRate: batchSize must be an integer of at least 1 (and below 2^53), got 2.5. Give the number of examples in the batch.'],
    [sgd, { from: 'average', to: 'sum', batchSize: 8 }, 'learningRate: forLossReducedBy must be one of "none", "sum", "mean", "max", got "average".'],
    [sgd, { from: 'mean', to: 'total', batchSize: 8 }, 'convertRate: to must be one of "none", "sum", "mean", "max", got "total".'],
  ];
  test.each(cases)('%j %j', (setup, options, message) => {
    expect(() => translate(setup as GivenSetup, options as TranslateOptions)).toThrow(message);
  });
});

describe('another batch size', () => {
  const momentum: GivenSetup = { optimizer: { name: 'momentum-rate-inside', momentum: 0.9, decay: { coupling: 'coupled', coefficient: 0.01 } }, rate: 0.1 };
  test('under the mean the rate grows and the decay stays; under the sum the rate stays and the decay grows', () => {
    const onMean = scaleBatch(momentum, { reducedBy: 'mean', batchSize: 256, toBatchSize: 1024 });
    expect(onMean).toMatchObject({ kind: 'approximate', growth: 4, momentumCorrection: true, setup: { rate: 0.4, optimizer: { decay: { coefficient: 0.01 } } } });
    const onSum = scaleBatch(momentum, { reducedBy: 'sum', batchSize: 256, toBatchSize: 1024 });
    expect(onSum).toMatchObject({ kind: 'approximate', setup: { rate: 0.1, optimizer: { decay: { coefficient: 0.04 } } } });
  });
  test('translated before or after, it is the same', () => {
    const there = (setup: GivenSetup, batchSize: number) => (translate(setup, sum(batchSize)) as { setup: GivenSetup }).setup;
    const scaled = (setup: GivenSetup, reducedBy: 'mean' | 'sum') => (scaleBatch(setup, { reducedBy, batchSize: 256, toBatchSize: 1024 }) as { setup: GivenSetup }).setup;
    expect(scaled(there(momentum, 256), 'sum')).toEqual(there(scaled(momentum, 'mean'), 1024));
  });
  test('only descent has a linear scaling rule', () => {
    expect(scaleBatch({ optimizer: { name: 'adam' }, rate: 0.1 }, { reducedBy: 'mean', batchSize: 8, toBatchSize: 16 })).toEqual({ kind: 'refused', refusal: { why: 'no-linear-scaling', optimizer: 'adam' } });
  });
});
