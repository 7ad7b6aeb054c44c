import { expectTypeOf } from 'expect-type';
import type { DegreeOf } from '../../spec/definitions/optimizers/index.ts';
import { rule } from '../../spec/definitions/optimizers/rule.ts';

expectTypeOf<DegreeOf<'sgd', 'rate'>>().toEqualTypeOf<-1>();
expectTypeOf<DegreeOf<'adam', 'rate'>>().toEqualTypeOf<0>();
expectTypeOf<DegreeOf<'adam', 'epsilon'>>().toEqualTypeOf<1>();
expectTypeOf<DegreeOf<'adagrad', 'rootEpsilon'>>().toEqualTypeOf<2>();
expectTypeOf<DegreeOf<'ftrl', 'l1'>>().toEqualTypeOf<1>();

const degrees = { rate: 0, hyperParameters: {}, slots: {} } as const;
const words = { family: 'radam', formula: 'g', source: 'Liu et al. 2020.' };
rule(degrees, { ...words, step: (a, { gradient, slots }) => ({ slots, direction: a.divide(gradient, a.absolute(gradient)) }) });
// RAdam: plain momentum in its first steps, a direction without the scale of the loss later. No rate has both degrees.
// @ts-expect-error the first steps have the degree of a gradient
rule(degrees, { ...words, step: (a, { gradient, slots, step }) => ({ slots, direction: step < 5 ? gradient : a.divide(gradient, a.absolute(gradient)) }) });
