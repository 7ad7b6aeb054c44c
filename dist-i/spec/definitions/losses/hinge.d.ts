import { type LossDefinition } from '../../language/definition.ts';
export declare const hinge: LossDefinition<{
    name: 'hinge';
}>;
