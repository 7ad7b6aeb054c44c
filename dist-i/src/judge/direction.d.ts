import type { Questions } from '../../spec/language/index.ts';
import { type Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { type Sets } from './sets.ts';
import type { OneSided } from './verdict.ts';
/** Whether the numbers at one tensor of the answers, by its place among all of them, go in one direction; see spec/definitions/direction.ts. */
export type Directions = (tensor: number, answered: Float64Tensor) => OneSided | undefined;
/** The directions of answers to these questions, of which this is what is admitted. */
export declare function directionsOf(questions: Questions, profile: Profile, sets: Sets): Directions;
