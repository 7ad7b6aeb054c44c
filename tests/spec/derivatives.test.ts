import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import {
  filled,
  matrix,
  vector,
  type Arithmetic,
  type LossQuestion,
  type LossSpec,
} from '../../spec/language/index.ts';
import { differences, ends, inEveryForm } from '../arithmetic/forms.ts';
import { divide, oracle, precise, type PreciseTensor } from '../arithmetic/precise.ts';
import { losses, lossQuestion, randomOf } from '../arithmetic/questions.ts';

// To 200 bits, at parameters and sizes that are dyadic, so that their differences and quotients are exact in float64,
// too.

/** A number in eighths. */
const dyadic = (value: unknown): unknown => (typeof value === 'number' ? Math.round(8 * value) / 8 : value);
const tested = losses.map(
  (loss) =>
    Object.fromEntries(Object.entries(loss).map(([name, value]) => [name, dyadic(value)])) as unknown as LossSpec,
);
const step = 2 ** -60;

/** Batches of two rows of four, away from every kink. */
const batches = (loss: LossSpec): LossQuestion[] => {
  const random = randomOf(7);
  return [1, 2].map(() => lossQuestion(random, (x) => x, loss, { by: 'none' }, 'reals', 2, 4));
};
function given(question: LossQuestion) {
  const definition = definitions.losses[question.loss.name];
  const { predictions } = question;
  const targets = oracle.fromData(definition.targets?.(question.targets, predictions.shape) ?? question.targets);
  return { definition, p: oracle.fromData(predictions), t: targets };
}

describe.each(tested)('$name', (loss) => {
  const asked = batches(loss);

  test('every form of the value, of the derivative, and of the sum of its terms is the same quantity', () => {
    for (const question of asked) {
      const { definition, p, t } = given(question);
      const [value, ...values] = inEveryForm((a) => definition.value(a, p, t, loss));
      for (const other of values) expect(differences(value, other)).toEqual([]);
      const { terms, quotients } = definition.ways(loss);
      const upstream = oracle.fromData({ shape: [], data: [3] });
      const total = (of: (a: Arithmetic<PreciseTensor>) => readonly PreciseTensor[] | undefined): PreciseTensor[] =>
        inEveryForm((a) => of(a)?.reduce((x, y) => a.add(x, y))).filter((sum) => sum !== undefined);
      const [derivative, ...derivatives] = inEveryForm((a) => definition.derivative(a, p, t, loss));
      for (const other of [...derivatives, ...total((a) => terms?.(a, p, t, loss))])
        expect(differences(derivative, other)).toEqual([]);
      for (const other of total((a) => quotients?.(a, p, t, loss, upstream)))
        expect(differences(oracle.multiply(upstream, derivative), other)).toEqual([]);
    }
  });

  test('the derivative in the targets, in every form, is the limit of the difference quotient of the value', () => {
    for (const question of asked) {
      const { definition, p, t: own } = given(question);
      const { targetsDerivative } = definition;
      if (targetsDerivative === undefined) continue;
      // Between ¼ and ¾ where targets are from 0 to 1: none is at an end.
      const t = oracle.add(oracle.multiply(oracle.constant(1 / 2), own), oracle.constant(1 / 4));
      const at = (i: number, by: number): PreciseTensor =>
        oracle.sum(
          definition.value(
            oracle,
            p,
            { ...t, data: t.data.with(i, oracle.add({ shape: [], data: [t.data[i]!] }, oracle.constant(by)).data[0]!) },
            loss,
          ),
        );
      const quotients = t.data.map((_, i) =>
        divide(oracle.subtract(at(i, step), at(i, -step)).data[0]!, precise(2 * step)),
      );
      for (const found of inEveryForm((a) =>
        oracle.multiply(oracle.fromData(filled(t.shape, 1)), targetsDerivative.form(a, p, t, loss)),
      ))
        expect(differences(found, { shape: t.shape, data: quotients })).toEqual([]);
    }
  });

  test('the derivative is the limit of the difference quotient of the value', () => {
    for (const question of asked) {
      const { definition, p, t } = given(question);
      const at = (i: number, by: number): PreciseTensor =>
        oracle.sum(
          definition.value(
            oracle,
            { ...p, data: p.data.with(i, oracle.add({ shape: [], data: [p.data[i]!] }, oracle.constant(by)).data[0]!) },
            t,
            loss,
          ),
        );
      const quotients = p.data.map((_, i) =>
        divide(oracle.subtract(at(i, step), at(i, -step)).data[0]!, precise(2 * step)),
      );
      for (const a of [oracle, ...ends])
        expect(differences(definition.derivative(a, p, t, loss), { shape: p.shape, data: quotients })).toEqual([]);
    }
  });

  test('the value has one number for a row, or for a prediction', () => {
    const { definition, p, t } = given(asked[0]!);
    expect(definition.value(oracle, p, t, loss).shape).toEqual(definition.properties.perRow ? [2] : [2, 4]);
  });
});

