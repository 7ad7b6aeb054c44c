import type { HyperParameter } from '../../../spec/language/index.ts';
import type { GradedName } from '../parts.ts';
import type { Part } from '../translation.ts';
import type { ShippedParameter } from '../shipped.ts';
import type { Untranslatable } from '../translation.ts';
/** What chooses between the forms of a framework's optimizer. */
export interface Switches {
    readonly momentum: boolean;
    readonly nesterov: boolean;
    readonly amsgrad: boolean;
    readonly centered: boolean;
}
/** An optimizer as a framework has it. */
export interface Entry {
    /** As it is called in code. */
    readonly call: string;
    readonly rule: GradedName | Untranslatable | ((switches: Switches) => GradedName | Untranslatable);
    /** Its own names for the parts that it has, with its defaults. A part that has no default must be given. */
    readonly parts: Readonly<Partial<Record<Part['name'], readonly [name: string, byDefault?: number]>>>;
    readonly decay?: 'coupled' | 'decoupled';
    /** What it adds and does not let one set. */
    readonly fixed?: Readonly<Partial<Record<HyperParameter | ShippedParameter, number>>>;
    /** Whether it takes the steps of its rule one step late. */
    readonly late?: true;
    /** Its own names for the slots. */
    readonly slots?: Readonly<Record<string, string>>;
}
export interface Framework {
    /** As it is written in a sentence. */
    readonly title: string;
    /** Whether its arguments go by their order, which is that of the parts. */
    readonly positional?: true;
    readonly entries: Readonly<Record<string, Entry>>;
    /** How it calls clipping, and what it adds to a norm that it divides by. */
    readonly clips: Readonly<Partial<Record<'value' | 'norm' | 'global-norm' | 'adaptive-norm', string>>>;
    readonly clipEpsilon?: number;
    /** Whether it has L2 regularizers: `l2(β)` adds βΣθ² to the loss. */
    readonly regularizer?: true;
    /** Whether a transformation before the optimizer adds coupled decay. */
    readonly addsDecay?: true;
    /** The penalty outside the reduction. */
    readonly penalty: string;
    /** What a static loss scale is. */
    readonly lossScale: string;
    /** What of these an optimizer takes as an argument of its own. */
    readonly taken?: readonly ('clip' | 'lossScale')[];
}
/** `10⁻ⁿ`, rounded once. */
export declare const tenth: (n: number) => number;
