/**
 * From which B on a mean that is divided by B − 1 is missed: by balls, and by tolerances, on the same answers in
 * float32.
 */
import { answer, definitions } from '../spec/definitions/index.ts';
import { sizeOf, type Definitions, type LossName, type LossQuestion, type TensorData } from '../spec/language/index.ts';
import { acceptance } from '../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../src/arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../src/arithmetic/float64.ts';
import { defaultProfile } from '../src/arithmetic/profile.ts';
import { simulated } from '../tests/support/simulated.ts';
import { leavesOf } from '../src/judge/answers.ts';
import { randomOf } from './random.ts';
import { tolerancesOf, within } from './tally.ts';

const profile = defaultProfile('float32');
const wrong: Definitions = {
  ...definitions,
  denominators: { ...definitions.denominators, examples: ({ constant }, { shape }) => constant(shape[0]! - 1) },
};
// Those of which any number is a prediction, and a target but for classes and probabilities.
const losses = [
  'squared-error',
  'absolute-error',
  'huber',
  'log-cosh',
  'binary-cross-entropy',
  'softmax-cross-entropy',
] as const;
const drawsPerLoss = 8;
type Loss = Extract<LossName, (typeof losses)[number]>;
const exponents = Array.from({ length: 12 }, (_, i) => i + 1);

/** B examples of real numbers from −4 to 4, of one class or number each where the loss has no more. */
function question(random: () => number, name: Loss, b: number): LossQuestion {
  const c = name === 'softmax-cross-entropy' ? 5 : 1;
  const tensor = (shape: readonly number[], draw: () => number): TensorData => ({
    shape,
    data: Array.from({ length: sizeOf(shape) }, draw),
  });
  const real = () => Math.fround(random() * 8 - 4);
  const targets: Readonly<Partial<Record<Loss, () => TensorData>>> = {
    'softmax-cross-entropy': () => tensor([b], () => Math.floor(random() * c)),
    'binary-cross-entropy': () => tensor([b, 1], () => Math.round(random())),
  };
  return {
    ask: 'loss',
    loss: name === 'huber' ? { name, delta: 1 } : { name },
    reduction: { by: 'mean', over: 'examples' },
    predictions: tensor([b, c], real),
    targets: (targets[name] ?? (() => tensor([b, 1], real)))(),
  };
}

/** By each judge, whether it sees the fault in the value, and in the gradient. */
function seenIn(
  asked: LossQuestion,
  seed: number,
): readonly { readonly name: string; readonly seen: readonly boolean[] }[] {
  const subject = simulated({ profile, order: 'sequential', form: 'first', excess: 'none', seed });
  const answers = leavesOf<Float64Tensor>(answer(wrong, subject, asked));
  const sets = leavesOf<BallTensor>(answer(definitions, ball(profile), asked));
  const plain = leavesOf<Float64Tensor>(answer(definitions, float64, asked));
  const accepts = acceptance(profile);
  type Agrees = (t: number, place: number, x: number) => boolean;
  const judges: Readonly<Record<string, Agrees>> = {
    ball: (t, place, x) => accepts(sets[t]!, place, x) !== 'rejected',
    ...Object.fromEntries(
      Object.entries(tolerancesOf('float32')).map(([name, tolerance]): [string, Agrees] => [
        name,
        (t, place, x) => within(tolerance, x, plain[t]!.data[place]!),
      ]),
    ),
  };
  return Object.entries(judges).map(([name, agrees]) => ({
    name,
    seen: answers.map(({ data }, t) => !data.every((x, place) => agrees(t, place, x))),
  }));
}

/** Prints the share of cases at which each judge sees the fault, by B. */
export function printDetection(seed: number): void {
  const cases = losses.length * drawsPerLoss;
  console.log(
    `\nA mean divided by B − 1, in float32: in how many of ${cases} cases (${drawsPerLoss} of each loss) it is seen, in the value and in the gradient\n`,
  );
  const header = ['ball', 'allclose', 'assert_close'].flatMap((name) => [`${name}: value`, 'gradient']);
  const row = (b: string | number, cells: readonly (string | number)[]): void =>
    console.log(String(b).padEnd(8) + cells.map((cell) => String(cell).padStart(20)).join(''));
  row('B', header);
  for (const exponent of exponents) {
    const b = 2 ** exponent;
    const seen = new Map<string, readonly number[]>();
    losses.forEach((name, l) => {
      for (let draw = 0; draw < drawsPerLoss; draw++) {
        for (const judge of seenIn(question(randomOf(seed, l, exponent, draw), name, b), draw)) {
          const sum = seen.get(judge.name) ?? [0, 0];
          seen.set(
            judge.name,
            sum.map((n, part) => n + Number(judge.seen[part])),
          );
        }
      }
    });
    row(b, [...seen.values()].flat());
  }
}
