import { type LossDefinition } from '../../language/definition.ts';
export declare const logCosh: LossDefinition<{
    name: 'log-cosh';
}>;
