import type { Arithmetic, LossDefinition, LossNamed, LossSpec } from '../../language/index.ts';
import { decayOf, sigmoid, softplus, softplusSlope } from './logistic.ts';

type WithTerms = Required<Pick<LossDefinition, 'elements' | 'derivative' | 'terms'>>;
const negative = <T>({ constant, multiply }: Arithmetic<T>, x: T): T => multiply(constant(-1), x);

/**
 * Binary cross-entropy of a logit x against a target z in [0, 1]: `−z log σ(x) − (1 − z) log(1 − σ(x))`, written so that no
 * exponential overflows: `max(x, 0) − xz + log(1 + exp(−|x|))`. The derivative is `σ(x) − z`.
 */
const plain: WithTerms = {
  elements: (arithmetic, x, z) => {
    const { add, constant, either, log1p, maximum, minimum, multiply, subtract } = arithmetic;
    const rest = subtract(constant(1), z);
    return either(
      () => add(subtract(maximum(x, constant(0)), multiply(x, z)), log1p(decayOf(arithmetic, x))),
      // With log σ(x) = min(x, 0) − log(1 + exp(−|x|)): `(1 − z)x − log σ(x)`.
      () => subtract(multiply(rest, x), subtract(minimum(x, constant(0)), log1p(decayOf(arithmetic, x)))),
      // As it is defined, with −log σ(x) = softplus(−x).
      () => add(multiply(z, softplus(arithmetic, multiply(constant(-1), x))), multiply(rest, softplus(arithmetic, x))),
    );
  },
  derivative: (arithmetic, x, z) => {
    const { constant, either, multiply, subtract } = arithmetic;
    return either(
      () => subtract(sigmoid(arithmetic, x), z),
      // As it is defined, each logarithm differentiated through itself.
      () => subtract(multiply(subtract(constant(1), z), softplusSlope(arithmetic, x)), multiply(z, softplusSlope(arithmetic, negative(arithmetic, x)))),
    );
  },
  // Of max(x, 0), −xz and log(1 + exp(−|x|)).
  terms: (arithmetic, x, z) => [arithmetic.positive(x), negative(arithmetic, z), tailSlope(arithmetic, x)],
};

/** The derivative of `log(1 + exp(−|x|))`. */
function tailSlope<T>(arithmetic: Arithmetic<T>, x: T): T {
  const { add, constant, divide, positive, select } = arithmetic;
  const decay = decayOf(arithmetic, x);
  const tail = divide(decay, add(constant(1), decay));
  return select(positive(x), negative(arithmetic, tail), tail);
}

/**
 * The same where a positive target counts q times: `−qz log σ(x) − (1 − z) log(1 − σ(x))`. Of a soft target only the part z is positive, so
 * that q does not multiply the whole. With `−log σ(x) = softplus(−x)` it is `(1 − z)x + (1 + (q − 1)z) softplus(−x)`, with derivative
 * `(1 − z)σ(x) − qz σ(−x)`.
 */
const weighted = (q: number): WithTerms => ({
  elements: (arithmetic, x, z) => {
    const { add, constant, either, multiply, subtract } = arithmetic;
    const rest = subtract(constant(1), z);
    const behind = softplus(arithmetic, negative(arithmetic, x));
    return either(
      () => add(multiply(multiply(constant(q), z), behind), multiply(rest, softplus(arithmetic, x))),
      () => add(multiply(rest, x), multiply(add(constant(1), multiply(constant(q - 1), z)), behind)),
    );
  },
  derivative: (arithmetic, x, z) => {
    const { add, constant, either, multiply, subtract } = arithmetic;
    const rest = subtract(constant(1), z);
    const behind = sigmoid(arithmetic, negative(arithmetic, x));
    return either(
      () => subtract(multiply(rest, sigmoid(arithmetic, x)), multiply(multiply(constant(q), z), behind)),
      () => subtract(rest, multiply(add(constant(1), multiply(constant(q - 1), z)), behind)),
      // `(1 − z + qz)σ(x) − qz`.
      () => subtract(multiply(add(rest, multiply(constant(q), z)), sigmoid(arithmetic, x)), multiply(constant(q), z)),
    );
  },
  // Of (1 − z)x, and of max(−x, 0) and log(1 + exp(−|x|)), times 1 + (q − 1)z.
  terms: (arithmetic, x, z) => {
    const { add, constant, multiply, positive, subtract } = arithmetic;
    const factor = add(constant(1), multiply(constant(q - 1), z));
    const left = positive(negative(arithmetic, x));
    return [subtract(constant(1), z), negative(arithmetic, multiply(factor, left)), multiply(factor, tailSlope(arithmetic, x))];
  },
});

const form = (loss: LossSpec): WithTerms => {
  const { positiveWeight } = loss as LossNamed<'binary-cross-entropy'>;
  return positiveWeight === undefined ? plain : weighted(positiveWeight);
};

/** Binary cross-entropy from logits; with a positive weight, in the form of `tf.nn.weighted_cross_entropy_with_logits` and `pos_weight`. */
export const binaryCrossEntropy: LossDefinition = {
  elements: (arithmetic, x, z, loss) => form(loss).elements(arithmetic, x, z, loss),
  derivative: (arithmetic, x, z, loss) => form(loss).derivative(arithmetic, x, z, loss),
  terms: (arithmetic, x, z, loss) => form(loss).terms(arithmetic, x, z, loss),
};
