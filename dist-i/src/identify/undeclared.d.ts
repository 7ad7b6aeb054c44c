import type { Inquiry } from './finding.ts';
/** Something that a subject does not declare, and does when it is asked. */
export interface Undeclared {
    /** The field of the declaration, and what it leaves out there. */
    readonly field: string;
    readonly value: string;
    readonly questions: number;
    /** How many of the answers were those of the definitions. */
    readonly right: number;
}
/** Asks for what a subject does not declare, one thing at a time, and says what it answers all the same. */
export declare function undeclaredOf({ subject, timeLimit }: Inquiry, seed: number): Promise<Undeclared[]>;
