import type { AccumulationQuestion, ClipSpec, LossSpec, MicroBatch, OptimizerSpec, Window } from '../../spec/language/index.ts';
import type { Declaration, Subject } from '../../src/subjects/subject.ts';
/** One number for each entry of the weights [F, C], then of the bias [C]. */
export type Numbers = readonly (readonly number[])[];
/** What some examples add up to: their losses, how many count, and their gradients. */
export interface Sums {
    readonly loss: number;
    readonly count: number;
    readonly gradient: Numbers;
}
/** What an optimizer remembers of a parameter. */
export interface Memory {
    readonly step: number;
    readonly first: readonly number[];
    readonly second: readonly number[];
}
export type Setup = Pick<AccumulationQuestion, 'loss' | 'reduction' | 'penalties' | 'optimizer' | 'clip' | 'collective'>;
type Replicas = Window['replicas'];
type Total = {
    readonly value: number;
    readonly gradient: Numbers;
};
export declare const map: (f: (...at: number[]) => number, ...of: readonly Numbers[]) => Numbers;
export declare const times: (c: number, x: Numbers) => Numbers;
export declare const plus: (...of: readonly Numbers[]) => Numbers;
export declare const total: (...of: readonly Sums[]) => Sums;
export interface Habits {
    /** Of one example's error: the loss, and its derivative. */
    readonly error: (loss: LossSpec, error: number) => readonly [loss: number, slope: number];
    /** The sums over the examples of a micro-batch, and over all the micro-batches of a replica. */
    readonly part: (self: Habits, setup: Setup, model: Numbers, part: MicroBatch) => Sums;
    readonly replica: (self: Habits, setup: Setup, model: Numbers, parts: readonly MicroBatch[]) => Sums;
    /** What the collective makes of one gradient of every replica. */
    readonly join: (setup: Setup, gradients: readonly Numbers[]) => Numbers;
    /** The loss and the gradient of a window, without penalties. */
    readonly data: (self: Habits, setup: Setup, model: Numbers, replicas: Replicas) => Total;
    /** Of the penalties outside the reduction, how often each counts. */
    readonly penaltyCount: (setup: Setup, replicas: Replicas) => number;
    readonly norm: (gradient: Numbers, replicas: Replicas) => number;
    readonly clip: (self: Habits, clip: ClipSpec, gradient: Numbers, replicas: Replicas) => Numbers;
    /** What is taken from one number of a parameter beside its decay: the direction times the rate. */
    readonly update: (optimizer: OptimizerSpec, rate: number, moments: readonly [number, number], step: number) => number;
    readonly step: (self: Habits, optimizer: OptimizerSpec, rate: number, theta: readonly number[], gradient: readonly number[], memory: Memory) => readonly [theta: readonly number[], memory: Memory];
    readonly rate: (windows: readonly Window[], at: number) => number;
    /** The updates that are made with a window: one, of all of it. */
    readonly updates: (replicas: Replicas) => readonly Replicas[];
}
export declare const right: Habits;
/** The trainer, right but for these habits, and that declares no more than this. */
export declare const trainer: (wrong?: Partial<Habits>, declared?: Partial<Declaration>) => Subject;
export {};
