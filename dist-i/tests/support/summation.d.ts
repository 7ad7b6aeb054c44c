/** Orders in which sums are evaluated, and two ways to evaluate them more precisely. */
export declare const orders: readonly ['sequential', 'reverse', 'pairwise', 'lanes', 'by-size', 'permuted', 'compensated', 'in-float64'];
export type Order = (typeof orders)[number];
type Round = (value: number) => number;
/** The sum of these numbers in an order, every addition rounded. `random` gives numbers from 0 to 1. */
export declare function summed(terms: readonly number[], order: Order, round: Round, random: () => number): number;
export {};
