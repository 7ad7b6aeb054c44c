import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderToString } from 'katex';
import { describe, expect, test } from 'vitest';
import { anyBatch, definitionOf, everyLoss, smoothBatch } from '../../spec/clauses/losses.ts';
import { definitions } from '../../spec/definitions/index.ts';
import { hyperParameterWords } from '../../spec/definitions/optimizers/words.ts';
import {
  clipDefinitions,
  denominatorDefinitions,
  lossDefinitions,
  optimizerDefinitions,
  penaltyDefinitions,
  reductionDefinitions,
} from '../../spec/definitions/records.ts';
import {
  defineLoss,
  filled,
  moved,
  sizeOf,
  type Arithmetic,
  type ClipDefinition,
  type ClipSpec,
  type DenominatorDefinition,
  type LossDefinition,
  type LossSpec,
  type OptimizerDefinition,
  type Page,
  type PenaltyDefinition,
  type ReductionDefinition,
  type TensorData,
} from '../../spec/language/index.ts';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { kinds } from '../../src/cli/specification.ts';
import { arbitrary } from '../../src/judge/arbitrary.ts';

const folder = resolve(import.meta.dirname, '../../spec/definitions');
const records = {
  losses: lossDefinitions,
  denominators: denominatorDefinitions,
  reductions: reductionDefinitions,
  penalties: penaltyDefinitions,
  clips: clipDefinitions,
  optimizers: optimizerDefinitions,
} as const;

describe.each(Object.entries(records))('%s', (kind, of) => {
  const files = readdirSync(join(folder, kind)).filter((file) =>
    /\bdefine[A-Z]\w+\(/.test(readFileSync(join(folder, kind, file), 'utf8')),
  );
  test('every record has a file of its own, and a line in index.ts', () => {
    const index = readFileSync(join(folder, kind, 'index.ts'), 'utf8');
    const forgotten = files.filter((file) => !index.includes(`from './${file}';`));
    expect(forgotten, 'add a line for each of these to index.ts').toEqual([]);
    expect(files.length).toBe(Object.keys(of).length);
  });
  test.each(Object.values(of))('$name has a worked example', ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
  });
});

const pages = kinds
  .flatMap(({ records: of }) => Object.values(of))
  .filter((of): of is Page<string> => typeof of === 'object');

test.each(pages)('$name says what it is, by a formula that renders', ({ says, formula, source }) => {
  expect(says).toMatch(/\.$/);
  expect(source).toMatch(/\.$/);
  expect(renderToString(formula, { displayMode: true, strict: 'error' })).not.toBe('');
});

/** Fails where a definition leaves a choice between evaluations. */
const oneForm: Arithmetic<Float64Tensor> = {
  ...float64,
  anyOf: () => {
    throw new Error('the meaning is one form: list the others as evaluations');
  },
};
const numbers = ({ data }: TensorData): number[] => Array.from(data, (x) => x + 0);
const drawn = (loss: LossSpec, batch: object): { predictions: TensorData; targets: Float64Tensor }[] =>
  fc
    .sample(
      arbitrary({ kind: 'record', fields: batch } as never, (x) => x),
      { seed: 3, numRuns: 40 },
    )
    .map((one) => {
      const { predictions, targets } = one as { predictions: TensorData; targets: TensorData };
      const given = definitionOf(loss).targets?.(targets, predictions.shape) ?? targets;
      return { predictions, targets: float64.fromData(given) };
    });

describe.each(everyLoss)('the loss $name, %o', (loss) => {
  const { value, derivative, properties, curvature } = definitionOf(loss);
  const elements = ({ predictions, targets }: ReturnType<typeof drawn>[number], at = predictions): number[] =>
    numbers(value(oneForm, float64.fromData(at), targets, loss));

  test('has one form for its meaning, and one for its derivative', () => {
    for (const batch of drawn(loss, anyBatch(loss, [3, 2]))) {
      expect(elements(batch)).toHaveLength(properties.perRow ? 3 : 6);
      expect(derivative(oneForm, float64.fromData(batch.predictions), batch.targets, loss).shape).toEqual([3, 2]);
    }
  });
  test('is never negative, or sometimes: as its record says', () => {
    const least = Math.min(...drawn(loss, anyBatch(loss, [3, 2])).flatMap((batch) => elements(batch)));
    // Rounding may take a cosine beyond 1.
    expect(least >= -(2 ** -50)).toBe(properties.nonNegative);
  });
  test('bends no more than its record says', () => {
    const bound = curvature(loss);
    for (const batch of drawn(loss, smoothBatch(loss, [4, 4]))) {
      const along = { shape: [4, 4], data: Array.from({ length: 16 }, (_, i) => (i % 3 === 0 ? -1 : 1)) };
      const [before, here, after] = [-1 / 8, 0, 1 / 8].map((h) => elements(batch, moved(batch.predictions, h, along)));
      const second = here!.map((x, i) => (before![i]! - 2 * x + after![i]!) * 64);
      // An element moves along four numbers of its row, or along its own; the rest is room for rounding.
      const length = properties.perRow ? 4 : 1;
      expect(Math.max(...second.map(Math.abs))).toBeLessThanOrEqual(bound * length + 2 ** -36);
    }
  });
});

