import type { BallTensor } from './tensor.ts';
/** A run of balls. */
type Balls = Pick<BallTensor, 'middle' | 'radius'>;
/**
 * Where kernels compute: the balls of their operands, and of the result. Of an array that is always the same one,
 * engines know where it is, and what is done with it takes a third of the time. A file that computes there keeps them in
 * constants of its own: what is imported is looked up each time.
 */
export declare const registers: {
    readonly a: Balls;
    readonly b: Balls;
    readonly result: Balls;
};
/** Puts n balls of a tensor there, `step` apart from `start` on; the one ball where the step is 0. */
export declare function load({ middle, radius }: Balls, from: BallTensor, n: number, start: number, step: number): void;
/** Puts the first n balls of the result where they belong: from `start` on. */
export declare function store({ middle, radius }: BallTensor, n: number, start: number): void;
export {};
