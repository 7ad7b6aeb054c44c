import type { Arithmetic } from '../../spec/language/index.ts';
import { type Float64Tensor } from '../../src/arithmetic/float64.ts';
import type { Profile } from '../../src/arithmetic/profile.ts';
import { type Order } from './summation.ts';
/** One correct subject of a profile, of the many that the profile admits. */
export interface Simulation {
    readonly profile: Profile;
    readonly order: Order;
    /** Which of the forms of a definition it takes: the first, the last, or now this and now that. */
    readonly form: 'first' | 'last' | 'any';
    /** Whether intermediates are kept in the excess format instead of being rounded: none, all, or now and then. */
    readonly excess: 'none' | 'all' | 'some';
    /** Equal seeds simulate the same subject. */
    readonly seed: number;
}
/**
 * The arithmetic of a correct subject: the definitions, interpreted in it, are answers at which no alarm may be raised.
 */
export declare function simulated({ profile, order, form, excess, seed }: Simulation): Arithmetic<Float64Tensor>;