describe('worked examples', () => {
  test.each(Object.values<DenominatorDefinition>(denominatorDefinitions))('of $name', ({ examples, value }) => {
    for (const { shape, count, value: expected, ...given } of examples) {
      const ones = Array.from({ length: sizeOf(shape) }, () => 1);
      const [weights, valid] = [given.weights ?? ones, given.valid ?? ones].map((data) =>
        float64.fromData({ shape, data }),
      );
      expect(numbers(value(float64, { shape, weights: weights!, valid: valid! }, count))).toEqual(expected);
    }
  });
  test.each(Object.values<ReductionDefinition>(reductionDefinitions))('of $name', ({ examples, value, pullback }) => {
    for (const { elements, denominator = 1, value: expected, pullback: slopes } of examples) {
      const shape = [elements.length];
      const ones = float64.fromData(filled(shape, 1));
      const population = { shape, weights: ones, valid: ones, denominator: float64.constant(denominator) };
      const given = float64.fromData({ shape, data: elements });
      const reduced = value(oneForm, given, population);
      expect(numbers(reduced)).toEqual(expected);
      const upstream = float64.fromData(filled(reduced.shape, 1));
      expect(numbers(float64.multiply(pullback(oneForm, given, population, upstream), ones))).toEqual(slopes);
    }
  });
  test.each(Object.values<PenaltyDefinition>(penaltyDefinitions))('of $name', ({ examples, value, ...record }) => {
    for (const { theta, value: expected, derivative } of examples) {
      const given = float64.fromData({ shape: [theta.length], data: theta });
      expect(numbers(value(oneForm, given))).toEqual([expected]);
      expect(numbers(record.derivative(oneForm, given))).toEqual(derivative);
      const { summands, terms } = record.evaluations ?? {};
      expect(summands ? numbers(float64.sum(summands(oneForm, given))) : [expected]).toEqual([expected]);
      const total = terms?.(oneForm, given).reduce((a, b) => float64.add(a, b));
      expect(total ? numbers(total) : derivative).toEqual(derivative);
    }
  });
  test.each(Object.values<ClipDefinition>(clipDefinitions))('of $name', ({ name, examples, value }) => {
    for (const { parameters, gradients, theta = [], value: expected } of examples) {
      const clip = { by: name, ...parameters } as ClipSpec;
      const given = gradients.map(float64.fromData);
      const at = gradients.map((gradient, i) => float64.fromData(theta[i] ?? filled(gradient.shape, 0)));
      expect(value(oneForm, given, at, clip).map(numbers)).toEqual(expected);
      expect(definitions.clips[clip.by](float64, given, at, clip).map(numbers)).toEqual(expected);
    }
  });
  test('of a rule are at hyper-parameters that it has, each with its meaning', () => {
    for (const { name, examples, cases, hyperParameters } of Object.values<OptimizerDefinition>(optimizerDefinitions))
      for (const at of [...cases.at, ...examples.map((example) => example.at)])
        expect(Object.keys(hyperParameters), name).toEqual(expect.arrayContaining(Object.keys(at)));
    for (const { name, hyperParameters } of Object.values<OptimizerDefinition>(optimizerDefinitions))
      expect(Object.keys(hyperParameterWords), `spec/definitions/optimizers/words.ts, for ${name}`).toEqual(
        expect.arrayContaining(Object.keys(hyperParameters)),
      );
  });
});

test('a loss of a user is defined as ours are', () => {
  const half = defineLoss<{ name: 'half-error'; tau: number }>({
    ...(lossDefinitions['absolute-error'] as LossDefinition as LossDefinition<{ name: 'half-error'; tau: number }>),
    name: 'half-error',
    parameters: { tau: { meaning: 'τ', domain: 'above 0', values: [1 / 2], any: { kind: 'reals', min: 0, max: 1 } } },
    value: ({ constant, multiply, subtract }, p, t, { tau }) => multiply(constant(tau), subtract(p, t)),
    // @ts-expect-error It has no such parameter.
    derivative: (a, p, _, { delta }) => a.multiply(p, a.constant(delta)),
  });
  const [p, t] = [3, 1].map((x) => float64.constant(x));
  expect(numbers(half.value(float64, p!, t!, { name: 'half-error', tau: 1 / 2 }))).toEqual([1]);
});
