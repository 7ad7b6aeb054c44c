import { type ClipDefinition } from '../../language/definition.ts';
type Clip = {
    by: 'norm';
    threshold: number;
};
export declare const norm: ClipDefinition<Clip>;
export {};
