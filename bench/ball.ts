/**
 * What it costs to judge an answer by balls, beside the plain float64 interpretation and beside tfjs on its CPU backend,
 * on the same questions in the same run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { definitions } from '../spec/definitions/index.ts';
import type { LossAnswer, LossQuestion, TensorData } from '../spec/language/index.ts';
import { acceptance } from '../src/arithmetic/acceptance.ts';
import type { BallTensor } from '../src/arithmetic/ball.ts';
import type { Float64Tensor } from '../src/arithmetic/float64.ts';
import { plainAnswersOf } from '../src/judge/plain.ts';
import { setsFor, type Sets } from '../src/judge/sets.ts';
import { profileOf } from '../src/subjects/subject.ts';
import { root } from '../scripts/root.ts';
import { tfjs } from '../adapters/tfjs/index.ts';
import { ballLimit, plainLimit } from './limit.ts';
import { logits, questionOf, type Loss } from './questions-at-size.ts';
import { median, spent as spentOn } from './random.ts';

const subject = await tfjs();
const profile = profileOf(subject.declaration);
const accepts = acceptance(profile);
const setsOf = (question: LossQuestion): Sets => setsFor(definitions, profile, { question });
const answersTo = async (question: LossQuestion): Promise<LossAnswer<Float64Tensor>> => {
  const { value, gradient } = (await subject.answer(question)) as LossAnswer<TensorData>;
  const inFloat64 = ({ shape, data }: TensorData): Float64Tensor => ({ shape, data: Float64Array.from(data) });
  return { value: inFloat64(value), gradient: inFloat64(gradient) };
};
/** The sets of right answers, as far as these need them: each number is looked at, whether it is in them. */
const around = (question: LossQuestion, answered: LossAnswer<Float64Tensor>): LossAnswer<BallTensor> =>
  setsOf(question).around({ question: answered })['question'] as LossAnswer<BallTensor>;
function countOutside(question: LossQuestion, answered: LossAnswer<Float64Tensor>): number {
  const sets = around(question, answered);
  let outside = 0;
  for (const part of ['value', 'gradient'] as const)
    for (let i = 0; i < answered[part].data.length; i++)
      outside += Number(accepts(sets[part], i, answered[part].data[i]!) === 'rejected');
  return outside;
}
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Nobody pays for what those leave who were measured before: garbage is swept, and code compiled, on other threads. */
const spent = async (work: () => unknown): Promise<number> => {
  collect();
  await setTimeout(20);
  return spentOn(work).ms;
};
const runs = 3;
/** Of less work more runs: engines compile what runs often, and one run in between may pay for that. */
const runsOf = ([rows, columns]: readonly [number, number]): number => (rows * columns < 2 ** 20 ? 41 : runs);

const cell = (text: string | number, width = 12): string => String(text).padStart(width);

console.log(
  `The ball: ms of CPU time, median of 3 to 41\n\n${''.padEnd(44)}${['judged', 'all forms', 'float64', 'tfjs', '/ float64', '/ tfjs', 'aim', 'outside'].map((one) => cell(one)).join('')}`,
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
  let answered = await answersTo(question);
  let outside = 0;
  const works = {
    judged: () => void around(question, answered),
    all: () => void setsOf(question).all(),
    float64: () => void plainAnswersOf(definitions, { question }),
    tfjs: () => void subject.answer(question),
  };
  const taken = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]));
  // The first of everything pays for compiling it.
  for (const work of Object.values(works)) work();
  for (let run = 0; run < runsOf(size); run++) {
    answered = await answersTo(question);
    outside += countOutside(question, answered);
    for (const [name, work] of Object.entries(works)) taken[name]!.push(await spent(work));
  }
  const [j, a, f, t] = Object.values(taken).map(median) as [number, number, number, number];
  console.log(
    `${`${loss}, ${size.join(' × ')}`.padEnd(44)}${[j.toFixed(1), a.toFixed(1), f.toFixed(1), t.toFixed(1), (j / f).toFixed(2), (j / t).toFixed(2), aim === undefined ? '' : `≤ ${aim}`, outside].map((one) => cell(one)).join('')}`,
  );
}

{
  // Beside what JavaScript needs at least.
  const size = [4096, 1000] as const;
  const question = logits(...size);
  const works = {
    ball: () => setsOf(question).first(),
    'ball by hand': () => ballLimit(question),
    float64: () => plainAnswersOf(definitions, { question }),
    'float64 by hand': () => plainLimit(question),
  };
  const taken = Object.fromEntries(Object.keys(works).map((name) => [name, [] as number[]]));
  for (const work of Object.values(works)) work();
  for (let run = 0; run < runs; run++)
    for (const [name, work] of Object.entries(works)) taken[name]!.push(await spent(work));
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
