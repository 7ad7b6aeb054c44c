import { type Accumulate } from './accumulator.ts';
import type { Carried, Trainer } from './framework.ts';
import type { Kind } from './kinds.ts';
import { type Losses, type OwnLoss } from './losses.ts';
import { type Penalties } from './penalties.ts';
import { type Tensors } from './tensors.ts';
import { type Train } from './training.ts';
/** The contracts on the tensors of a framework: what every view has. */
export interface View<K extends Kind> extends Tensors<K>, Penalties<K> {
    readonly losses: Losses<K>;
    readonly loss: OwnLoss<K>;
    readonly train: Train<K>;
    /** Gradients of a batch that comes in parts: `t.accumulator(theta, { batchSize: 32 })`. */
    readonly accumulator: Accumulate<K>;
}
export declare function viewOf<K extends Kind, T extends Carried, O extends {
    dispose(): void;
}>(framework: Trainer<T, O>): View<K>;