describe('at a kink, where the derivative is a matter of choice', () => {
  const slopes = (loss: LossSpec, p: number, t: number): number[] => {
    const {
      definition,
      p: prediction,
      t: target,
    } = given({ ask: 'loss', loss, reduction: { by: 'none' }, predictions: vector(p), targets: vector(t) });
    return ends.map((a) => oracle.read(definition.derivative(a, prediction, target, loss)).data[0]!);
  };
  test('it is from one one-sided derivative to the other', () => {
    expect(slopes({ name: 'absolute-error' }, 3, 3)).toEqual([-1, 1]);
    expect(slopes({ name: 'hinge' }, 1, 1)).toEqual([0, -1]);
    expect(slopes({ name: 'hinge' }, -1, -1)).toEqual([0, 1]);
  });
});

describe('classes are the last axis, however many rows there are before it', () => {
  const logits = [
    [1, 2, 4],
    [8, 4, 5],
    [0, 3, 3],
    [1, 0, 7],
  ];
  const rowsApart = (shape: readonly number[]) => ({ shape: [...shape, 3], data: logits.flat() });
  test.each<[LossSpec, readonly number[] | undefined]>([
    [{ name: 'softmax-cross-entropy' }, [2, 0, 1, 2]],
    [{ name: 'softmax-cross-entropy', smoothing: 1 / 8 }, [2, 0, 1, 2]],
    [{ name: 'negative-log-likelihood' }, [2, 0, 1, 2]],
    [{ name: 'cosine-distance' }, undefined],
  ])('%o', (loss, classes) => {
    const asked = (shape: readonly number[]): LossQuestion => ({
      ask: 'loss',
      loss,
      reduction: { by: 'none' },
      predictions: rowsApart(shape),
      targets:
        classes === undefined ? { shape: [...shape, 3], data: logits.toReversed().flat() } : { shape, data: classes },
    });
    for (const [i, { value, gradient }] of inEveryForm((a) => answer(definitions, a, asked([2, 2]))).entries()) {
      const flat = inEveryForm((a) => answer(definitions, a, asked([4])))[i]!;
      expect([value.shape, gradient.shape]).toEqual([
        [2, 2],
        [2, 2, 3],
      ]);
      expect([value.data, gradient.data]).toEqual([flat.value.data, flat.gradient.data]);
    }
  });

  test('an index that is no class is refused, and told with its row', () => {
    const valueOf = (index: number) =>
      answer(definitions, oracle, {
        ask: 'loss',
        loss: { name: 'negative-log-likelihood' },
        reduction: { by: 'sum' },
        predictions: matrix([-1, -2], [-3, -4]),
        targets: vector(0, index),
      }).value;
    expect([0, 1].map((index) => oracle.read(valueOf(index)).data)).toEqual([[1 + 3], [1 + 4]]);
    for (const index of [-1, 2, 1 / 2, NaN, Infinity])
      expect(() => valueOf(index)).toThrow(`class index ${index} in row 1 is not one of 0 … 1`);
  });

  test('smoothing may be a term of its own: one form more, with either logarithm of the softmax', () => {
    const forms = (loss: LossSpec): number => {
      const { definition, p, t } = given(batches(loss)[0]!);
      return inEveryForm((a) => definition.value(a, p, t, loss)).length;
    };
    expect(forms({ name: 'softmax-cross-entropy', smoothing: 1 / 8 }) - forms({ name: 'softmax-cross-entropy' })).toBe(
      2,
    );
  });
});
