import { type Denominator, type Identity } from '../language/index.ts';
import * as batches from './batches/index.ts';
import * as clips from './clips/index.ts';
import * as denominators from './denominators/index.ts';
import * as losses from './losses/index.ts';
import * as optimizers from './optimizers/index.ts';
import * as penalties from './penalties/index.ts';
import * as reductions from './reductions/index.ts';
/** Records by their names. */
type ByName<Records> = {
    readonly [R in keyof Records as Records[R] extends {
        readonly name: infer N extends string;
    } ? N : never]: Records[R];
};
export declare const lossDefinitions: ByName<typeof losses>;
export declare const denominatorDefinitions: ByName<typeof denominators>;
export declare const reductionDefinitions: ByName<typeof reductions>;
export declare const penaltyDefinitions: ByName<typeof penalties>;
export declare const clipDefinitions: ByName<typeof clips>;
export declare const batchRules: ByName<typeof batches>;
/** The names of all records of a kind. */
export declare const namesOf: <N extends string>(records: Readonly<Record<N, unknown>>) => readonly N[];
/** What a mean may divide by: what takes neither weights nor a mask comes first. */
export declare const denominatorNames: readonly Denominator[];
/** What reductions may be of nothing. */
export declare const identities: readonly Identity[];
/** Every update rule, with its degrees in its type. */
export type Optimizers = ByName<typeof optimizers>;
export declare const optimizerDefinitions: Optimizers;
/** The degree of a hyper-parameter of a rule, or of its rate. */
export type DegreeOf<N extends keyof Optimizers, H extends 'rate' | keyof Optimizers[N]['hyperParameters']> = H extends 'rate' ? Optimizers[N]['rate'] : H extends keyof Optimizers[N]['hyperParameters'] ? Optimizers[N]['hyperParameters'][H] : never;
export {};
