import type { GradedName } from './parts.ts';
import type { Part } from './translation.ts';
import type { Untranslatable } from './translation.ts';
/** One number: in the terms of the one framework, and in those of the other. */
export interface Converted {
    readonly name: Part['name'];
    readonly from: string;
    readonly value: number;
    readonly to: string;
    readonly after: number;
}
/** In what the two differ although they take equal steps, or by how much their steps differ. */
export type Difference = 
/** One has the rate inside the velocity: the steps are equal as long as the rate stays. */
{
    readonly of: 'rate-in-velocity';
    readonly isExact: true;
}
/** An L2 penalty of the loss became coupled decay, or the other way round. */
 | {
    readonly of: 'penalty-as-decay';
    readonly isExact: true;
    readonly penalty: number;
    readonly decay: number;
}
/** Under plain descent coupled and decoupled decay are one. */
 | {
    readonly of: 'decay-of-plain-descent';
    readonly isExact: true;
}
/** ε is added before the correction of the average of squares in one, after it in the other. */
 | {
    readonly of: 'epsilon-before-correction';
    readonly isExact: false;
    readonly epsilon: number;
    readonly beta2: number;
}
/** ε stands under the root in one, and outside in the other; or inside a maximum and outside. */
 | {
    readonly of: 'epsilon-elsewhere';
    readonly isExact: false;
    readonly epsilon: number;
}
/** One adds a constant to the norm that it clips by. */
 | {
    readonly of: 'clip-epsilon';
    readonly isExact: false;
    readonly epsilon: number;
    readonly relative: number;
};
/** Why there is no conversion. */
export type ConversionRefusal = {
    readonly why: 'other-rule';
    readonly rule: GradedName | Untranslatable;
}
/** Degrees do not say whether two rules take equal steps. */
 | {
    readonly why: 'no-definition';
    readonly rule: GradedName;
} | {
    readonly why: 'no-part';
    readonly part: Part['name'];
    readonly value: number;
} | {
    readonly why: 'fixed';
    readonly part: Part['name'];
    readonly value: number;
    readonly has: number;
}
/** One of the two takes its steps one step late. */
 | {
    readonly why: 'late';
} | {
    readonly why: 'no-clip';
    readonly by: string;
}
/** The gradient of a penalty is clipped with the rest, and coupled decay is added after clipping. */
 | {
    readonly why: 'clip-before-decay';
} | {
    readonly why: 'coupled-decay' | 'decoupled-decay';
    readonly coefficient: number;
};
export interface ConversionTarget {
    readonly framework: string;
    /** As it is called in code. */
    readonly call: string;
}
export type Conversion = {
    readonly kind: 'equivalent' | 'approximate';
    readonly to: ConversionTarget;
    readonly changes: readonly Converted[];
    /** What is given to the optimizer, by its own names. */
    readonly arguments: Readonly<Record<string, number | boolean>>;
    /** The coefficient of an L2 regularizer beside it, with the gradient 2βθ. */
    readonly regularizer?: number;
    /** The coefficient of coupled decay in a transformation before it. */
    readonly addedDecay?: number;
    readonly differences: readonly Difference[];
} | {
    readonly kind: 'refused';
    readonly to: ConversionTarget;
    readonly refusal: ConversionRefusal;
};
