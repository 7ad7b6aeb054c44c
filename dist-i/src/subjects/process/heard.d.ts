import { type FromSubject } from './messages.ts';
import type { Checker } from './schema.ts';
/** What a line says: a message; what is wrong with the declaration in it; or how it breaks the protocol. */
export type Heard = FromSubject | {
    readonly kind: 'wrong' | 'broken';
    readonly why: string;
};
/** A line of a subject that has declared itself already, or has not. Nothing is believed before it is checked. */
export declare function heard(line: string, declared: boolean, check: Checker): Heard;
