import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { partsOf, scaled, scaledSteps, times } from '../../spec/definitions/translation.ts';
import {
  matrix,
  vector,
  type AttemptQuestion,
  type ClipSpec,
  type Definitions,
  type LossName,
  type LossQuestion,
  type OptimizerSpec,
  type Question,
  type ReductionSpec,
  type StepsQuestion,
} from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { inEveryForm } from '../arithmetic/forms.ts';
import { oracle } from '../arithmetic/precise.ts';
import { losses, lossQuestion, randomOf } from '../arithmetic/questions.ts';

// What the definitions say of single numbers, written as the arithmetic that gives them.

const column = (...data: readonly number[]) => matrix(...data.map((x) => [x]));
const digits = (numbers: Iterable<number>): number[] => Array.from(numbers, (x) => Number(x.toPrecision(13)));
const of = (
  predictions: ReturnType<typeof vector>,
  reduction: ReductionSpec,
  more: Partial<LossQuestion> = {},
): LossQuestion => ({
  ask: 'loss',
  loss: { name: 'absolute-error' },
  reduction,
  predictions,
  targets: { ...predictions, data: Array.from(predictions.data, () => 0) },
  ...more,
});
const loss = (question: LossQuestion): { value: number[]; gradient: number[] } => {
  const { value, gradient } = answer(definitions, float64, question);
  return { value: [...value.data], gradient: Array.from(gradient.data, (x) => x + 0) };
};
const over = (denominator: (ReductionSpec & { by: 'mean' })['over'], more: object = {}): ReductionSpec => ({
  by: 'mean',
  over: denominator,
  ...more,
});

describe('a loss', () => {
  test('of what is ignored: not the largest, and no class', () => {
    expect(loss(of(vector(1, 3, 9), { by: 'max' }, { valid: vector(1, 1, 0) }))).toEqual({
      value: [3],
      gradient: [0, 1, 0],
    });
    const classes = of(matrix([-1, -2, -4], [-8, -16, -32], [-64, -128, -256]), over('sum-of-valid-weights'), {
      loss: { name: 'negative-log-likelihood' },
      targets: vector(1, -100, 2),
      ignoredClass: -100,
      classWeights: vector(1, 3, 5),
    });
    for (const reduction of [classes.reduction, over('sum-of-weights')]) {
      expect(loss({ ...classes, reduction })).toEqual({
        value: [(3 * 2 + 5 * 256) / (3 + 5)],
        gradient: [0, -3 / (3 + 5), 0, 0, 0, 0, 0, 0, -5 / (3 + 5)],
      });
    }
  });

  test('of nothing is what is declared, and its gradient is none', () => {
    const nothing = { weights: vector(0, 0) };
    expect(loss(of(vector(1, 3), over('sum-of-weights', { ofNothing: 'mean-is-zero' }), nothing))).toEqual({
      value: [0],
      gradient: [0, 0],
    });
    expect(loss(of(vector(1, 3), over('sum-of-weights', { ofNothing: 'mean-is-nan' }), nothing)).value).toEqual([NaN]);
  });

  test('whose shapes would change what is counted is refused', () => {
    const predictions = matrix([1, 2], [3, 4]);
    const wide = { shape: [3, 2, 2], data: Array.from({ length: 12 }, () => 1) };
    expect(() => loss(of(predictions, { by: 'sum' }, { weights: wide }))).toThrow(
      'weights of shape [3, 2, 2] do not broadcast to [2, 2]',
    );
    expect(() => loss(of(predictions, { by: 'sum' }, { valid: wide }))).toThrow(
      'masks of shape [3, 2, 2] do not broadcast to [2, 2]',
    );
    expect(() => loss(of(predictions, { by: 'sum' }, { targets: wide }))).toThrow(
      'targets of shape [3, 2, 2] do not broadcast to [2, 2]',
    );
    expect(() => loss(of(predictions, over('constant')))).toThrow(
      "a mean over a constant must say which: give the reduction a 'count'",
    );
    expect(loss(of(predictions, over('constant', { count: 8 }))).value).toEqual([(1 + 2 + 3 + 4) / 8]);
    const classes = (more: Partial<LossQuestion>) =>
      of(predictions, { by: 'sum' }, { loss: { name: 'softmax-cross-entropy' }, ...more });
    for (const more of [{ classWeights: vector(1, 2) }, { ignoredClass: 0 }]) {
      expect(() => loss(classes({ targets: matrix([1, 0], [0, 1]), ...more }))).toThrow(
        'class weights and an ignored class need targets that are class indices',
      );
    }
    expect(() => loss(classes({ targets: vector(0, 1), classWeights: vector(1, 2, 3) }))).toThrow(
      'class weights of shape [3] do not broadcast to [2]',
    );
    expect(loss(classes({ targets: vector(0, 1), classWeights: vector(1, 2) })).value).toHaveLength(1);
    const blocks = {
      predictions: { shape: [2, 2, 2], data: Array.from({ length: 8 }, () => 0) },
      targets: matrix([0, 1], [1, 0]),
    };
    expect(() => loss(classes({ ...blocks, classWeights: matrix([1, 2], [3, 4]) }))).toThrow(
      'class weights of shape [2, 2] do not broadcast to [2]',
    );
    // Five rows of two classes: the weights are of the classes.
    const rows = classes({
      predictions: { shape: [5, 2], data: Array.from({ length: 10 }, () => 0) },
      targets: vector(0, 0, 1, 1, 1),
      classWeights: vector(1, 2),
    });
    expect(digits(loss(rows).value)).toEqual(digits([(1 + 1 + 2 + 2 + 2) * Math.log(2)]));
  });

  test('is attempted: refused where it is no question, or where nothing is declared an error', () => {
    const attempt = (reduction: AttemptQuestion['reduction'], valid: readonly number[]) => {
      const { refused, value } = answer(definitions, float64, {
        ...of(vector(1, 3), { by: 'sum' }, { valid: vector(...valid) }),
        ask: 'attempt',
        reduction,
      });
      return [refused.data[0], value.data[0]];
    };
    for (const reduction of [
      over('valid', { ofNothing: 'mean-is-refused' }),
      { by: 'max', ofNothing: 'max-is-refused' } as const,
    ]) {
      expect(attempt(reduction, [0, 0])).toEqual([1, 0]);
      expect(attempt(reduction, [1, 0])).toEqual([0, 1]);
    }
    // The elements are there, though they are ignored.
    expect(attempt(over('elements', { ofNothing: 'mean-is-refused' }), [0, 0])).toEqual([0, 0]);
    expect(attempt(over('valid', { ofNothing: 'mean-is-zero' }), [0, 0])).toEqual([0, 0]);
    expect(attempt({ by: 'max', ofNothing: 'max-is-minus-infinity' }, [0, 0])).toEqual([0, -Infinity]);
    expect(attempt({ by: 'unknown', name: 'average' }, [1, 1])).toEqual([1, 0]);
    expect(
      definitions.refusal(definitions, {
        ...of(vector(1), { by: 'sum' }),
        reduction: { by: 'unknown', name: 'average' },
      }),
    ).toBe("there is no reduction 'average', only none, sum, mean, max");
  });
});

