import type { Degree } from '../../../spec/contracts/index.ts';
import type { Part } from '../translation.ts';
import type { ClipSpec, OptimizerSpec } from '../../../spec/language/index.ts';
import { type GivenSetup } from '../translation.ts';
import type { Entry, Framework, Switches } from './framework.ts';
export type { Entry, Framework, Switches } from './framework.ts';
export declare const frameworks: Readonly<Record<string, Framework>>;
/** The specification's own names, where no framework is named. */
export declare const specification: Framework;
/** What was given of a set-up, by the specification's names. */
export interface Told {
    readonly numbers: Readonly<Partial<Record<Part['name'], number>>>;
    readonly coupling?: NonNullable<OptimizerSpec['decay']>['coupling'] | undefined;
    readonly clip?: ClipSpec | undefined;
    readonly switches: Omit<Switches, 'momentum'>;
    /** Whether a rate that has no default may stay a symbol, λ, and count as 1. */
    readonly symbols?: boolean;
}
/** A set-up in a framework's terms. */
export interface Named {
    readonly framework: Framework;
    /** The optimizer, by its name here. */
    readonly name: string;
    readonly entry: Entry;
    readonly setup: GivenSetup;
    /** Whether the rate was not given, and its 1 stands for λ. */
    readonly isSymbolic: boolean;
    /** A part as it was given, or by default. */
    readonly valueOf: (part: Part['name']) => number | undefined;
    /** What was chosen between the forms of its rule. */
    readonly switches: readonly Switch[];
    /** The degrees of its slots. */
    readonly degrees: Readonly<Record<string, Degree>>;
    /** A part as the framework calls it. */
    readonly nameOf: (part: Part['name']) => string;
}
export type Switch = Exclude<keyof Switches, 'momentum'>;
/** Whether an optimizer has another form with it. */
export declare const hasSwitch: ({ rule }: Entry, one: Switch) => boolean;
/** The part of an entry that goes by this name, ours or its own. */
export declare const partNamed: ({ parts }: Entry, name: string) => Part['name'] | undefined;
/**
 * The set-up that a framework has, with its defaults for what was not given; a string names the part that has none and
 * must be given.
 */
export declare function named(framework: Framework, entry: Entry, { numbers, coupling, clip, switches, symbols }: Told): Named | string;
