/**
 * Update rules that nobody but their author knows: what a declaration says of them, and how they are asked. There is no
 * formula; what is right follows from the degrees: multiply the loss by c, each number by c to its degree, and all steps
 * stay.
 */
import type { Arithmetic } from './arithmetic.ts';
import type { Coupling, OptimizerMemory, StepGiven, Stepped } from './optimizer.ts';
import type { Extent } from './own.ts';
import type { TensorData } from './tensor.ts';
/**
 * @asType integer
 * @minimum -3
 * @maximum 3
 */
export type WholeDegree = number;
/** A number of a rule: at what value it is asked, and its degree. */
export interface OwnHyperParameter {
    readonly value: number;
    /** Found out by trying, where it is left out. */
    readonly degree?: WholeDegree;
}
/** Which of its numbers decays the parameter, and whether it joins the gradient or is taken beside the step. */
export interface OwnDecay {
    readonly number: string;
    readonly coupling: Coupling;
}
/** Which of its numbers clips the gradient, and how. */
export interface OwnClip {
    readonly number: string;
    readonly by: 'value' | 'norm';
    /** The gradient is clipped after a coupled decay was added to it; before, where this is left out. */
    readonly after?: 'decay';
}
export interface OwnOptimizer {
    /**
     * @minLength 1
     * @maxLength 200
     */
    readonly name: string;
    /** The learning rate: of degree −1 for a step by the gradient, 0 for one whose size does not depend on it. */
    readonly rate: OwnHyperParameter;
    /** Everything else that can be set, by name: ε, coefficients of averages, of decay, thresholds of clipping. */
    readonly hyperParameters?: Readonly<Record<string, OwnHyperParameter>>;
    /** What it remembers of a parameter between two steps, with degrees: where this can be read, and started from. */
    readonly slots?: Readonly<Record<string, WholeDegree>>;
    /** The shape of its parameter: [2, 3] where left out. */
    readonly shape?: readonly Extent[];
    /** The number that decays the parameter, where there is one that may be 0. */
    readonly decay?: OwnDecay;
    /** The number that clips the gradient, where there is one. */
    readonly clip?: OwnClip;
    /** Whether the gradient of a step may come in parts, as those of the micro-batches of a window, which are added. */
    readonly windows?: boolean;
}
/** A step of a rule of the subject's own. */
export interface OwnStep {
    readonly gradient: TensorData;
    readonly rate: number;
    /** The parts that the gradient is the sum of, where they are given one by one. */
    readonly parts?: readonly TensorData[];
}
/** Where does an update rule of the subject's own take a parameter, step by step, given the gradients? */
export interface OwnStepsQuestion {
    readonly ask: 'ownSteps';
    /** The name of the rule, as it is declared. */
    readonly rule: string;
    /** All of its hyper-parameters but the rate, by name. */
    readonly hyper: Readonly<Record<string, number>>;
    /** Where the parameter starts. */
    readonly parameter: TensorData;
    /** What it remembers of earlier steps. When absent there were none. */
    readonly state?: OptimizerMemory<TensorData>;
    /** In their order. */
    readonly steps: readonly OwnStep[];
    /** Whether the slots are asked for, too. */
    readonly slots?: true;
}
export interface OwnStepsAnswer<T> {
    /** After every step. */
    readonly parameter: readonly T[];
    /** After the last step, where they are asked for. */
    readonly slots?: Readonly<Record<string, T>>;
}
/**
 * The same question about a run that goes on from where another question of the same clause ended: its parameter, and
 * some of its slots, are put in before it is asked.
 */
export interface ResumedStepsQuestion extends OwnStepsQuestion {
    readonly resumes: {
        /** The name of the other question. */
        readonly from: string;
        /** The slots that are taken from its answer, each times a number. The others stay as they stand in `state`. */
        readonly slots: Readonly<Record<string, number>>;
    };
}
export declare const isResumed: (question: {
    readonly ask: string;
}) => question is ResumedStepsQuestion;
/** The same question whose tensors are computed numbers. */
export interface OwnStepsProblem<T> extends Omit<OwnStepsQuestion, 'ask' | 'parameter' | 'state'> {
    readonly parameter: T;
    readonly state?: OptimizerMemory<T> | undefined;
}
/** An update rule of one's own with its definition. */
export interface DefinedOptimizer {
    readonly declaration: OwnOptimizer;
    /** Slots that are never negative. */
    readonly nonNegative: readonly string[];
    /** The shapes of slots that have another than the parameter. */
    readonly slotShapes: Readonly<Record<string, readonly number[]>>;
    start?<T>(arithmetic: Arithmetic<T>, given: Pick<StepGiven<T>, 'theta' | 'rate' | 'hyper'>): Readonly<Record<string, T>>;
    step<T>(arithmetic: Arithmetic<T>, given: StepGiven<T>): Stepped<T>;
}
export type DefinedOptimizers = Readonly<Record<string, DefinedOptimizer>>;
/** The rules of one's own by name, and how they step. */
export interface OwnRuleDefinitions {
    readonly rules: DefinedOptimizers;
    readonly steps: <T>(rules: DefinedOptimizers, arithmetic: Arithmetic<T>, problem: OwnStepsProblem<T>) => OwnStepsAnswer<T>;
}
