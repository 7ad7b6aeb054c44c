import { type Cases, type DefinedOptimizers, type OwnHyperParameter, type OwnOptimizer, type OwnStepsQuestion, type ResumedStepsQuestion, type TensorData } from '../../language/index.ts';
/** A declared rule; what the loss is multiplied by; one of its numbers, or one of its slots. */
export interface RulePoint {
    readonly ownRule: string;
    readonly start?: 'cold' | 'warm';
    readonly c?: number;
    readonly number?: string;
    readonly slot?: string;
    readonly windows?: readonly number[];
}
export interface RuleDrawn {
    readonly parameter: TensorData;
    readonly gradients: readonly TensorData[];
    /** A state that is warm. */
    readonly held?: Readonly<Record<string, TensorData>>;
}
/** The rules that the reference declares. */
export declare const ruleDeclarations: readonly OwnOptimizer[];
export declare const ruleForms: DefinedOptimizers;
export declare const ruleNamed: (rules: readonly OwnOptimizer[], { ownRule }: RulePoint) => OwnOptimizer;
/** After how many of them a run is interrupted. */
export declare const halfway = 2;
/** Cases of rules: a parameter and the gradients of all steps; a state, where a point has a warm start. */
export declare const ruleCases: (rules: readonly OwnOptimizer[], points: readonly RulePoint[], defined?: DefinedOptimizers) => Cases<RulePoint, RuleDrawn>;
/** Each rule that is such. */
export declare const rulePoints: (rules: readonly OwnOptimizer[]) => RulePoint[];
/** The numbers of a rule, the rate first. */
export declare const numbersOf: ({ rate, hyperParameters, }: OwnOptimizer) => readonly (readonly [string, OwnHyperParameter])[];
/** Whether the degree of every number is known. */
export declare const isGraded: (rule: OwnOptimizer) => boolean;
export declare const slotsOf: ({ slots }: OwnOptimizer) => readonly (readonly [string, number])[];
/**
 * Powers of four: scaling by them, by their squares and roots, commutes with every rounding. The smaller is so small that
 * a constant of 10⁻⁸ is felt in every format that has room for it.
 */
export declare const factorsIn: (narrow: boolean) => readonly [number, number];
/** How a question differs from the plain one. */
export interface Asking {
    /** What the loss is multiplied by. */
    readonly c?: number;
    /** Numbers that are not scaled with it. */
    readonly left?: readonly string[];
    /** Numbers at other values. */
    readonly at?: Readonly<Record<string, number>>;
    readonly gradients?: readonly TensorData[];
    readonly parts?: readonly (readonly TensorData[])[];
    readonly slots?: boolean;
    /** Which of the steps. */
    readonly from?: number;
    readonly to?: number;
}
/** A question about a rule: every number, gradient and slot times c to the power of its degree. */
export declare function asked(rule: OwnOptimizer, drawn: RuleDrawn, how?: Asking): OwnStepsQuestion;
/** The same that goes on from another: with its count of steps, and with the slots that are named. */
export declare function resuming(rule: OwnOptimizer, drawn: RuleDrawn, { step, taken, ...how }: Asking & {
    readonly step: number;
    readonly taken: readonly string[];
}): ResumedStepsQuestion;
/** The same from a cold state, at the parameter where the other ended. */
export declare function restarting(rule: OwnOptimizer, drawn: RuleDrawn): ResumedStepsQuestion;
export declare const times: ({ shape, data }: TensorData, by: number) => TensorData;
