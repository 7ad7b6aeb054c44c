import { type ClipDefinition } from '../../language/definition.ts';
export declare const value: ClipDefinition<{
    by: 'value';
    threshold: number;
}>;
