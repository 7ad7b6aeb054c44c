import { expectTypeOf } from 'expect-type';
import {
  addQuantities,
  divideQuantities,
  multiplyQuantities,
  quantity,
  scaleQuantity,
  squareRootOfQuantity,
  type AddDegrees,
  type Degree,
  type HalveDegree,
  type NegateDegree,
  type Quantity,
} from '../../spec/contracts/index.ts';

expectTypeOf<AddDegrees<-1, 1>>().toEqualTypeOf<0>();
expectTypeOf<AddDegrees<1, 1>>().toEqualTypeOf<2>();
expectTypeOf<AddDegrees<-3, 3>>().toEqualTypeOf<0>();
expectTypeOf<AddDegrees<-2, -1>>().toEqualTypeOf<-3>();
expectTypeOf<AddDegrees<2, 2>>().toEqualTypeOf<never>();
expectTypeOf<NegateDegree<-2>>().toEqualTypeOf<2>();
expectTypeOf<HalveDegree<2>>().toEqualTypeOf<1>();
expectTypeOf<HalveDegree<1>>().toEqualTypeOf<never>();

// Zero is neutral, a negative cancels, and the order does not matter, for every degree.
type Each<F extends Record<Degree, unknown>> = F;
expectTypeOf<Each<{ [D in Degree]: AddDegrees<D, 0> }>>().toEqualTypeOf<{ [D in Degree]: D }>();
expectTypeOf<Each<{ [D in Degree]: AddDegrees<D, NegateDegree<D>> }>>().toEqualTypeOf<{ [D in Degree]: 0 }>();
expectTypeOf<{ [A in Degree]: { [B in Degree]: AddDegrees<A, B> } }>().toEqualTypeOf<{
  [A in Degree]: { [B in Degree]: AddDegrees<B, A> };
}>();

// Exactly one degree.
expectTypeOf<Quantity<0>>().not.toExtend<Quantity<1>>();
expectTypeOf<Quantity<0>>().not.toExtend<Quantity<0 | 1>>();
expectTypeOf<Quantity<0 | 1>>().not.toExtend<Quantity<0>>();
expectTypeOf<Quantity<never>>().not.toExtend<Quantity<0>>();
expectTypeOf<{ degree: 0; value: number }>().not.toExtend<Quantity<0>>();
expectTypeOf(scaleQuantity(quantity(1e-8, 1), 8)).toEqualTypeOf<Quantity<1>>();

/** A parameter update: unchanged by a factor of the loss. */
type Update = Quantity<0>;
const slope = quantity(0.5, 1);

// Plain descent: rate (−1) × gradient (+1).
multiplyQuantities(quantity(0.1, -1), slope) satisfies Update;
// @ts-expect-error a rate that does not scale with the loss
multiplyQuantities(quantity(0.1, 0), slope) satisfies Update;

// Coupled decay β·θ is added to the gradient (+1), so β has degree +1.
multiplyQuantities(
  quantity(0.1, -1),
  addQuantities(slope, multiplyQuantities(quantity(1e-4, 1), quantity(3, 0))),
) satisfies Update;
// @ts-expect-error a coefficient that was left behind
addQuantities(slope, multiplyQuantities(quantity(1e-4, 0), quantity(3, 0)));

// Adam: rate (0) × first moment (+1) / (root of the second moment (+2) + ε (+1)).
const secondMoment = multiplyQuantities(slope, slope);
expectTypeOf(secondMoment).toEqualTypeOf<Quantity<2>>();
const direction = divideQuantities(slope, addQuantities(squareRootOfQuantity(secondMoment), quantity(1e-8, 1)));
multiplyQuantities(quantity(0.001, 0), direction) satisfies Update;
// @ts-expect-error the rate of plain descent
multiplyQuantities(quantity(0.001, -1), direction) satisfies Update;
// @ts-expect-error an ε that belongs inside the root
addQuantities(squareRootOfQuantity(secondMoment), quantity(1e-8, 2));
squareRootOfQuantity(addQuantities(secondMoment, quantity(1e-8, 2))) satisfies Quantity<1>;

// @ts-expect-error FTRL with power −0.4 has degree −0.2, which is no Degree
quantity(0.1, -0.2);

// Generic code over degrees compiles.
export function times<A extends Degree, B extends Degree>(a: Quantity<A>, b: Quantity<B>): Quantity<AddDegrees<A, B>> {
  return scaleQuantity(multiplyQuantities(a, b), 2);
}
expectTypeOf(times(slope, slope)).toEqualTypeOf<Quantity<2>>();
