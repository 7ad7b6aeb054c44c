import { describe, expect, test } from 'vitest';
import { cases, clause, equal, reals, tensorOf } from '../../spec/language/index.ts';
import { defineLoss, judge, type Arithmetic, type Fault, type LossOfOnesOwn } from '../../src/index.ts';
import { ownSubject, quantile } from '../support/own.ts';

/** The quantile loss of tests/support, as its author would define it. */
const formula: LossOfOnesOwn = {
  ...quantile.loss,
  value: ({ constant, maximum, multiply, reshape, shape, subtract, sum }, inputs) => {
    const over = subtract(inputs['forecast']!, inputs['sold']!);
    const weights = inputs['weights']!;
    return multiply(weights, reshape(sum(maximum(over, multiply(constant(-4), over)), 1), shape(weights)));
  },
};
const own = { clauses: ['own/definition*'], cases: 40 };
const kindsOf = async (...[subject, options]: Parameters<typeof judge>): Promise<string[]> =>
  (await judge(subject, { ...own, ...options })).verdicts.map(({ kind }) => kind);

describe('a loss that its author defines', () => {
  const right = ownSubject(quantile);
  test('is held against the definition, differentiated where no derivative is given', async () => {
    expect(await kindsOf(right, { catalogue: [defineLoss(formula)] })).toEqual(['pass', 'pass']);
    expect(await kindsOf(right, {})).toEqual(['unsupported', 'unsupported']);
    for (const format of ['float32', 'bfloat16'] as const)
      expect(await kindsOf(ownSubject(quantile, { format }), { catalogue: [defineLoss(formula)] })).not.toContain(
        'fail',
      );
  });
  test('fails where an element or its gradient is another', async () => {
    const off = ownSubject(quantile, {
      change: (answer) => ({
        ...answer,
        value: { ...answer.value, data: Array.from(answer.value.data, (x) => x * (1 + 2 ** -40)) },
      }),
    });
    const steep = ownSubject(quantile, {
      change: ({ value, gradient }) => ({
        value,
        gradient: {
          forecast: {
            ...gradient['forecast']!,
            data: Array.from(gradient['forecast']!.data, (x) => (x < 0 ? x * 1.01 : x)),
          },
        },
      }),
    });
    expect(await kindsOf(off, { catalogue: [defineLoss(formula)] })).toEqual(['fail', 'pass']);
    expect(await kindsOf(steep, { catalogue: [defineLoss(formula)] })).toEqual(['pass', 'fail']);
  });
  test('may give its derivative, and other evaluations', async () => {
    const sign = <T>({ positive, subtract }: Arithmetic<T>, a: T, b: T): T =>
      subtract(positive(subtract(a, b)), positive(subtract(b, a)));
    const loss = defineLoss({
      ...formula,
      evaluations: [formula.value],
      derivative: (arithmetic, inputs, upstream) => {
        const { constant, multiply, reshape, select, positive, shape } = arithmetic;
        const up = sign(arithmetic, inputs['forecast']!, inputs['sold']!);
        const slope = select(positive(up), constant(1), multiply(constant(4), up));
        return { forecast: multiply(reshape(multiply(upstream, inputs['weights']!), [shape(upstream)[0]!, 1]), slope) };
      },
    });
    expect(await kindsOf(right, { catalogue: [loss] })).toEqual(['pass', 'pass']);
  });
});

describe('a definition that is none is told so in a sentence', () => {
  const messageOf = async (value: LossOfOnesOwn['value']): Promise<unknown> => {
    const [, verdict] = (await judge(ownSubject(quantile), { ...own, catalogue: [defineLoss({ ...formula, value })] }))
      .verdicts;
    return verdict?.kind === 'error' ? verdict.message : verdict;
  };
  test('of another shape', async () => {
    expect(await messageOf((_, inputs) => inputs['forecast']!)).toMatch(
      /the definition of 'quantile' gives a value of shape \[2, 2\], where its 'elements' are \[2\]: correct one of them/,
    );
  });
  test('that throws', async () => {
    const throwing = (): never => {
      throw new RangeError('no such thing');
    };
    expect(await messageOf(throwing)).toMatch(/no such thing/);
  });
  test('with an operation that has no derivative', async () => {
    expect(
      await messageOf(({ rows, shape }, inputs) =>
        rows(
          inputs['weights']!,
          Array.from({ length: shape(inputs['weights']!)[0]! }, (_, i) => i),
        ),
      ),
    ).toMatch(/the operation 'rows' has no derivative here: give the derivative yourself/);
  });
  test('with a gradient of what is no input', () => {
    expect(() => defineLoss({ ...formula, gradientOf: ['forcast'] })).toThrow(
      "defineLoss: the loss's gradientOf[0] is \"forcast\", which is no input: did you mean 'forecast'?",
    );
  });
  test('in a list that is none', async () => {
    await expect(judge(ownSubject(quantile), { catalogue: {} as never })).rejects.toThrow(
      "judge: catalogue must be a list of losses and update rules, got an object. Write [defineLoss({ name: 'mine', … })].",
    );
    await expect(judge(ownSubject(quantile), { catalogue: [{} as never] })).rejects.toThrow(
      /^judge: catalogue\[0\] must be a loss made by defineLoss/,
    );
  });
});

test('a clause and a fault of one’s own are judged as those of the specification are', async () => {
  const tripled: Fault = {
    id: 'tripled',
    faultClass: 'FC-09',
    does: 'triples the sum',
    formula: '3 \\sum_i \\ell_i',
    wrong: (right) => ({
      ...right,
      loss: (d, arithmetic, problem) => {
        const solution = right.loss(d, arithmetic, problem);
        return problem.reduction.by === 'sum'
          ? { ...solution, value: arithmetic.multiply(arithmetic.constant(3), solution.value) }
          : solution;
      },
    }),
  };
  const halves = clause({
    id: 'mine/two-halves',
    says: 'The sum of a batch MUST be the sum of its halves.',
    formula: 'L = L_1 + L_2',
    given: cases([{ b: 1 }, { b: 3 }], ({ b }) => ({
      p: tensorOf([b, 1], reals(-4, 4)),
      q: tensorOf([b, 1], reals(-4, 4)),
    })),
    asks: ({ p, q, b }) => {
      const ask = (...parts: readonly { readonly data: ArrayLike<number> }[]) =>
        ({
          ask: 'loss',
          loss: { name: 'squared-error' },
          reduction: { by: 'sum' },
          predictions: { shape: [parts.length * b, 1], data: parts.flatMap(({ data }) => Array.from(data)) },
          targets: { shape: [parts.length * b, 1], data: new Float64Array(parts.length * b) },
        }) as const;
      return { whole: ask(p, q), one: ask(p), other: ask(q) };
    },
    law: ({ add, constant, multiply }, { whole, one, other }) =>
      equal(add(whole.value, multiply(constant(2), whole.value)), multiply(constant(3), add(one.value, other.value))),
    examples: [
      {
        given: { b: 1, p: { shape: [1, 1], data: [1] }, q: { shape: [1, 1], data: [2] } },
        answers: { whole: { value: 5 } },
      },
    ],
    rejects: [tripled],
    source: 'A test.',
  });
  const { reference } = await import('../../src/index.ts');
  const { verdicts } = await judge(reference, { clauses: [halves] });
  expect(verdicts).toMatchObject([{ clause: 'mine/two-halves', kind: 'pass' }]);
});
