import type { LossName } from '../../spec/language/index.ts';
import { model, type Node } from './model.ts';

const operators: Readonly<Partial<Record<LossName, string>>> = {
  'softmax-cross-entropy': 'SoftmaxCrossEntropyLoss',
  'negative-log-likelihood': 'NegativeLogLikelihoodLoss',
};

/**
 * A model of one operator, under its reduction of that name; for a maximum it has none, and ReduceMax takes it of what
 * is unreduced. The inputs are `scores` and `labels`, and where it is weighed the `weights` of the classes; the output
 * is `loss`.
 */
export function lossModel(
  name: LossName,
  reduction: string,
  { weighed, ignoredClass }: { readonly weighed: boolean; readonly ignoredClass: number | undefined },
): Uint8Array {
  const loss = (by: string, output: string): Node => ({
    operator: operators[name]!,
    inputs: ['scores', 'labels', ...(weighed ? ['weights'] : [])],
    outputs: [output],
    attributes: { reduction: by, ...(ignoredClass !== undefined && { ignore_index: ignoredClass }) },
  });
  const largest: Node = { operator: 'ReduceMax', inputs: ['losses'], outputs: ['loss'], attributes: { keepdims: 0 } };
  return model(
    reduction === 'max' ? [loss('none', 'losses'), largest] : [loss(reduction, 'loss')],
    { scores: 'float', labels: 'int64', ...(weighed && { weights: 'float' }) },
    { loss: 'float' },
  );
}
