/**
 * `npm run bench`: ratios, each of two things measured side by side in this run, so that the machine cancels out.
 * Of several interleaved runs the medians are compared. What the contracts cost the compiler is gated in tests/contracts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { judge } from '../dist/src/judge/index.js';
import { tfjs } from '../dist/src/subjects/tfjs/index.js';
import { median } from './random.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cli = here('../dist/src/cli/main.js');

/** How long a Node process takes, in milliseconds, without what it says that it spent on the benchmark's own account. */
function timed(args) {
  const start = performance.now();
  const { error, stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const wall = performance.now() - start;
  if (error || status > 1) throw error ?? new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return wall - Number(/^overhead (.*)$/m.exec(stdout)?.[1] ?? 0);
}

const folder = mkdtempSync(join(tmpdir(), 'equistep-bench-'));
const questions = join(folder, 'questions');
const asked = [];
const subject = await tfjs();
await judge({ ...subject, answer: (question) => (asked.push(question), subject.answer(question)) });
writeFileSync(questions, serialize(asked));

const ratios = [
  { of: 'check tfjs', to: `tfjs alone, ${asked.length} questions`, aim: 1.5, runs: 5, one: [cli, 'check', 'tfjs'], other: [here('answer.mjs'), questions] },
  { of: '--version', to: 'node -e 0', aim: 2, runs: 21, one: [cli, '--version'], other: ['-e', '0'] },
];
const row = (...cells) => console.log(`${cells[0].padEnd(12)}${cells[1].padEnd(34)}${cells.slice(2).map((cell) => cell.padStart(10)).join('')}`);
row('this', 'against', 'ms', 'ms', 'ratio', 'aim');
for (const { of, to, aim, runs, one, other } of ratios) {
  const times = Array.from({ length: runs }, () => [timed(one), timed(other)]);
  const [mine, theirs] = [0, 1].map((side) => median(times.map((pair) => pair[side])));
  row(of, to, mine.toFixed(0), theirs.toFixed(0), (mine / theirs).toFixed(2), `≤ ${aim}`);
}
rmSync(folder, { recursive: true });
