import type { Reduction } from '../../spec/contracts/reduction.ts';
import type { Absence, AccumulationQuestion, Answer, Ask, ClipName, Coupling, Denominator, Identity, LossName, OptimizerName, OptionalParameterName, OwnLoop, OwnLoss, OwnOptimizer, PenaltyName, PenaltySpec, Question, TensorData } from '../../spec/language/index.ts';
import type { NumberFormat } from '../arithmetic/formats.ts';
import { type ElementaryFunction, type Profile } from '../arithmetic/profile.ts';
/**
 * What a subject says of itself. What a list leaves out is not asked; a list that is absent means that there is none of
 * it.
 */
export interface Declaration {
    /**
     * What it is called in reports, and in a file of deviations.
     * @minLength 1
     * @maxLength 200
     */
    readonly name: string;
    /**
     * The version of what is judged: a deviation may be of some versions only.
     * @minLength 1
     * @maxLength 200
     */
    readonly version: string;
    /** The number format that it computes and answers in. Cases are rounded to it before they are asked. */
    readonly format: NumberFormat;
    /** How its arithmetic differs from the strict default of its format: what is left out is the default. */
    readonly profile?: Partial<Omit<Profile, 'format' | 'ulps'>> & {
        /** How many units in the last place an elementary function may be off. */
        readonly ulps?: Partial<Record<ElementaryFunction, Ulps>>;
    };
    /** The kinds of question that it answers. */
    readonly asks: readonly Exclude<Ask, 'observed' | 'ownSteps'>[];
    /** The losses that it has. */
    readonly losses: readonly LossName[];
    /** The reductions that it has. */
    readonly reductions: readonly Reduction[];
    /** What its own means divide by. */
    readonly denominators?: readonly Denominator[];
    /**
     * The optional parts of a loss question that it understands, parameters of a loss that may be left out among them.
     */
    readonly options?: readonly LossOption[];
    /** What its reductions give for an empty batch. */
    readonly identities?: readonly Identity[];
    /**
     * What some losses have instead of what the lists above say of all: a library has weights in one loss, and an ignored
     * class in another.
     */
    readonly perLoss?: {
        readonly [N in LossName]?: LossFeatures;
    };
    /** The penalties that it has. */
    readonly penalties?: readonly PenaltyName[];
    /** Where it adds a penalty: to the reduced loss, or to every element before the reduction. */
    readonly placements?: readonly PenaltySpec['placed'][];
    /** What the total loss of its model may hold besides one loss and penalties: a second loss, with a weight. */
    readonly terms?: readonly TermOption[];
    /** The update rules that it has. */
    readonly optimizers?: readonly OptimizerName[];
    /** How its optimizers decay a parameter, where they do. */
    readonly decays?: readonly Coupling[];
    /** What some update rules have instead of what `decays` and `clips` say of all. */
    readonly perOptimizer?: {
        readonly [N in OptimizerName]?: RuleFeatures;
    };
    /** What it lets be known of an optimizer's memory: a state to start from, and its slots afterwards. */
    readonly memory?: readonly MemoryOption[];
    /** What may have another value in one step of its optimizers than in the others, besides the rate. */
    readonly changes?: readonly ChangeOption[];
    /** What becomes of a parameter that has no gradient in a step; without it, every parameter has one in every step. */
    readonly absences?: readonly Absence[];
    /** What its replicas are joined by; without it, one replica is asked at a time. */
    readonly collectives?: readonly AccumulationQuestion['collective'][];
    /** What a window of its training may hold; without it, one micro-batch a replica, all of one size. */
    readonly windows?: readonly WindowOption[];
    /** By what it clips gradients. */
    readonly clips?: readonly ClipName[];
    /**
     * False for one that gives the values of losses alone: their gradients are not asked, and nothing that is said of
     * them is judged.
     */
    readonly gradients?: boolean;
    /**
     * Losses that no definition here knows, by their inputs and their means: they are held against their own unreduced
     * elements. They are asked whether or not `asks` names the kind 'own'.
     */
    readonly ownLosses?: readonly OwnLoss[];
    /** Update rules that no definition here knows, by the degrees of their numbers, which `equistep observe` asks. */
    readonly ownOptimizers?: readonly OwnOptimizer[];
    /** Training loops with a model of their own, which `equistep observe` asks. */
    readonly loops?: readonly OwnLoop[];
    /** Known deviations: the reason, by the clause's id. */
    readonly deviations?: Readonly<Record<string, Reason>>;
}
/** What is left out is as the lists for all losses say. */
export interface LossFeatures {
    readonly reductions?: readonly Reduction[];
    readonly denominators?: readonly Denominator[];
    readonly options?: readonly LossOption[];
    readonly identities?: readonly Identity[];
}
/** What is left out is as the lists for all rules say. */
export interface RuleFeatures {
    readonly decays?: readonly Coupling[];
    readonly clips?: readonly ClipName[];
}
/**
 * Units in the last place.
 * @minimum 0
 */
type Ulps = number;
/** @minLength 1 */
type Reason = string;
declare const questionOptions: readonly ['weights', 'valid', 'scale', 'cotangent', 'classWeights', 'ignoredClass', 'targetsGradient', 'weightsGradient', 'direction'];
export type LossOption = (typeof questionOptions)[number] | OptionalParameterName;
export declare const lossOptions: readonly LossOption[];
type Optional = Exclude<keyof Declaration, 'name' | 'version' | 'format' | 'profile' | 'asks' | 'losses' | 'reductions'>;
/** What holds where a declaration leaves a part out. */
export declare const leftOut: Required<Pick<Declaration, Optional>>;
/** A second loss of the same predictions, with targets and a reduction of its own. */
export type TermOption = 'second';
export type MemoryOption = 'state' | 'slots';
/** The hyper-parameters of a rule; the coefficient of its decay. */
export type ChangeOption = 'hyper' | 'decay';
/**
 * Several micro-batches between two updates; parts of other sizes than the rest; parts that hold no example; parts with
 * a weight for each row; parts with a mask of each number, where a row has several.
 */
export type WindowOption = 'micro-batches' | 'uneven' | 'empty' | 'weights' | 'element-masks';
/** How a subject computes: strictly, but for what it declares. */
export declare function profileOf(declaration: Declaration): Profile;
/** A subject's reply to a question that it does not take. */
export interface Unsupported {
    readonly unsupported: string;
}
/** The thing being judged: data in, data out. */
export interface Subject {
    readonly declaration: Declaration;
    readonly answer: {
        of(question: Question): Answer<TensorData> | Unsupported | Promise<Answer<TensorData> | Unsupported>;
    }['of'];
    /**
     * Starts anew after a question that was not answered in time; gives what it said last, as a clause to add to a
     * sentence.
     */
    readonly restart?: () => Promise<string> | undefined;
    /** Ends whatever the subject holds. */
    readonly close?: () => void | Promise<void>;
}
/** What a subject declares of one loss. */
export declare function featuresOfLoss({ reductions, denominators, options, identities, perLoss }: Declaration, loss: LossName): Required<LossFeatures>;
/** What a subject declares of one update rule. */
export declare function featuresOfRule({ decays, clips, perOptimizer }: Declaration, rule: OptimizerName): Required<RuleFeatures>;
/** Why this subject does not take this question, by its declaration; undefined when it does. */
export declare function unsupported(declaration: Declaration, question: Question): string | undefined;
export {};
