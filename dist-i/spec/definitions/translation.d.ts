import type { Degree } from '../contracts/degree.ts';
import type { ClipSpec, HyperParameter } from '../language/names.ts';
import type { OptimizerMemory } from '../language/optimizer.ts';
import type { OptimizerSpec, StepsQuestion } from '../language/question.ts';
import type { TensorData } from '../language/tensor.ts';
/**
 * How much of an optimizer's steps does not come from the loss: all that must change when the loss is multiplied by a
 * constant.
 */
export interface SetupOf<Optimizer> {
    readonly optimizer: Optimizer;
    readonly rate: number;
    readonly clip?: ClipSpec;
    /** The coefficient of a penalty outside the reduction. */
    readonly penalty?: number;
    /**
     * A constant that multiplies the loss before it is differentiated, and by which its gradients are divided before the
     * step.
     */
    readonly lossScale?: number;
    readonly state?: OptimizerMemory<TensorData>;
    /** β of an average of the parameters, `a ← βa + (1 − β)θ` after every step. */
    readonly average?: number;
    /** Steps over which the rate is warmed up. */
    readonly warmup?: number;
    /** Steps over which the rate is scheduled, warmup included. */
    readonly scheduleSteps?: number;
}
export type Setup = SetupOf<OptimizerSpec>;
/** What of a set-up has degree 0 in every rule: it counts steps, or weighs them. */
export declare const pureNumbers: readonly ['average', 'warmup', 'scheduleSteps'];
/** A part of a set-up: its value, and its degree. */
export interface Part {
    readonly name: 'rate' | HyperParameter | 'decay' | 'clip' | 'penalty' | 'lossScale' | (typeof pureNumbers)[number];
    readonly value: number;
    readonly degree: Degree;
}
/**
 * The degree of decay: coupled, that of a gradient; decoupled, minus that of the rate; independent, that of a
 * parameter.
 */
export declare function degreeOfDecay({ name, decay }: OptimizerSpec): Degree;
/**
 * Every number of a set-up with its degree, in the order in which they are printed. A clip threshold is a gradient's size,
 * whatever its norm.
 */
export declare function partsOf(setup: Setup): readonly Part[];
/** How a number of a degree changes. */
export type Scaling = (x: number, degree: Degree) => number;
/** `c^degree · x`, where the loss is multiplied by c; and the inverse, where it is divided by c. */
export declare const times: (c: number) => Scaling;
export declare const over: (c: number) => Scaling;
/** The set-up with every number changed; its slots stay. */
export declare function changed(setup: Setup, change: (part: Part) => number): Setup;
/** The set-up that takes equal steps when the loss is scaled: every part by its degree, slots too. */
export declare function scaled(setup: Setup, by: Scaling): Setup;
/**
 * A question about steps for the loss times c: its gradients, and the set-up with which they lead to the same
 * parameters.
 */
export declare function scaledSteps(question: StepsQuestion, c: number): StepsQuestion;
