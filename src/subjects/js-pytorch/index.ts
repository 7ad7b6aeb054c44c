import type * as library from 'js-pytorch';
import { sizeOf, type LossAnswer, type LossQuestion, type Question, type TensorData } from '../../../spec/language/index.ts';
import { peer, versionOf } from '../peer.ts';
import { unsupported, type Declaration, type Subject } from '../subject.ts';

type Torch = (typeof library)['torch'];
type Tensor = InstanceType<Torch['Tensor']>;

/**
 * js-pytorch on its CPU device, which computes in JavaScript's own numbers: an optional peer dependency, loaded when this is called. Its
 * losses take no reduction: both are means.
 */
export async function jsPytorch(): Promise<Subject> {
  const { torch } = await peer('js-pytorch', 'js-pytorch', () => import('js-pytorch'), 'npm install --ignore-scripts js-pytorch');
  const declaration: Declaration = {
    name: 'js-pytorch',
    version: versionOf('js-pytorch'),
    format: 'float64',
    asks: ['loss'],
    losses: ['squared-error', 'softmax-cross-entropy'],
    reductions: ['mean'],
    denominators: ['elements', 'examples'],
    options: ['scale', 'cotangent'],
  };
  return {
    declaration,
    answer: (question) => {
      const reason = unsupported(declaration, question) ?? notOffered(question);
      return reason === undefined ? answerLoss(torch, question as LossQuestion) : { unsupported: reason };
    },
  };
}

function notOffered(question: Question): string | undefined {
  if (question.ask !== 'loss') return undefined;
  const { loss, reduction, predictions, targets } = question;
  if (loss.name === 'softmax-cross-entropy') {
    return targets.shape.length === predictions.shape.length ? 'CrossEntropyLoss of js-pytorch takes class indices, and no distributions' : undefined;
  }
  const columns = sizeOf(predictions.shape.slice(1));
  if (reduction.by !== 'mean' || reduction.over !== 'examples' || columns === 1) return undefined;
  return `a mean squared error divides by its elements, of which an example has ${columns} here`;
}

function answerLoss({ tensor, nn }: Torch, { loss, predictions, targets, scale, cotangent }: LossQuestion): LossAnswer<TensorData> {
  const variable = tensor(nested(predictions), true);
  const criterion = loss.name === 'squared-error' ? new nn.MSELoss() : new nn.CrossEntropyLoss();
  const mean: Tensor = criterion.forward(variable, tensor(nested(targets)));
  const value = scale === undefined ? mean : mean.mul(scale);
  value.backward(cotangent && tensor(nested(cotangent)));
  return { value: { shape: [], data: flat(value.data) }, gradient: { shape: predictions.shape, data: flat(variable.grad) } };
}

/** A tensor as js-pytorch has it, in arrays of arrays; a scalar has shape [1] there. */
function nested({ shape, data }: TensorData): number[] {
  const level = (axis: number, from: number): unknown => {
    if (axis === shape.length) return data[from];
    const size = sizeOf(shape.slice(axis + 1));
    return Array.from({ length: shape[axis]! }, (_, i) => level(axis + 1, from + i * size));
  };
  return (shape.length === 0 ? [data[0]] : level(0, 0)) as number[];
}

const flat = (data: unknown): number[] => (Array.isArray(data) ? data.flatMap(flat) : [data as number]);
