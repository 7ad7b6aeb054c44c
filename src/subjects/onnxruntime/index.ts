import type * as runtime from 'onnxruntime-web';
import type { Answer, LossQuestion, Question, TensorData } from '../../../spec/language/index.ts';
import { peer } from '../peer.ts';
import { unsupported, type Declaration, type Subject } from '../subject.ts';
import { model, type Node } from './model.ts';

/**
 * ONNX Runtime on WebAssembly, for ONNX's operator SoftmaxCrossEntropyLoss: an optional peer dependency, loaded when this is called.
 * It only runs models forward, so that there are no gradients.
 */
export async function onnxruntime(): Promise<Subject> {
  const ort = await peer('onnxruntime', 'onnxruntime-web', () => import('onnxruntime-web'));
  ort.env.wasm.numThreads = 1;
  const declaration: Declaration = {
    name: 'onnxruntime',
    version: ort.env.versions.web ?? ort.env.versions.common,
    format: 'float32',
    asks: ['loss'],
    losses: ['softmax-cross-entropy'],
    reductions: ['none', 'sum', 'mean', 'max'],
    denominators: ['elements', 'examples'],
    gradients: false,
  };
  const sessions = new Map<string, Promise<runtime.InferenceSession>>();
  const sessionOf = (reduction: LossQuestion['reduction']['by']): Promise<runtime.InferenceSession> => {
    const session = sessions.get(reduction) ?? ort.InferenceSession.create(model(nodesOf(reduction), { scores: 'float', labels: 'int64' }, { loss: 'float' }));
    sessions.set(reduction, session);
    return session;
  };
  return {
    declaration,
    answer: async (question) => {
      const reason = unsupported(declaration, question) ?? notOffered(question);
      if (reason !== undefined) return { unsupported: reason };
      const { predictions, targets, reduction } = question as LossQuestion;
      const session = await sessionOf(reduction.by);
      const { loss } = await session.run({
        scores: new ort.Tensor('float32', Float32Array.from(predictions.data), predictions.shape),
        labels: new ort.Tensor('int64', BigInt64Array.from(Array.from(targets.data, BigInt)), targets.shape),
      });
      const value: TensorData = { shape: [...loss!.dims], data: Float64Array.from(loss!.data as Float32Array) };
      return { value } as Answer<TensorData>;
    },
  };
}

const notOffered = (question: Question): string | undefined =>
  question.ask === 'loss' && question.targets.shape.length === question.predictions.shape.length
    ? 'SoftmaxCrossEntropyLoss takes class indices, and no distributions'
    : undefined;

/** The operator under its reduction of that name; for a maximum it has none, and ReduceMax takes it of what is unreduced. */
function nodesOf(reduction: LossQuestion['reduction']['by']): readonly Node[] {
  const inputs = ['scores', 'labels'];
  const loss = (by: string, output: string): Node => ({ operator: 'SoftmaxCrossEntropyLoss', inputs, outputs: [output], attributes: { reduction: by } });
  if (reduction !== 'max') return [loss(reduction, 'loss')];
  return [loss('none', 'losses'), { operator: 'ReduceMax', inputs: ['losses'], outputs: ['loss'], attributes: { keepdims: 0 } }];
}
