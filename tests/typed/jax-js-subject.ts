import * as jax from '@jax-js/jax';
import {
  broadcastShape,
  type Denominator,
  type LossName,
  type LossQuestion,
  type TensorData,
} from '../../spec/language/index.ts';
import { unsupported, type Subject } from '../../src/subjects/subject.ts';
import { typed, type LossOfEach, type MeanOver } from '../../src/typed/jax-js/index.ts';

const { numpy: np } = jax;
const t = typed(jax);
/** Losses that a user might write, by what the mean divides by. */
const mine = {
  'squared-error': (mean: MeanOver) =>
    t.loss('mySquares', (targets, p) => np.square(p.sub(targets)), { elements: 'number', mean }),
  'absolute-error': (mean: MeanOver) =>
    t.loss('myDistances', (targets, p) => np.abs(p.sub(targets)), { elements: 'number', mean }),
};
type Mine = keyof typeof mine;

const given = ({ shape, data }: TensorData): jax.Array => np.array(Float32Array.from(data), { shape: [...shape] });
const read = (x: jax.Array): TensorData => ({ shape: [...x.shape], data: Float64Array.from(x.dataSync()) });

/** Answers with what a typed loss gives: its reductions, weights and masks follow from the unreduced elements. */
function answer({ loss, reduction, predictions, targets, weights, valid, scale, cotangent }: LossQuestion): object {
  const mean = reduction.by === 'mean' ? (reduction.over as MeanOver) : 'examples';
  const typedLoss: LossOfEach['number'] = mine[loss.name as Mine](mean);
  const beside = (x: TensorData | undefined, name: string): object =>
    x === undefined ? {} : { [name]: np.broadcastTo(given(x), [...broadcastShape(x.shape, predictions.shape)]) };
  const value = (p: jax.Array): jax.Array => {
    const options = { ...beside(weights, 'weights'), ...beside(valid, 'mask') };
    const [a, b] = [given(targets) as never, p as never];
    const { by } = reduction;
    const found: jax.Array =
      by === 'none' ? typedLoss.elements(a, b, options) : typedLoss(a, b, { reducedBy: by, ...options });
    return np.multiply(found, scale ?? 1);
  };
  const [found, pullback] = jax.vjp(value, [given(predictions)]);
  const [gradient] = pullback(cotangent === undefined ? np.onesLike(found.ref) : given(cotangent));
  pullback.dispose();
  return { value: read(found), gradient: read(gradient) };
}

const means: readonly (MeanOver & Denominator)[] = [
  'examples',
  'elements',
  'sum-of-weights',
  'non-zero-weights',
  'valid',
  'sum-of-valid-weights',
];
export const ownLossesOfJax: Subject = {
  declaration: {
    name: 'own-losses-of-jax-js',
    version: '1',
    format: 'float32',
    asks: ['loss'],
    losses: Object.keys(mine) as LossName[],
    reductions: ['none', 'sum', 'mean', 'max'],
    denominators: means,
    options: ['weights', 'valid', 'scale', 'cotangent'],
  },
  answer(question) {
    const reason = unsupported(this.declaration, question);
    if (reason !== undefined || question.ask !== 'loss') return { unsupported: reason ?? 'losses only' };
    return answer(question) as never;
  },
};
