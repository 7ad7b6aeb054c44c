/** What the ball costs, beside the plain float64 interpretation and beside tfjs on its CPU backend, on the same questions in the same run. */
import { performance } from 'node:perf_hooks';
import { definitions } from '../dist/spec/definitions/index.js';
import { answer } from '../dist/spec/definitions/answer.js';
import { acceptance } from '../dist/src/arithmetic/acceptance.js';
import { ball } from '../dist/src/arithmetic/ball.js';
import { float64 } from '../dist/src/arithmetic/float64.js';
import { profileOf } from '../dist/src/subjects/subject.js';
import { tfjs } from '../dist/src/subjects/tfjs/index.js';
import { median, randomOf } from './random.mjs';

const subject = await tfjs();
const profile = profileOf(subject.declaration);
const [balls, accepts] = [ball(profile), acceptance(profile)];
const runs = 3;

function questionOf(loss, reduction, [rows, columns]) {
  const random = randomOf(1);
  const tensor = (shape, draw) => ({ shape, data: Float32Array.from({ length: shape.reduce((a, b) => a * b) }, draw) });
  const predictions = tensor([rows, columns], () => random() * 16 - 8);
  const targets = loss === 'softmax-cross-entropy' ? tensor([rows], () => Math.floor(random() * columns)) : tensor([rows, columns], () => random());
  return { ask: 'loss', loss: { name: loss }, reduction, predictions, targets };
}
function timed(work) {
  const start = performance.now();
  const found = work();
  return { found, ms: performance.now() - start };
}
const cell = (text, width = 12) => String(text).padStart(width);

console.log(`The ball: ms, median of ${runs}\n\n${''.padEnd(44)}${['ball', 'float64', 'tfjs', '/ float64', '/ tfjs', 'outside'].map((one) => cell(one)).join('')}`);
const mean = { by: 'mean', over: 'elements' };
for (const { loss, size } of [
  { loss: 'squared-error', size: [1024, 64] },
  { loss: 'binary-cross-entropy', size: [1024, 64] },
  { loss: 'softmax-cross-entropy', size: [32, 10] },
  { loss: 'softmax-cross-entropy', size: [256, 100] },
  { loss: 'softmax-cross-entropy', size: [4096, 1000] },
]) {
  const question = questionOf(loss, mean, size);
  const taken = { ball: [], float64: [], tfjs: [] };
  let outside = 0;
  // The first of everything pays for compiling it.
  for (const work of [() => answer(definitions, balls, question), () => answer(definitions, float64, question), () => subject.answer(question)]) await work();
  for (let run = 0; run < runs; run++) {
    const sets = timed(() => answer(definitions, balls, question));
    taken.ball.push(sets.ms);
    taken.float64.push(timed(() => answer(definitions, float64, question)).ms);
    const answered = timed(() => subject.answer(question));
    taken.tfjs.push(answered.ms);
    for (const part of ['value', 'gradient']) answered.found[part].data.forEach((x, i) => (outside += accepts(sets.found[part], i, x) === 'rejected'));
  }
  const [b, f, t] = Object.values(taken).map(median);
  console.log(`${`${loss}, ${size.join(' × ')}`.padEnd(44)}${[b.toFixed(1), f.toFixed(1), t.toFixed(1), (b / f).toFixed(2), (b / t).toFixed(2), outside].map((one) => cell(one)).join('')}`);
}
console.log(`\nPeak memory of the process, tfjs and all: ${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(2)} GiB`);
