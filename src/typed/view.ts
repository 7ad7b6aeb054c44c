import { accumulate, type Accumulate } from './accumulator.ts';
import type { Carried, Framework, Trainer } from './framework.ts';
import type { Kind } from './kinds.ts';
import { losses, ownLoss, type Context, type Losses, type OwnLoss } from './losses.ts';
import { penalties, type Penalties } from './penalties.ts';
import { tensors, type Tensors } from './tensors.ts';
import { train, type Train } from './training.ts';

/** The contracts on the tensors of a framework: what every view has. */
export interface View<K extends Kind> extends Tensors<K>, Penalties<K> {
  readonly losses: Losses<K>;
  readonly loss: OwnLoss<K>;
  readonly train: Train<K>;
  /** Gradients of a batch that comes in parts: `t.accumulator(theta, { batchSize: 32 })`. */
  readonly accumulator: Accumulate<K>;
}

export function viewOf<K extends Kind, T extends Carried, O extends { dispose(): void }>(
  framework: Trainer<T, O>,
): View<K> {
  const f: Framework<T> = framework;
  const context: Context = { inParts: false };
  const view = {
    ...tensors(f),
    ...penalties(f),
    losses: losses(f, context),
    loss: ownLoss(f, context),
    train: train(framework),
    accumulator: accumulate(framework, context),
  };
  return view as never;
}
