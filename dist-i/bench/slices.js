/**
 * A batch of 8192 × 32,000 logits, judged in slices of rows: never held at once, by the subject or by the judge.
 * `--rows n` takes fewer.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { answer, definitions } from '../spec/definitions/index.js';
import { acceptance } from '../src/arithmetic/acceptance.js';
import { float64 } from '../src/arithmetic/float64.js';
import { defaultProfile } from '../src/arithmetic/profile.js';
import { inSlices } from '../tests/support/slices.js';
import { randomOf } from './random.js';
const { values: given } = parseArgs({ options: { rows: { type: 'string', default: '8192' } } });
const [rows, classes, height] = [Number(given.rows), 32_000, 32];
const loss = { name: 'softmax-cross-entropy' };
const profile = defaultProfile('float32');
const accepts = acceptance(profile);
/** Some of the rows, by their first. */
function slice(from) {
    const random = randomOf(1, from);
    const n = Math.min(height, rows - from);
    return {
        predictions: { shape: [n, classes], data: Float32Array.from({ length: n * classes }, () => random() * 16 - 8) },
        targets: { shape: [n], data: Float32Array.from({ length: n }, () => Math.floor(random() * classes)) },
    };
}
// The subject: the definitions in float64, rounded to float32; of a slice, its part of the mean over all rows.
const part = { by: 'mean', over: 'constant', count: rows };
const spent = { judge: 0, subject: 0 };
let value = 0;
let outside = 0;
let current;
function* slices() {
    for (let from = 0; from < rows; from += height)
        yield (current = slice(from));
}
const sets = inSlices(profile, { loss, reduction: { by: 'mean', over: 'examples' }, rows }, slices());
for (;;) {
    const start = performance.now();
    const { done, value: set } = sets.next();
    spent.judge += performance.now() - start;
    if (done) {
        const right = accepts(set, 0, Math.fround(value)) !== 'rejected';
        console.log(`${rows} × ${classes} softmax cross-entropy, a mean over examples, in slices of ${height} rows:`);
        console.log(`judge ${(spent.judge / 1000).toFixed(1)} s with the drawing, subject ${(spent.subject / 1000).toFixed(1)} s, ${outside} numbers outside, value ${right ? 'admitted' : 'REJECTED'}`);
        console.log(`Peak memory of the process: ${(process.resourceUsage().maxRSS / 2 ** 20).toFixed(2)} GiB`);
        break;
    }
    const asked = performance.now();
    const { value: own, gradient } = answer(definitions, float64, { ask: 'loss', loss, reduction: part, ...current });
    spent.subject += performance.now() - asked;
    value += own.data[0];
    for (let i = 0; i < gradient.data.length; i++)
        outside += Number(accepts(set, i, Math.fround(gradient.data[i])) === 'rejected');
}
