import type { Relation } from '../../spec/language/index.ts';
/** Whether a relation holds between two numbers, bit for bit: NaN is equal to NaN, and −0 to 0. */
export declare function agrees(relation: Relation, left: number, right: number): boolean;
