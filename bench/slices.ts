/**
 * A batch of 8192 × 32,000 logits, judged in slices of rows: never held at once, by the subject or by the judge.
 * `--rows n` takes fewer. Beside it, what tfjs takes for the first slice on its CPU backend, times the slices.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { answer, definitions } from '../spec/definitions/index.ts';
import { acceptance } from '../src/arithmetic/acceptance.ts';
import { float64 } from '../src/arithmetic/float64.ts';
import { defaultProfile } from '../src/arithmetic/profile.ts';
import { tfjs } from '../adapters/tfjs/index.ts';
import { inSlices, type Slice } from '../tests/support/slices.ts';
import { randomOf } from './random.ts';

const { values: given } = parseArgs({ options: { rows: { type: 'string', default: '8192' } } });
const [rows, classes, height] = [Number(given.rows), 32_000, 32];
const loss = { name: 'softmax-cross-entropy' } as const;
const profile = defaultProfile('float32');
const accepts = acceptance(profile);

/** Some of the rows, by their first. */
function slice(from: number): Slice {
  const random = randomOf(1, from);
  const n = Math.min(height, rows - from);
  return {
    predictions: { shape: [n, classes], data: Float32Array.from({ length: n * classes }, () => random() * 16 - 8) },
    targets: { shape: [n], data: Float32Array.from({ length: n }, () => Math.floor(random() * classes)) },
  };
}
// The subject: the definitions in float64, rounded to float32; of a slice, its part of the mean over all rows.
const part = { by: 'mean', over: 'constant', count: rows } as const;
const spent = { drawing: 0, judge: 0, subject: 0 };
let value = 0;
let outside = 0;
let current: Slice;
function* slices(): Generator<Slice> {
  for (let from = 0; from < rows; from += height) {
    const start = performance.now();
    current = slice(from);
    spent.drawing += performance.now() - start;
    yield current;
  }
}
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
/** What tfjs takes for one slice, in milliseconds: the least of a few, for the first compiles. */
async function plainTfjs(): Promise<number> {
  const subject = await tfjs();
  const question = { ask: 'loss', loss, reduction: { by: 'mean', over: 'examples' }, ...slice(0) } as const;
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await subject.answer(question);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
const sets = inSlices(profile, { loss, reduction: { by: 'mean', over: 'examples' }, rows }, slices());
for (;;) {
  const start = performance.now();
  const { done, value: set } = sets.next();
  spent.judge += performance.now() - start;
  if (done) {
    const right = accepts(set, 0, Math.fround(value)) !== 'rejected';
    console.log(`${rows} × ${classes} softmax cross-entropy, a mean over examples, in slices of ${height} rows:`);
    const memory = process.resourceUsage().maxRSS / 2 ** 20;
    const judge = spent.judge - spent.drawing;
    const ofTfjs = (await plainTfjs()) * Math.ceil(rows / height);
    console.log(
      `judge ${seconds(judge)}, subject in float64 ${seconds(spent.subject)}, tfjs ${seconds(ofTfjs)}; ${outside} numbers outside, value ${right ? 'admitted' : 'REJECTED'}`,
    );
    console.log(`judge / tfjs ${(judge / ofTfjs).toFixed(2)}, aim ≤ 0.5`);
    console.log(`Peak memory of the process without tfjs: ${memory.toFixed(2)} GiB`);
    break;
  }
  const asked = performance.now();
  const { value: own, gradient } = answer(definitions, float64, { ask: 'loss', loss, reduction: part, ...current! });
  spent.subject += performance.now() - asked;
  value += own.data[0]!;
  const answered = Float64Array.from(gradient.data, Math.fround);
  const looked = performance.now();
  const balls = set.around(answered);
  for (let i = 0; i < answered.length; i++) outside += Number(accepts(balls, i, answered[i]!) === 'rejected');
  spent.judge += performance.now() - looked;
}
