import type { Degree, NegateDegree } from '../../contracts/degree.ts';
import type { Graded, GradedArithmetic } from '../../language/graded.ts';
import type { HyperParameter, OptimizerDefinition } from '../../language/optimizer.ts';
import { filled } from '../../language/tensor.ts';

/** The degrees of a rule: of its rate, its hyper-parameters and its slots. They are written once, beside the formula. */
export interface DegreesOfRule {
  readonly rate: Degree;
  readonly hyperParameters: Readonly<Partial<Record<HyperParameter, Degree>>>;
  readonly slots: Readonly<Record<string, Degree>>;
}
type GradedBy<D> = { readonly [K in keyof D]: D[K] extends Degree ? Graded<D[K]> : never };

/** What a rule is given, each part with its degree: the gradient has degree 1, a parameter 0. `step` counts from 1. */
export interface Given<D extends DegreesOfRule> {
  readonly theta: Graded<0>;
  readonly gradient: Graded<1>;
  readonly rate: Graded<D['rate']>;
  readonly hyper: GradedBy<D['hyperParameters']>;
  readonly slots: GradedBy<D['slots']>;
  readonly step: number;
}

/** What it makes of it: the direction is what the rate multiplies; an update, like a parameter, has degree 0. */
type Made<D extends DegreesOfRule> = { readonly slots: GradedBy<D['slots']> } & (
  | { readonly direction: Graded<NegateDegree<D['rate']>>; readonly update?: Graded<0> }
  | { readonly update: Graded<0> }
  | { readonly theta: Graded<0> }
);

/** An update rule as it is written. A formula that its degrees do not fit does not compile. */
interface Written<D extends DegreesOfRule> extends Pick<OptimizerDefinition, 'family' | 'formula' | 'source'> {
  readonly start?: (arithmetic: GradedArithmetic, given: Pick<Given<D>, 'theta' | 'rate' | 'hyper'>) => GradedBy<D['slots']>;
  readonly step: (arithmetic: GradedArithmetic, given: Given<D>) => Made<D>;
}

/** A definition that keeps its degrees in its type. */
export type Rule<D extends DegreesOfRule> = OptimizerDefinition & D;

/** A rule as a definition over any arithmetic. Degrees are for the compiler alone: the operations are the arithmetic's own. */
export const rule = <D extends DegreesOfRule>(degrees: D, of: Written<D>): Rule<D> =>
  ({
    ...degrees,
    ...of,
    step: (arithmetic: object, given: never) => of.step(graded(arithmetic), given),
    ...(of.start && { start: (arithmetic: object, given: never) => of.start!(graded(arithmetic), given) }),
  }) as unknown as Rule<D>;

const graded = (arithmetic: object): GradedArithmetic => {
  const { exactly, shape } = arithmetic as { exactly: (given: unknown) => unknown; shape: (x: unknown) => readonly number[] };
  return { ...arithmetic, zeros: (like: unknown) => exactly(filled(shape(like), 0)) } as unknown as GradedArithmetic;
};
