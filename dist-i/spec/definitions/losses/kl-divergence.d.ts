import { type LossDefinition } from '../../language/definition.ts';
export declare const klDivergence: LossDefinition<{
    name: 'kl-divergence';
}>;
