import { type LossDefinition } from '../../language/definition.ts';
export declare const negativeLogLikelihood: LossDefinition<{
    name: 'negative-log-likelihood';
}>;
