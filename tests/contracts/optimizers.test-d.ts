import { expectTypeOf } from 'expect-type';
import type { DegreeOf } from '../../spec/definitions/records.ts';
import { defineOptimizer } from '../../spec/language/optimizer.ts';

expectTypeOf<DegreeOf<'sgd', 'rate'>>().toEqualTypeOf<-1>();
expectTypeOf<DegreeOf<'adam', 'rate'>>().toEqualTypeOf<0>();
expectTypeOf<DegreeOf<'adam', 'epsilon'>>().toEqualTypeOf<1>();
expectTypeOf<DegreeOf<'adagrad', 'rootEpsilon'>>().toEqualTypeOf<2>();
expectTypeOf<DegreeOf<'ftrl', 'l1'>>().toEqualTypeOf<1>();

const degrees = { rate: 0, hyperParameters: {}, slots: {} } as const;
const words = {
  name: 'radam',
  family: 'radam',
  year: 2020,
  says: 'Adam without its first steps.',
  formula: 'g',
  source: 'Liu et al. 2020.',
  properties: {},
  cases: { at: [{}] },
  examples: [{ at: {}, gradients: [2], theta: [1 - 1 / 4] }],
} as const;
defineOptimizer(degrees, {
  ...words,
  step: (a, { gradient, slots }) => ({ slots, direction: a.divide(gradient, a.absolute(gradient)) }),
});
// RAdam: plain momentum in its first steps, a direction without the scale of the loss later. No rate has both degrees.
defineOptimizer(degrees, {
  ...words,
  step: (a, { gradient, slots, step }) => ({
    slots,
    // @ts-expect-error the first steps have the degree of a gradient
    direction: step < 5 ? gradient : a.divide(gradient, a.absolute(gradient)),
  }),
});
