import { type LossDefinition } from '../../language/definition.ts';
export declare const absoluteError: LossDefinition<{
    name: 'absolute-error';
}>;
