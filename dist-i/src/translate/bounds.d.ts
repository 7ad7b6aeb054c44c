import type { HyperParameter } from '../../spec/language/index.ts';
import { type GradedName } from './parts.ts';
import type { ShippedParameter } from './shipped.ts';
import type { Bound, GivenSetup } from './translation.ts';
export type FixedPart = HyperParameter | ShippedParameter | 'clipEpsilon';
export declare const divides: (clip: GivenSetup['clip']) => boolean;
/**
 * How far a clipped gradient may be from c times the other. With e added to the norm both are shortened by
 * `τ / (‖g‖ + e)` and `τ / (‖g‖ + e/c)`, at most by 1: the quotient differs from 1 most where the later of them begins.
 */
export declare function clipBoundOf(threshold: number, epsilon: number, factor: number): Extract<Bound, {
    part: 'clipEpsilon';
}>;
/**
 * How much five Newton–Schulz iterations with the usual coefficients multiply a relative change of a singular value: the
 * largest |d log f / d log σ| for σ up to 1.
 */
export declare const orthogonalizationGain = 10.04;
/** What PyTorch's Muon differed by at factors that are no powers of two, of itself, in 300 steps: `npm run translated`. */
export declare const measuredInBfloat16: {
    readonly typical: 0.024;
    readonly largest: 0.1;
};
/** How far a rule that is known by its degrees may be off, for one constant that is hard-coded or for its format. */
export declare function shippedBoundOf(name: GradedName, fixed: readonly (readonly [FixedPart, number])[], factor: number): Bound | undefined;
