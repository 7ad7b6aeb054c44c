import { type LossDefinition } from '../../language/definition.ts';
export declare const poisson: LossDefinition<{
    name: 'poisson';
}>;
