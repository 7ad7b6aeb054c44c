import { type Definitions, type Questions } from '../../spec/language/index.ts';
import { type BallTensor } from '../arithmetic/ball.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { type AnswersByName } from './answers.ts';
/** What is admitted as answers to all the questions of a case. */
export interface Sets {
    /** All of it. */
    readonly all: () => AnswersByName<BallTensor>;
    /** What the first form of every quantity admits. */
    readonly first: () => AnswersByName<BallTensor>;
    /** All of it that these answers need: of large tensors the first forms alone, but for rows that are outside of them. */
    readonly around: (answers?: AnswersByName<Float64Tensor>) => AnswersByName<BallTensor>;
}
/** The sets of what these definitions admit. Of large tensors, no more is computed than is asked for. */
export declare function setsFor(d: Definitions, profile: Profile, questions: Questions): Sets;
/** All that these definitions admit. */
export declare function setsOf(d: Definitions, profile: Profile, questions: Questions): AnswersByName<BallTensor>;
