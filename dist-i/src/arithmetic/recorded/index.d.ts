import { type Arithmetic } from '../../../spec/language/index.ts';
import type { Profile } from '../profile.ts';
import { type Recorded } from './quantity.ts';
import { type Resolving } from './resolving.ts';
export interface Recording extends Pick<Resolving, 'ballsOf' | 'firstOf' | 'rowsOf'> {
    readonly arithmetic: Arithmetic<Recorded>;
}
export type { Recorded } from './quantity.ts';
/** As many numbers as are worth being computed row by row. */
export declare const large = 4096;
/**
 * The tensor ball's arithmetic for large tensors, with the same balls to the last bit: it records what is computed, each
 * quantity once, and then computes a few rows of everything at a time. What needs all rows together is left to the
 * tensor ball.
 */
export declare function recording(profile: Profile, least?: number, atOnce?: number): Recording;
