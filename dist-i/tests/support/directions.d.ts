import { type Question } from '../../spec/language/index.ts';
import { type NumberFormat } from '../../src/arithmetic/formats.ts';
import type { OneSided } from '../../src/judge/verdict.ts';
/** Which questions, and which of them. */
export interface Draw {
    readonly tensors: number;
    readonly seed: number;
    /** Of so many shards this one, from 1 on. */
    readonly shard?: number;
    readonly shards?: number;
}
export interface DirectionCount {
    /** Tensors with elements enough for an alarm. */
    readonly tensors: number;
    readonly alarms: readonly (OneSided & {
        readonly index: number;
        readonly question: string;
        readonly tensor: number;
    })[];
}
/** The question of a number: of a reduced loss, or, one in four, of an optimizer's steps. */
export declare function largeQuestion(index: number, seed: number, round: (x: number) => number): Question;
/** How often a simulated subject of a format raises an alarm: every order, form and excess in turn. */
export declare function countDirections(format: NumberFormat, { tensors, seed, shard, shards }: Draw): DirectionCount;
