/**
 * What it costs to judge a loss that its subject declares, in a process of its own, beside asking it the same questions and
 * not looking at the answers: one that answers in microseconds (examples/own_loss.py), so that the judge is all there is to
 * see; and two of PyTorch, where PYTHON has it, which answer as fast as losses do.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../scripts/root.js';
import { clauses } from '../spec/index.js';
import { aboutSubject } from '../src/judge/declared/about.js';
import { drawPoint, shareOf } from '../src/judge/draw.js';
import { defaults, judge } from '../src/judge/index.js';
import { apartAs } from '../src/subjects/copies.js';
import { processed } from '../src/subjects/process/index.js';
import { median } from './random.js';
const python = process.env['PYTHON'] ?? 'python3';
const hasTorch = spawnSync(python, ['-c', 'import torch']).status === 0;
const subjects = [
    ['own_loss.py', 'bell', 5],
    ...(hasTorch
        ? [
            ['torch_losses.py', 'gaussian-nll', 3],
            ['torch_losses.py', 'ctc', 3],
        ]
        : []),
];
const options = { clauses: ['own/*'], timeLimit: 60_000 };
async function measured(work) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    return [performance.now() - start, (user + system) / 1000];
}
/** As many at once as the cases of a point have questions, about. */
const atOnce = 40;
for (const [file, name, runs] of subjects) {
    const whole = await processed([python, join(root, 'examples', file)], 60_000);
    const ownLosses = whole.declaration.ownLosses.filter((loss) => loss.name === name);
    const subject = apartAs(whole, { ...whole, declaration: { ...whole.declaration, ownLosses } });
    const asked = [];
    await judge(apartAs(whole, { ...subject, answer: (one) => (asked.push(one), whole.answer(one)) }), options);
    const onlyAsked = async () => {
        for (let done = 0; done < asked.length; done += atOnce)
            await Promise.all(asked.slice(done, done + atOnce).map(async (question) => whole.answer(question)));
    };
    const onlyDrawn = () => {
        for (const general of clauses.filter(({ id }) => id.startsWith('own/'))) {
            const clause = aboutSubject(general, subject.declaration);
            const bench = { subject, clause, seed: defaults.seed, timeLimit: options.timeLimit };
            for (const point of clause.given.fixed.keys())
                drawPoint(bench, point, shareOf(clause, defaults.cases));
        }
    };
    const spent = [];
    for (let run = 0; run < runs; run++)
        spent.push([await measured(() => judge(subject, options)), await measured(onlyAsked), await measured(onlyDrawn)]);
    await whole.close?.();
    const of = (which, what) => median(spent.map((run) => run[which][what]));
    const [all, wire, draw] = [of(0, 1), of(1, 1), of(2, 1)];
    console.log(`A declared loss: ${asked.length} questions of own/* to ${name} of examples/${file}`);
    console.log(`  judged        ${of(0, 0).toFixed(0)} ms, of which the judge's processor ${all.toFixed(0)} ms:`);
    const rest = Math.max(0, all - wire - draw);
    console.log(`                to draw ${draw.toFixed(0)}, to write and read ${wire.toFixed(0)}, to compare with right and with faults ${rest.toFixed(0)} ms`);
    console.log(`  only asked    ${of(1, 0).toFixed(0)} ms, of which the judge's processor ${wire.toFixed(0)} ms`);
    console.log(`  judged ÷ asked ${(of(0, 0) / of(1, 0)).toFixed(2)}, aim ≤ 1.2`);
}
