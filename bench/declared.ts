/**
 * What it costs to judge a loss that its subject declares (examples/own_loss.py, in a process of its own), beside asking
 * it the same questions and not looking at the answers.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../scripts/root.ts';
import type { Question } from '../spec/language/index.ts';
import { judge } from '../src/judge/index.ts';
import { processed } from '../src/subjects/process/index.ts';
import { median } from './random.ts';

const python = process.env['PYTHON'] ?? 'python3';
const subject = await processed([python, join(root, 'examples/own_loss.py')], 60_000);
const asked: Question[] = [];
const options = { clauses: ['own/*'], timeLimit: 60_000 };
await judge({ ...subject, answer: (question) => (asked.push(question), subject.answer(question)) }, options);

/** Milliseconds of wall and of this process's processor. */
async function measured(work: () => Promise<unknown>): Promise<readonly [wall: number, cpu: number]> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return [performance.now() - start, (user + system) / 1000];
}
/** As many at once as the cases of a point have questions, about. */
const atOnce = 40;
async function onlyAsked(): Promise<void> {
  for (let done = 0; done < asked.length; done += atOnce)
    await Promise.all(asked.slice(done, done + atOnce).map(async (question) => subject.answer(question)));
}
const runs: (readonly [judged: readonly [number, number], asked: readonly [number, number]])[] = [];
for (let run = 0; run < 5; run++) runs.push([await measured(() => judge(subject, options)), await measured(onlyAsked)]);
await subject.close?.();

const of = (which: 0 | 1, what: 0 | 1): number => median(runs.map((run) => run[which][what]));
console.log(`A declared loss: ${asked.length} questions of own/* to examples/own_loss.py`);
console.log(`  judged        ${of(0, 0).toFixed(0)} ms, of which the judge's processor ${of(0, 1).toFixed(0)} ms`);
console.log(`  only asked    ${of(1, 0).toFixed(0)} ms, of which the judge's processor ${of(1, 1).toFixed(0)} ms`);
console.log(`  judged ÷ asked ${(of(0, 0) / of(1, 0)).toFixed(2)}, aim ≤ 1.2`);