/** Where one step, or more, leads from θ at these gradients, and the slots at the end. */
function led(
  optimizer: OptimizerSpec,
  parameter: ReturnType<typeof vector>,
  gradients: readonly (readonly number[])[],
  more: Partial<StepsQuestion> = {},
) {
  const steps = gradients.map((data) => ({ gradient: { shape: parameter.shape, data }, rate: 1 / 4 }));
  const path = answer(definitions, float64, { ask: 'steps', optimizer, parameter, steps, slots: true, ...more });
  return { parameter: path.parameter.map(({ data }) => digits(data)), slots: path.slots! };
}

describe('a step', () => {
  test('with decay: in the gradient, beside the step and times the rate, or beside it alone', () => {
    const decayed = (coupling: 'coupled' | 'decoupled' | 'independent', coefficient = 1 / 2) =>
      led({ name: 'momentum', momentum: 1 / 2, decay: { coupling, coefficient } }, vector(8), [[2], [2]]).parameter;
    const [first, second] = [8 - (2 + 8 / 2) / 4, (theta: number) => theta - ((2 + 8 / 2) / 2 + 2 + theta / 2) / 4];
    expect(decayed('coupled')).toEqual([[first], [second(first)]]);
    expect(decayed('decoupled')[0]).toEqual([8 - 2 / 4 - 8 / 2 / 4]);
    expect(decayed('independent')[0]).toEqual([8 - 2 / 4 - 8 / 2]);
    for (const coupling of ['coupled', 'decoupled', 'independent'] as const) {
      expect(decayed(coupling, 0)[0]).toEqual([8 - 2 / 4]);
      // No decay is none of infinity, either.
      expect(led({ name: 'sgd', decay: { coupling, coefficient: 0 } }, vector(Infinity), [[2]]).parameter).toEqual([
        [Infinity],
      ]);
    }
  });

  test('from a gradient that is clipped, unit by unit by the size of the parameter, which may have a floor', () => {
    const clipped = (clip: ClipSpec, parameter: ReturnType<typeof vector>, gradient: readonly number[]) =>
      led({ name: 'sgd' }, parameter, [gradient], { clip }).parameter[0];
    // A vector is one unit: ‖θ‖ = 5, ‖g‖ = 10.
    expect(clipped({ by: 'adaptive-norm', threshold: 1 / 2, floor: 1 / 8 }, vector(3, 4), [6, 8])).toEqual([
      3 - 6 / 4 / 4,
      4 - 8 / 4 / 4,
    ]);
    // Columns of norms 5 and ½ of the parameter, and 10 and ⅛ of the gradient: the second is short enough.
    expect(
      clipped({ by: 'adaptive-norm', threshold: 1 / 2, floor: 1 / 8 }, matrix([3, 0.5], [4, 0]), [6, 1 / 8, 8, 0]),
    ).toEqual([3 - 6 / 4 / 4, 0.5 - 1 / 8 / 4, 4 - 8 / 4 / 4, 0]);
    expect(clipped({ by: 'adaptive-norm', threshold: 1 / 2, floor: 2 }, vector(0, 0), [3, 4])).toEqual([
      -3 / 5 / 4,
      -4 / 5 / 4,
    ]);
    expect(clipped({ by: 'value', threshold: 3 }, vector(0, 0), [2, -4])).toEqual([-2 / 4, 3 / 4]);
    expect(clipped({ by: 'norm', threshold: 1 }, vector(0, 0), [3, -4])).toEqual(digits([-3 / 5 / 4, 4 / 5 / 4]));
  });

  test('of Nadam, whose momentum is warmed up', () => {
    const mu = (i: number): number => (1 - 0.96 ** i / 2) / 2;
    const first =
      1 - ((mu(2) * (3 / 2)) / (1 - mu(1) * mu(2)) + ((1 - mu(1)) * 3) / (1 - mu(1))) / (Math.sqrt(9) + 1) / 4;
    // m = ½ · 3/2 − ½ and v = ½ · 9/2 + ½.
    const ahead = (mu(3) * (1 / 4)) / (1 - mu(1) * mu(2) * mu(3)) - (1 - mu(2)) / (1 - mu(1) * mu(2));
    const second = first - ahead / (Math.sqrt(11 / 4 / (3 / 4)) + 1) / 4;
    expect(
      led({ name: 'nadam', beta1: 1 / 2, beta2: 1 / 2, epsilon: 1, momentumDecay: 1 }, vector(1), [[3], [-1]])
        .parameter,
    ).toEqual([digits([first]), digits([second])]);
  });

  test('of Adafactor for a matrix, from the means of its rows and of its columns', () => {
    const { parameter, slots } = led(
      { name: 'adafactor', decayRate: 0.8, rootEpsilon: 0, parameterEpsilon: 1 / 8, clipThreshold: 64 },
      matrix([1, 1, 1], [1, 1, 9]),
      [[1, 2, 2, 4, 4, 2]],
    );
    const [rows, columns] = [
      [(1 + 4 + 4) / 3, (16 + 16 + 4) / 3],
      [(1 + 16) / 2, (4 + 16) / 2, (4 + 4) / 2],
    ];
    const [size, mean] = [Math.sqrt((5 + 81) / 6), (rows[0]! + rows[1]!) / 2];
    const u = [1, 2, 2, 4, 4, 2].map((g, i) => g / Math.sqrt((rows[Math.floor(i / 3)]! * columns[i % 3]!) / mean));
    expect(parameter[0]).toEqual(digits([1, 1, 1, 1, 1, 9].map((theta, i) => theta - (size * u[i]!) / 4)));
    expect([slots['rows'], slots['columns'], slots['v']].map((slot) => slot!.shape)).toEqual([
      [2, 1],
      [1, 3],
      [2, 3],
    ]);
    expect([digits(slots['rows']!.data), digits(slots['columns']!.data)]).toEqual([digits(rows), digits(columns)]);
    // An update that is larger than d is made as large as d.
    const clipped = led(
      { name: 'adafactor', decayRate: 0.8, rootEpsilon: 0, parameterEpsilon: 4, clipThreshold: 1 / 2 },
      vector(1, 1),
      [[3, -5]],
    );
    expect(clipped.parameter[0]).toEqual([1 - 4 / 2 / 4, 1 + 4 / 2 / 4]);
    expect(clipped.slots['rows']!.shape).toEqual([2]);
  });
});

