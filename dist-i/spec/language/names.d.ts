/**
 * How questions name what is defined: derived from the records, so that a record that is added to its list can be asked
 * for. The only place of the language that looks ahead to the definitions, for their types.
 */
import type { named } from './definition.ts';
import type * as clips from '../definitions/clips/index.ts';
import type * as denominators from '../definitions/denominators/index.ts';
import type * as losses from '../definitions/losses/index.ts';
import type * as optimizers from '../definitions/optimizers/index.ts';
import type * as penalties from '../definitions/penalties/index.ts';
import type * as reductions from '../definitions/reductions/index.ts';
type In<Records> = Records[keyof Records];
/** A loss by name, with its parameters. */
export type LossSpec = NonNullable<In<typeof losses>[typeof named]>;
export type LossName = LossSpec['name'];
/** The loss of that name, with its parameters. */
export type LossNamed<N extends LossName> = Extract<LossSpec, {
    name: N;
}>;
/** What a mean divides by, by name. */
export type Denominator = In<typeof denominators>['name'];
/** What a reduction is of nothing: of an empty batch, or of one that is ignored altogether. `refused` is an error. */
export type Identity = KeysOf<In<typeof reductions>['ofNothing']>;
export type PenaltyName = In<typeof penalties>['name'];
/** What is done to the gradients of all parameters before an update. */
export type ClipSpec = NonNullable<In<typeof clips>[typeof named]>;
export type ClipName = ClipSpec['by'];
/** Update rules, by name. */
export type OptimizerName = In<typeof optimizers>['name'];
/**
 * What an update rule is given besides its rate. An ε that is added to a root is `epsilon`, one that is added under
 * the root is `rootEpsilon`: they differ in degree.
 */
export type HyperParameter = KeysOf<In<typeof optimizers>['hyperParameters']>;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
export {};
