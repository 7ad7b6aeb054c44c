import { type LossDefinition } from '../../language/definition.ts';
export declare const huber: LossDefinition<{
    name: 'huber';
    delta: number;
}>;
