import { type LossDefinition } from '../../language/definition.ts';
export declare const squaredHinge: LossDefinition<{
    name: 'squared-hinge';
}>;
