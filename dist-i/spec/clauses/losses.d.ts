import { type Description, type LossDefinition, type LossExample, type LossSpec, type TensorData } from '../language/index.ts';
/** The record of a loss. */
export declare const definitionOf: ({ name }: Pick<LossSpec, 'name'>) => LossDefinition;
/**
 * A loss of every kind: of numbers, with a kink, with a corner among the numbers that are drawn, of logits, of rows.
 */
export declare const losses: readonly LossSpec[];
/** Every loss, at every value of its parameters. */
export declare const everyLoss: readonly LossSpec[];
/**
 * Points at every loss: all of these at the given ones, and at every other loss one of them, in turn.
 */
export declare const overLosses: <P extends object>(points: readonly P[], at: readonly LossSpec[]) => (P & {
    readonly loss: LossSpec;
})[];
/** The worked examples of every loss, each as something else; those of the representatives come first. */
export declare function workedLosses<V>(as: (example: LossExample<unknown> & {
    readonly loss: LossSpec;
}) => V): [V, ...V[]];
/** How the predictions and the targets of a batch are drawn. */
export interface Drawn {
    readonly predictions: Description<TensorData>;
    readonly targets: Description<TensorData>;
}
/** Predictions of any size up to `largest` where they may be of any, and targets that go with them. */
export declare const anyBatch: (loss: LossSpec, shape: readonly [number, number], largest?: number) => Drawn;
/** B examples of C numbers, at which a loss is exact, if it ever is. */
export declare function exactBatch(loss: LossSpec, b: number, c?: number): Drawn;
/** Predictions and targets at which a loss is smooth over steps of up to ¼. */
export declare function smoothBatch(loss: LossSpec, shape: readonly [number, number]): Drawn;
