/**
 * What the ball costs, beside the plain float64 interpretation and beside tfjs on its CPU backend, on the same
 * questions in the same run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { answer, definitions } from '../spec/definitions/index.ts';
import type { LossAnswer, LossQuestion, TensorData } from '../spec/language/index.ts';
import { acceptance } from '../src/arithmetic/acceptance.ts';
import type { BallTensor } from '../src/arithmetic/ball.ts';
import { float64 } from '../src/arithmetic/float64.ts';
import { setsOf } from '../src/judge/sets.ts';
import { profileOf } from '../src/subjects/subject.ts';
import { root } from '../scripts/root.ts';
import { tfjs } from '../adapters/tfjs/index.ts';
import { ballLimit, plainLimit } from './limit.ts';
import { logits, questionOf, type Loss } from './questions-at-size.ts';
import { median, spent as spentOn } from './random.ts';

const subject = await tfjs();
const profile = profileOf(subject.declaration);
const accepts = acceptance(profile);
const balls = (question: LossQuestion): LossAnswer<BallTensor> =>
  setsOf(definitions, profile, { question })['question'] as LossAnswer<BallTensor>;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Nobody pays for the garbage of those who were measured before. */
const spent: typeof spentOn = (work) => {
  collect();
  return spentOn(work);
};
const runs = 3;
/** Of less work more runs: engines compile what runs often, and one run in between may pay for that. */
const runsOf = ([rows, columns]: readonly [number, number]): number => (rows * columns < 2 ** 20 ? 15 : runs);

const cell = (text: string | number, width = 12): string => String(text).padStart(width);

console.log(
  `The ball: ms of CPU time, median of 3 to 15\n\n${''.padEnd(44)}${['ball', 'float64', 'tfjs', '/ float64', '/ tfjs', 'aim', 'outside'].map((one) => cell(one)).join('')}`,
);
const mean = { by: 'mean', over: 'elements' } as const;
const cases: readonly { readonly loss: Loss; readonly size: readonly [number, number]; readonly aim?: number }[] = [
  { loss: 'squared-error', size: [1024, 64], aim: 0.35 },
  { loss: 'binary-cross-entropy', size: [1024, 64], aim: 0.6 },
  { loss: 'softmax-cross-entropy', size: [32, 10] },
  { loss: 'softmax-cross-entropy', size: [256, 100] },
  { loss: 'softmax-cross-entropy', size: [4096, 1000], aim: 0.25 },
];
for (const { loss, size, aim } of cases) {
  const question = questionOf(loss, mean, size);
  const taken: Record<'ball' | 'float64' | 'tfjs', number[]> = { ball: [], float64: [], tfjs: [] };
  let outside = 0;
  // The first of everything pays for compiling it.
  for (const work of [
    () => balls(question),
    () => answer(definitions, float64, question),
    () => subject.answer(question),
  ])
    await work();
  for (let run = 0; run < runsOf(size); run++) {
    const sets = spent(() => balls(question));
    taken.ball.push(sets.ms);
    taken.float64.push(spent(() => answer(definitions, float64, question)).ms);
    const answered = spent(() => subject.answer(question) as LossAnswer<TensorData>);
    taken.tfjs.push(answered.ms);
    for (const part of ['value', 'gradient'] as const)
      Array.from(
        answered.found[part].data,
        (x, i) => (outside += Number(accepts(sets.found[part], i, x) === 'rejected')),
      );
  }
  const [b, f, t] = [median(taken.ball), median(taken.float64), median(taken.tfjs)];
  console.log(
    `${`${loss}, ${size.join(' × ')}`.padEnd(44)}${[b.toFixed(1), f.toFixed(1), t.toFixed(1), (b / f).toFixed(2), (b / t).toFixed(2), aim === undefined ? '' : `≤ ${aim}`, outside].map((one) => cell(one)).join('')}`,
  );
}

{
  // Beside what JavaScript needs at least.
  const size = [4096, 1000] as const;
  const question = logits(...size);
  const works = {
    ball: () => balls(question),
    'ball by hand': () => ballLimit(question),
    float64: () => answer(definitions, float64, question),
    'float64 by hand': () => plainLimit(question),
  };
  const taken = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]));
  for (const work of Object.values(works)) work();
  for (let run = 0; run < runs; run++)
    for (const [name, work] of Object.entries(works)) taken[name]!.push(spent(() => void work()).ms);
  const each = (name: keyof typeof works): number => (median(taken[name]!) * 1e6) / (size[0] * size[1]);
  console.log('\nNanoseconds an element of softmax-cross-entropy, 4096 × 1000, and what loops by hand take');
  for (const [name, hand, aim] of [
    ['ball', 'ball by hand', 2.5],
    ['float64', 'float64 by hand', 3],
  ] as const)
    console.log(
      `${name.padEnd(44)}${[each(name).toFixed(1), each(hand).toFixed(1), (each(name) / each(hand)).toFixed(1), `≤ ${aim}`].map((one) => cell(one)).join('')}`,
    );
}
const { before, after } = JSON.parse(
  spawnSync(process.execPath, [join(root, 'dist/bench/memory.js')], { encoding: 'utf8' }).stdout,
) as { readonly before: number; readonly after: number };
console.log(
  `\nPeak memory of the judge alone at 4096 × 1000: ${after} MiB (${before} with the question alone); aim ≤ 200 MiB`,
);
