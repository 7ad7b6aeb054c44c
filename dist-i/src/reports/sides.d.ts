import type { Violation } from '../judge/verdict.ts';
/**
 * What the two sides of an equation are called: the left one is the subject's, the right one is what the relation
 * requires of it.
 */
export declare const sideNames: Readonly<Record<Violation['relation'], {
    readonly left: string;
    readonly right: string;
}>>;
