import type { Arithmetic } from './arithmetic.ts';
import { differentiated } from './derivative.ts';
import type { OwnForms, OwnLoss } from './own.ts';

type Inputs<T> = Readonly<Record<string, T>>;
// Written as methods, so that the functions of a definition may be of any arithmetic.
interface Formulas {
  value<T>(arithmetic: Arithmetic<T>, inputs: Inputs<T>): T;
  derivative<T>(arithmetic: Arithmetic<T>, inputs: Inputs<T>, upstream: T): Inputs<T>;
}

/** A loss of one's own with its definition. */
export interface LossOfOnesOwn extends OwnLoss {
  /** The unreduced loss of a batch, of the shape of `elements`: its meaning, in one form. */
  readonly value: Formulas['value'];
  /** Other evaluations of the same, equal in exact numbers, between which an implementation may choose. */
  readonly evaluations?: readonly Formulas['value'][];
  /**
   * The gradient in each input of `gradientOf` that an upstream gradient, of the elements' shape, gives. It is taken by
   * differentiation of `value` where it is left out.
   */
  readonly derivative?: Formulas['derivative'];
}
/** The same, as a catalogue holds it. */
export interface DefinedLoss extends OwnForms {
  readonly declaration: OwnLoss;
}

/**
 * Defines a loss of one's own, over an abstract arithmetic: so the judge computes it in numbers, and in sets of numbers
 * that an admissible evaluation may give.
 */
export function defineLoss({ value, evaluations = [], derivative, ...declaration }: LossOfOnesOwn): DefinedLoss {
  const { name, inputs, elements, gradientOf = [] } = declaration;
  const checked = <T>({ shape }: Arithmetic<T>, made: T, rows: number): T => {
    const wanted = elements.map((extent) => (extent === 'examples' ? rows : extent));
    if (shape(made).join() === wanted.join()) return made;
    throw new RangeError(
      `the definition of '${name}' gives a value of shape [${shape(made).join(', ')}], where its 'elements' are [${wanted.join(', ')}]: correct one of them`,
    );
  };
  const batched = Object.keys(inputs).find((one) => inputs[one]!.shape[0] === 'examples') ?? '';
  return {
    declaration,
    elements: (arithmetic, given) => {
      const rows = arithmetic.shape(given[batched]!)[0]!;
      const of = (form: Formulas['value']) => () => checked(arithmetic, form(arithmetic, given), rows);
      return arithmetic.anyOf(of(value), ...evaluations.map(of));
    },
    pullback: (arithmetic, given, upstream) => {
      if (derivative !== undefined) return derivative(arithmetic, given, upstream);
      const { pullback } = differentiated(arithmetic, given, value);
      const all = pullback(upstream);
      return Object.fromEntries(gradientOf.map((one) => [one, all[one]!]));
    },
  };
}
