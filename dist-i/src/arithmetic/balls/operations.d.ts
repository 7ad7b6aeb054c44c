import type { Profile } from '../profile.ts';
import { type BallTensor, type NewBalls } from './tensor.ts';
/** Of one tensor. */
export type Unary = (made: NewBalls, x: BallTensor) => void;
/** Of two, elementwise; and the operands that are known to change nothing. */
export interface Binary {
    readonly into: (made: NewBalls, a: BallTensor, b: BallTensor) => void;
    readonly left?: number;
    readonly right?: number;
}
export interface Operations {
    readonly binary: Readonly<Record<'add' | 'subtract' | 'multiply' | 'divide' | 'minimum' | 'maximum', Binary>>;
    readonly unary: Readonly<Record<'absolute' | 'exp' | 'log' | 'log1p' | 'sqrt' | 'tanh' | 'positive', Unary>>;
    readonly power: (exponent: number) => Unary;
    readonly select: (made: NewBalls, condition: BallTensor, a: BallTensor, b: BallTensor) => void;
    readonly sum: (made: NewBalls, x: BallTensor, axis?: number) => void;
    readonly max: (made: NewBalls, x: BallTensor, axis?: number) => void;
    /** Widens what is there so that it holds the other balls, too. */
    readonly widen: (made: BallTensor, other: BallTensor) => void;
    readonly off: (made: NewBalls, x: BallTensor, sizes: BallTensor, roundings: number, held: 'format' | 'accumulator') => void;
    /** What a subject's numbers may be off where they are given to it. */
    readonly roundOne: (m: number, r: number) => number;
}
/** Those of a profile. */
export declare const operationsOf: (profile: Profile) => Operations;
