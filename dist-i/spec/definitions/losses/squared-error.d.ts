import { type LossDefinition } from '../../language/definition.ts';
export declare const squaredError: LossDefinition<{
    name: 'squared-error';
}>;
