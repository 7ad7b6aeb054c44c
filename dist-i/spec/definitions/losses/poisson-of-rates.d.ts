import { type LossDefinition } from '../../language/definition.ts';
export declare const poissonOfRates: LossDefinition<{
    name: 'poisson-of-rates';
}>;
