import { type LossDefinition } from '../../language/definition.ts';
export declare const focal: LossDefinition<{
    name: 'focal';
    gamma: number;
}>;
