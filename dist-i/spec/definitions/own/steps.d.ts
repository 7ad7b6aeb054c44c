import { type Arithmetic, type Definitions, type OwnRuleDefinitions, type OwnStepsAnswer, type OwnStepsQuestion, type ResumedStepsQuestion } from '../../language/index.ts';
export declare const ownSteps: OwnRuleDefinitions['steps'];
/** The answer to a question about a rule of one's own. */
export declare function answerOwnSteps<T>({ ownRules }: Definitions, arithmetic: Arithmetic<T>, question: OwnStepsQuestion): OwnStepsAnswer<T>;
/** The answer to one that goes on from another, whose answer this is. */
export declare function answerResumed<T>({ ownRules }: Definitions, arithmetic: Arithmetic<T>, { resumes, state, ...rest }: ResumedStepsQuestion, earlier: OwnStepsAnswer<T>): OwnStepsAnswer<T>;
/** The same question with what it goes on from put in. */
export declare function resumed({ resumes, ...question }: ResumedStepsQuestion, earlier: OwnStepsAnswer<{
    readonly shape: readonly number[];
    readonly data: ArrayLike<number>;
}>): OwnStepsQuestion;
