/**
 * What the pipe costs: a subject in Python (bench/pipe.py) answers questions of the same size over the protocol, and in
 * its own process alone. The judge computes nothing here; what is left is the pipe. "Work" is what the subject does at
 * each question besides.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { root } from '../scripts/root.js';
import { sizeOf } from '../spec/language/index.js';
import { processed } from '../src/subjects/process/index.js';
import { median } from './random.js';
const python = process.env['PYTHON'] ?? 'python3';
const file = join(root, 'bench/pipe.py');
const tensor = (shape, seed) => {
    const data = new Float64Array(sizeOf(shape));
    for (let i = 0; i < data.length; i++)
        data[i] = Math.sin(i + seed);
    return { shape, data };
};
const question = (shape) => ({
    ask: 'loss',
    loss: { name: 'squared-error' },
    reduction: { by: 'mean', over: 'elements' },
    predictions: tensor(shape, 0),
    targets: tensor(shape, 1),
});
/** Milliseconds a question, asked so many at once as the judge asks them. */
async function through(shape, work, count, atOnce) {
    const subject = await processed([python, file, String(work)], 60_000);
    const asked = question(shape);
    await subject.answer(asked);
    const start = performance.now();
    for (let done = 0; done < count; done += atOnce)
        await Promise.all(Array.from({ length: atOnce }, async () => subject.answer(asked)));
    const took = (performance.now() - start) / count;
    await subject.close?.();
    return took;
}
function alone(shape, work, count) {
    const { stdout, status, stderr } = spawnSync(python, [file, String(work), '--alone', shape.join('x'), String(count)], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(root, 'python/src') } });
    if (status !== 0)
        throw new Error(stderr);
    return Number(stdout);
}
const rows = [
    { shape: [4, 3], work: 0, count: 4000, atOnce: 20 },
    { shape: [4, 3], work: 1, count: 400, atOnce: 20 },
    { shape: [256, 100], work: 0, count: 100, atOnce: 5 },
    { shape: [256, 100], work: 20, count: 40, atOnce: 5 },
    { shape: [4096, 1000], work: 0, count: 3, atOnce: 1 },
];
const row = (...cells) => console.log(`${cells[0].padEnd(26)}${cells
    .slice(1)
    .map((cell) => cell.padStart(14))
    .join('')}`);
row('through the pipe', 'ms a question', 'ms alone', 'questions/s', 'ratio', 'aim');
for (const { shape, work, count, atOnce } of rows) {
    const pairs = [];
    for (let run = 0; run < 3; run++)
        pairs.push([await through(shape, work, count, atOnce), alone(shape, work, count)]);
    const [piped, own] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other))];
    row(`${shape.join(' × ')}${work > 0 ? `, ${work} ms of work` : ''}`, piped.toFixed(3), own.toFixed(3), (1000 / piped).toFixed(0), (piped / own).toFixed(2), work === 0 ? '' : work < 10 ? '≤ 1.3' : '≤ 1.15');
}
{
    // The memory of the judge, after many questions and after ten times as many.
    const subject = await processed([python, file, '0'], 60_000);
    const asked = question([16, 16]);
    const after = async (count) => {
        for (let done = 0; done < count; done += 100)
            await Promise.all(Array.from({ length: 100 }, async () => subject.answer(asked)));
        globalThis.gc?.();
        return process.memoryUsage().rss / 2 ** 20;
    };
    const [few, many] = [await after(1000), await after(10_000)];
    row('memory, 10 × as many', `${many.toFixed(0)} MiB`, `${few.toFixed(0)} MiB`, '', (many / few).toFixed(2), '≤ 1.5');
    await subject.close?.();
}
