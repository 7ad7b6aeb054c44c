import type { Evaluation } from '../../spec/language/index.ts';
import type { NumberFormat } from './formats.ts';

export type ElementaryFunction = 'exp' | 'log' | 'log1p' | 'sqrt' | 'tanh' | 'power' | 'divide';

/** What is known of how a subject computes: what its numbers may differ by, and no more. */
export interface Profile {
  /** The format of its numbers. */
  readonly format: NumberFormat;
  /** The format in which sums are accumulated. */
  readonly accumulator: NumberFormat;
  /**
   * The least precise format in which an intermediate may be held before it is rounded to `format`, where it is not
   * held exactly.
   */
  readonly excess: NumberFormat;
  /**
   * How many units in the last place the elementary functions may be off. At `exp(0)`, `log(1)`, `log1p(0)`, `tanh(0)`,
   * `0ᵖ` and `1ᵖ` they are exact; so are a root and a quotient, as IEEE 754 has them, where they are off by ½ at most.
   * A quotient is off by more where the hardware estimates reciprocals.
   */
  readonly ulps: Readonly<Record<ElementaryFunction, number>>;
  /** Whether subnormal numbers may be taken for zero. */
  readonly flush: boolean;
  /**
   * Whether the same operations on the same shapes are always evaluated alike. A compiler that fuses each whole
   * computation anew does not do so: there runs that differ by a power of two need not agree bit for bit, and are held
   * against the balls.
   */
  readonly deterministic: boolean;
  /**
   * Evaluations that it has, and that are admitted of those alone that declare them: they are right, but less exact
   * than others. Runs that differ by a power of two need not agree bit for bit then.
   */
  readonly evaluations?: readonly Evaluation[];
}

/** What is made of each profile, once: engines compile anew what is made anew. */
export function ofEachProfile<V>(make: (profile: Profile) => V): (profile: Profile) => V {
  const made = new WeakMap<Profile, { readonly value: V }>();
  return (profile) => {
    const one = made.get(profile) ?? { value: make(profile) };
    made.set(profile, one);
    return one.value;
  };
}

/**
 * The profile of a subject that declares none: gradual underflow, at least float32 for accumulators and intermediates,
 * elementary functions within 2 units in the last place, or 1 where they are evaluated in float32 and then rounded, and
 * correctly rounded roots and quotients.
 */
export function defaultProfile(format: NumberFormat): Profile {
  const half = format === 'bfloat16' || format === 'float16';
  const k = half ? 1 : 2;
  return {
    format,
    accumulator: half ? 'float32' : format,
    excess: half ? 'float32' : 'float64',
    ulps: { exp: k, log: k, log1p: k, sqrt: 1 / 2, tanh: k, power: k, divide: 1 / 2 },
    flush: false,
    deterministic: true,
  };
}