describe('how many evaluations are admitted', () => {
  const forms = (question: Question, d: Definitions = definitions): number =>
    inEveryForm((a) => answer(d, a, question)).length;

  test.each(losses.map(({ name }) => name))(
    'of %s: more with its terms than without, and with its quotients',
    (name: LossName) => {
      const spec = losses.find((one) => one.name === name)!;
      const question = lossQuestion(randomOf(3), (x) => x, spec, { by: 'sum' }, 'reals', 2, 3);
      const { ways, ...rest } = definitions.losses[name];
      const { terms, quotients } = ways(spec);
      const without = (part: object): number =>
        forms(question, { ...definitions, losses: { ...definitions.losses, [name]: { ...rest, ways: () => part } } });
      expect(forms(question) - without({ ...(quotients && { quotients }) }) >= 2).toBe(terms !== undefined);
      expect(forms(question) - without({ ...(terms && { terms }) }) >= 1).toBe(quotients !== undefined);
    },
  );

  test('of a mean over weights: more where each of them counts several times', () => {
    const asked = (reduction: ReductionSpec, weights?: ReturnType<typeof matrix>) =>
      forms({ ...of(matrix([1, 2], [3, 4]), reduction, weights && { weights }), loss: { name: 'squared-error' } });
    const [byRow, each] = [column(1, 3), matrix([1, 1], [3, 3])];
    // One more of the value, and one of the gradient, which takes the way back in two orders.
    expect(asked(over('sum-of-weights'), byRow) - asked(over('sum-of-weights'), each)).toBe(1 + 2);
    expect(asked(over('sum-of-weights')) - asked(over('sum-of-weights'), each)).toBe(0);
    expect(asked(over('elements'), byRow) - asked(over('elements'), each)).toBe(0);
  });

  test('of penalties: in their order, with any one of them last, together, and term by term', () => {
    const model = {
      parameters: { weights: matrix([3]), bias: vector(5) },
      inputs: column(1, 2),
      targets: column(0, 0),
    };
    const penalized = (count: number) =>
      forms({
        ask: 'objective',
        loss: { name: 'squared-error' },
        reduction: { by: 'sum' },
        ...model,
        penalties: Array.from(
          { length: count },
          () => ({ name: 'sum-of-squares', on: 'weights', coefficient: 1 / 2, placed: 'outside' }) as const,
        ),
      });
    // The value: each by its coefficient first, and all together, or one after another.
    expect([1, 2, 3].map((count) => penalized(count) - penalized(0))).toEqual([
      1 + 1 + 1,
      2 + 1 + (1 + 2 + 2),
      3 + 1 + (1 + 3 + 2),
    ]);
  });

  test('of a window: as of its only part, and more of several parts, unless it is a maximum', () => {
    // Of each part, one form.
    const once: Definitions = {
      ...definitions,
      objective: (d, a, problem) => definitions.objective(d, { ...a, anyOf: (one) => one() }, problem),
    };
    const part = { inputs: column(1, 2), targets: column(0, 3) };
    const windowed = (by: 'sum' | 'max', ...parts: readonly (typeof part)[]) =>
      forms(
        {
          ask: 'accumulation',
          loss: { name: 'squared-error' },
          reduction: { by },
          penalties: [],
          optimizer: { name: 'sgd' },
          collective: 'sum',
          parameters: { weights: matrix([3]), bias: vector(5) },
          windows: [{ rate: 1 / 4, replicas: [parts] }],
        },
        once,
      );
    const whole = (by: 'sum' | 'max') =>
      forms(
        {
          ask: 'training',
          loss: { name: 'squared-error' },
          reduction: { by },
          penalties: [],
          optimizer: { name: 'sgd' },
          parameters: { weights: matrix([3]), bias: vector(5) },
          batches: [{ ...part, rate: 1 / 4 }],
        },
        once,
      );
    expect([windowed('sum', part) - whole('sum'), windowed('max', part, part) - whole('max')]).toEqual([0, 0]);
    // Two more of the value, and of the gradient in either parameter.
    expect(windowed('sum', part, part) - whole('sum')).toBe(2 * 3);
  });

  test('of decay: as many as there are places for it', () => {
    const stepped = (optimizer: OptimizerSpec, coupling: 'coupled' | 'decoupled' | 'independent') =>
      forms({
        ask: 'steps',
        optimizer: { ...optimizer, decay: { coupling, coefficient: 1 / 2 } },
        parameter: vector(3),
        steps: [{ gradient: vector(2), rate: 1 / 4 }],
      }) - forms({ ask: 'steps', optimizer, parameter: vector(3), steps: [{ gradient: vector(2), rate: 1 / 4 }] });
    const couplings = ['coupled', 'decoupled', 'independent'] as const;
    // Decoupled decay has its factors in two orders, and joins a direction, where there is one, before the rate.
    expect(couplings.map((coupling) => stepped({ name: 'sgd' }, coupling))).toEqual([0, 1 + 4, 3]);
    expect(couplings.map((coupling) => stepped({ name: 'momentum-rate-inside', momentum: 1 / 2 }, coupling))).toEqual([
      0,
      1 + 3,
      3,
    ]);
  });

  test('of the logarithm of a cosh: three of the value', () => {
    const { value } = definitions.losses['log-cosh'];
    const [p, t] = [oracle.fromData(vector(3)), oracle.fromData(vector(1))];
    // Each of them, and the last once more.
    expect(inEveryForm((a) => value(a, p, t, { name: 'log-cosh' }))).toHaveLength(3 + 1);
  });

  test('of Adam: three of m, four of v, two of each power of β and of the root, and four of the step', () => {
    const adam = { name: 'adam', beta1: 1 / 2, beta2: 1 / 4, epsilon: 1 } as const;
    expect(
      forms({ ask: 'steps', optimizer: adam, parameter: vector(3), steps: [{ gradient: vector(2), rate: 1 / 4 }] }),
    ).toBe(1 + 2 + 3 + 1 + 1 + 1 + 3 + 1);
  });

  test('of a penalty: differentiated factor by factor its terms are added one by one, each with its own rounding', () => {
    const by = (form: number) => ({
      ...float64,
      anyOf: (...all: readonly (() => ReturnType<typeof float64.constant>)[]) => all.at(form)!(),
    });
    const [first, last] = [0, -1].map(
      (form) =>
        answer(definitions, by(form), {
          ask: 'objective',
          loss: { name: 'squared-error' },
          reduction: { by: 'sum' },
          parameters: { weights: matrix([1]), bias: vector(0) },
          inputs: column(1),
          targets: column(1 - 2 ** 52),
          penalties: [{ name: 'sum-of-squares', on: 'weights', coefficient: 1, placed: 'outside' }],
        }).gradient.weights.data[0],
    );
    expect([first, last]).toEqual([2 ** 53 + 2, 2 ** 53]);
  });

  test('of an average of squares: one more where a factor is squared with the other', () => {
    const stepped = (optimizer: OptimizerSpec): number =>
      forms({ ask: 'steps', optimizer, parameter: vector(3), steps: [{ gradient: vector(2), rate: 1 / 4 }] });
    // The quotient has two forms, and so have three places of the rate.
    expect(stepped({ name: 'rmsprop-rate-inside', rho: 1 / 2 }) - stepped({ name: 'adagrad' })).toBe(3);
  });
});

