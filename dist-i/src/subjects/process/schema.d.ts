import type { ErrorObject } from 'ajv';
export type { ErrorObject } from 'ajv';
import type { Message } from './messages.ts';
/** What is wrong with a message of this kind, by the published schema, as a clause; undefined when nothing is. */
export type Checker = (kind: Message['kind'], message: unknown) => string | undefined;
export declare function checker(): Checker;
/** What the schema has against a declaration, which is data of a bounded size. */
export declare function declarationErrors(declaration: unknown): readonly ErrorObject[];
