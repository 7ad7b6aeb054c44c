import * as fc from 'fast-check';
import { type Plan } from '../../spec/language/index.ts';
type Round = (value: number) => number;
/**
 * A description as draws. Numbers are rounded to the subject's format, so that every side starts from the same ones.
 */
export declare function arbitrary(plan: Plan, round: Round): fc.Arbitrary<unknown>;
export {};