test('a set-up is scaled by its parts: each by its own degree', () => {
  const setup = {
    optimizer: { name: 'sgd', decay: { coupling: 'coupled', coefficient: 3 } },
    rate: 8,
    clip: { by: 'norm', threshold: 5 },
    penalty: 7,
    lossScale: 1024,
  } as const;
  expect(partsOf(setup)).toEqual([
    { name: 'rate', value: 8, degree: -1 },
    { name: 'decay', value: 3, degree: 1 },
    { name: 'clip', value: 5, degree: 1 },
    { name: 'penalty', value: 7, degree: 1 },
    { name: 'lossScale', value: 1024, degree: -1 },
  ]);
  expect(scaled(setup, times(4))).toStrictEqual({
    optimizer: { name: 'sgd', decay: { coupling: 'coupled', coefficient: 12 } },
    rate: 2,
    clip: { by: 'norm', threshold: 20 },
    penalty: 28,
    lossScale: 256,
  });
  expect(scaled({ optimizer: { name: 'sgd' }, rate: 8 }, times(4))).toStrictEqual({
    optimizer: { name: 'sgd' },
    rate: 2,
  });
  const steps: StepsQuestion = {
    ask: 'steps',
    optimizer: { name: 'sgd' },
    parameter: vector(1),
    steps: [{ gradient: vector(3), rate: 8 }],
  };
  expect(scaledSteps(steps, 4)).toEqual({ ...steps, steps: [{ gradient: vector(12), rate: 2 }] });
  expect(scaledSteps({ ...steps, clip: { by: 'norm', threshold: 5 } }, 4)).toEqual({
    ...steps,
    clip: { by: 'norm', threshold: 20 },
    steps: [{ gradient: vector(12), rate: 2 }],
  });
});
