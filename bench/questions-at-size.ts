import {
  sizeOf,
  type LossName,
  type LossQuestion,
  type ReductionSpec,
  type TensorData,
} from '../spec/language/index.ts';
import { randomOf } from './random.ts';

export type Loss = Extract<LossName, 'squared-error' | 'binary-cross-entropy' | 'softmax-cross-entropy'>;

/** A question about a batch of so many rows and columns, in float32; equal ones at each call. */
export function questionOf(
  loss: Loss,
  reduction: ReductionSpec,
  [rows, columns]: readonly [rows: number, columns: number],
): LossQuestion {
  const random = randomOf(1);
  const tensor = (shape: readonly number[], draw: () => number): TensorData => {
    // Made from a list of numbers it would take many times its memory.
    const data = new Float32Array(sizeOf(shape));
    for (let i = 0; i < data.length; i++) data[i] = draw();
    return { shape, data };
  };
  const predictions = tensor([rows, columns], () => random() * 16 - 8);
  const targets =
    loss === 'softmax-cross-entropy'
      ? tensor([rows], () => Math.floor(random() * columns))
      : tensor([rows, columns], () => random());
  return { ask: 'loss', loss: { name: loss }, reduction, predictions, targets };
}

export const logits = (rows: number, classes: number): LossQuestion =>
  questionOf('softmax-cross-entropy', { by: 'mean', over: 'elements' }, [rows, classes]);
