import type { Ajv, ErrorObject, Options } from 'ajv';
export type Validated = 'messages' | 'declarations';
/** What is validated: which parts of the schema, by their names here, and how. */
export declare const validated: Readonly<Record<Validated, {
    readonly parts: Readonly<Record<string, string>>;
    readonly options: Options;
}>>;
export type Validate = ((value: unknown) => unknown) & {
    readonly errors?: readonly ErrorObject[] | null;
};
/** Where a part stands. */
export declare const reference: (part: string) => string;
/** What validates by the schema of messages. It is loaded only when it is needed. */
export declare function ajvFor(of: Validated, more?: Options): Ajv;
/**
 * The functions that validate, by the names of the parts. The build has compiled them (scripts/validators.ts), which
 * takes a fifth of a second; where the sources run as they are, they are compiled now, one by one.
 */
export declare function validators(of: Validated): (part: string) => Validate;
