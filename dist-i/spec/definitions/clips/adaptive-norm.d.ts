import { type ClipDefinition } from '../../language/definition.ts';
type Clip = {
    by: 'adaptive-norm';
    threshold: number;
    floor: number;
};
export declare const adaptiveNorm: ClipDefinition<Clip>;
export {};
