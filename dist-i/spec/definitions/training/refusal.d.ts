import { type Asked, type Definitions } from '../../language/index.ts';
/**
 * Why a loss question has no answer: there is no such reduction, or its shapes would change what is counted. Targets,
 * weights and masks may broadcast to the predictions and to their loss, and never the other way round.
 */
export declare function refusal(d: Definitions, { loss, reduction, predictions, targets, weights, valid, classWeights, ignoredClass }: Asked): string | undefined;
