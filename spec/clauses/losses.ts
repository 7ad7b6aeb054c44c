import { lossDefinitions } from '../definitions/records.ts';
import {
  grid,
  reals,
  tensorOf,
  variantsOf,
  type Batched,
  type Description,
  type LossDefinition,
  type LossExample,
  type LossName,
  type LossSpec,
  type Numbers,
  type TensorData,
} from '../language/index.ts';

/** The record of a loss. */
export const definitionOf = ({ name }: Pick<LossSpec, 'name'>): LossDefinition => lossDefinitions[name];

const variants = Object.values<LossDefinition>(lossDefinitions).flatMap(({ name, parameters }) =>
  variantsOf<LossSpec>({ name: name as LossName }, parameters),
);

/**
 * A loss of every kind: of numbers, with a kink, with a corner among the numbers that are drawn, of logits, of rows.
 */
export const losses: readonly LossSpec[] = (
  ['squared-error', 'absolute-error', 'huber', 'binary-cross-entropy', 'softmax-cross-entropy'] as const
).map((kind) => variants.find(({ name }) => name === kind)!);

/** Every loss, at every value of its parameters. */
export const everyLoss: readonly LossSpec[] = [...losses, ...variants.filter((loss) => !losses.includes(loss))];

/**
 * Points at every loss: all of these at the given ones, and at every other loss one of them, in turn.
 */
export const overLosses = <P extends object>(
  points: readonly P[],
  at: readonly LossSpec[],
): (P & { readonly loss: LossSpec })[] => [
  ...at.flatMap((loss) => points.map((point) => ({ ...point, loss }))),
  ...everyLoss
    .filter(({ name }) => !at.some((loss) => loss.name === name))
    .map((loss, i) => ({ ...points[i % points.length]!, loss })),
];

/** The worked examples of every loss, each as something else; those of the representatives come first. */
export function workedLosses<V>(as: (example: LossExample<unknown> & { readonly loss: LossSpec }) => V): [V, ...V[]] {
  const names = new Set(everyLoss.map(({ name }) => name));
  const [first, ...rest] = [...names].flatMap((name) =>
    definitionOf({ name }).examples.map(({ parameters, ...example }) =>
      as({ ...example, loss: { name, ...parameters } as LossSpec }),
    ),
  );
  return [first!, ...rest];
}

/** How the predictions and the targets of a batch are drawn. */
export interface Drawn {
  readonly predictions: Description<TensorData>;
  readonly targets: Description<TensorData>;
}
/** A batch of B examples of C numbers each; numbers of any size go up to `largest`. */
function drawn({ predictions, targets }: Batched, [b, c]: readonly [number, number], largest: number): Drawn {
  const upTo = (numbers: Numbers): Numbers =>
    numbers.kind === 'reals'
      ? reals(numbers.min === -Infinity ? -largest : numbers.min, numbers.max === Infinity ? largest : numbers.max)
      : numbers;
  return {
    predictions: tensorOf([b, c], upTo(predictions)),
    targets: targets === 'classes' ? tensorOf([b], grid(0, c - 1)) : tensorOf([b, c], upTo(targets)),
  };
}

/** Predictions of any size up to `largest` where they may be of any, and targets that go with them. */
export const anyBatch = (loss: LossSpec, shape: readonly [number, number], largest = 8): Drawn =>
  drawn(definitionOf(loss).cases.any, shape, largest);

/** B examples of C numbers, at which a loss is exact, if it ever is. */
export function exactBatch(loss: LossSpec, b: number, c = 2): Drawn {
  const { any, exact = any } = definitionOf(loss).cases;
  return drawn(exact, [b, c], 8);
}

/** Predictions and targets at which a loss is smooth over steps of up to ¼. */
export function smoothBatch(loss: LossSpec, shape: readonly [number, number]): Drawn {
  const { any, smooth = any } = definitionOf(loss).cases;
  return drawn(smooth, shape, 4);
}
