import { expect, test } from 'vitest';
import type { Definitions, Fault } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import { mutant } from '../../src/subjects/interpreted.ts';

const clauses = ['weights/zero-times-not-finite'];

/** Right, and otherwise than the reference: an example of weight zero is not read. */
const selecting: Fault = {
  id: 'selects-by-weight',
  faultClass: 'FC-07',
  does: 'reads no example of weight zero',
  formula: '',
  wrong: (right: Definitions): Definitions => ({
    ...right,
    loss: (d, arithmetic, problem) => {
      const { weights, predictions } = problem;
      if (weights === undefined) return right.loss(d, arithmetic, problem);
      const { constant, positive, select } = arithmetic;
      const weighs = positive(weights);
      const { gradient, ...rest } = right.loss(d, arithmetic, {
        ...problem,
        predictions: select(weighs, predictions, constant(1)),
      });
      return { ...rest, gradient: select(weighs, gradient, constant(0)) };
    },
  }),
};

test('code that selects by the weight is right, as code that multiplies is', async () => {
  const { verdicts } = await judge(mutant(selecting), { clauses });
  expect(verdicts.map(({ kind }) => kind)).toEqual(['pass']);
});

test('a number that is neither is wrong', async () => {
  const counted: Fault = {
    ...selecting,
    wrong: (right) => ({
      ...right,
      loss: (d, arithmetic, problem) => {
        const { value, ...rest } = selecting.wrong(right).loss(d, arithmetic, problem);
        return { ...rest, value: arithmetic.add(value, arithmetic.constant(1 / 4)) };
      },
    }),
  };
  // Both answers are shifted alike, but not the worked example.
  const { verdicts } = await judge(mutant(counted), { clauses });
  expect(verdicts.map(({ kind }) => kind)).toEqual(['fail']);
});
