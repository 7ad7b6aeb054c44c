import { type LossDefinition } from '../../language/definition.ts';
export declare const cosineDistance: LossDefinition<{
    name: 'cosine-distance';
}>;
