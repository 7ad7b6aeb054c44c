/**
 * What it costs to keep a module apart from the judge: the same clauses, judged with the same cases, on a subject in a
 * thread and on the same in a process of its own, one after the other. Each time holds the start and the end.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/root.js';
import { clauses } from '../spec/index.js';
import { judge } from '../src/judge/index.js';
import { processedModule } from '../src/subjects/process/index.js';
import { threaded } from '../src/subjects/threaded.js';
import { median } from './random.js';
const rows = [
    { name: 'the reference', module: 'src/subjects/interpreted.js', member: 'reference' },
    { name: 'tfjs', module: 'adapters/tfjs/index.js', member: 'tfjs' },
    { name: 'jax-js-cpu', module: 'adapters/jax-js/index.js', member: 'jaxCpu' },
];
const amounts = [
    { cases: 100, every: 8 },
    { cases: 1, every: 40 },
];
async function took(start, source, { cases, every }) {
    const begun = performance.now();
    const subject = await start(source, 60_000);
    const chosen = clauses.filter((_, place) => place % every === 0);
    const { verdicts } = await judge(subject, { cases, clauses: chosen });
    await subject.close?.();
    return { time: performance.now() - begun, kinds: verdicts.map(({ kind }) => kind).join() };
}
console.log('subject         cases a clause   in a thread   in a process   ratio');
for (const { name, module, member } of rows) {
    const source = { module: pathToFileURL(join(root, 'dist', module)).href, member };
    for (const amount of amounts) {
        const pairs = [];
        for (let run = 0; run < 5; run++) {
            const thread = await took(threaded, source, amount);
            const own = await took(processedModule, source, amount);
            if (thread.kinds !== own.kinds)
                throw new Error(`${name}: other verdicts in a process: ${own.kinds}`);
            pairs.push([thread.time, own.time]);
        }
        const [thread, own] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
        const ratio = median(pairs.map(([one, other]) => other / one));
        const cells = [`${thread.toFixed(0)} ms`, `${own.toFixed(0)} ms`, ratio.toFixed(2)];
        console.log(name.padEnd(16) + String(amount.cases).padStart(14) + cells.map((cell) => cell.padStart(14)).join(''));
    }
}
