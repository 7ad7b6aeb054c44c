import type { Scaling, SetupOf } from '../../spec/definitions/translation.ts';
import type { OptimizerName, OptimizerSpec } from '../../spec/language/index.ts';
import { type ShippedName, type ShippedRule, type ShippedSpec } from './shipped.ts';
import type { Part } from './translation.ts';
/** A set-up of a rule whose degrees are known: by its definition, or alone. */
export type GradedSetup = SetupOf<OptimizerSpec | ShippedSpec>;
export type GradedName = OptimizerName | ShippedName;
export declare const isCatalogued: (name: string) => name is OptimizerName;
export declare const isShipped: (name: string) => name is ShippedName;
export declare const isGraded: (name: string) => name is GradedName;
export declare const degreesOf: (name: GradedName) => ShippedRule;
/** Every number of a set-up with its degree, in the order in which they are printed. */
export declare function partsOf(setup: GradedSetup): readonly Part[];
/** The set-up when the loss is scaled: every part by its degree, slots too. */
export declare function scaled(setup: GradedSetup, by: Scaling): GradedSetup;
