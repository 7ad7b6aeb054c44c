import { type ClipDefinition } from '../../language/definition.ts';
type Clip = {
    by: 'global-norm';
    threshold: number;
};
export declare const globalNorm: ClipDefinition<Clip>;
export {};
