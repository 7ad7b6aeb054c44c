// Judges the frameworks in Python, one after another, and stores their reports: npm run frameworks [-- name …]
// One whose report is of this specification already is passed over, so that a run which was stopped goes on; --again judges all anew.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { specificationHash } from '../dist/src/cli/circumstances.js';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'tests/recorded/reports');
const python = process.env.EQUISTEP_PYTHON ?? (existsSync(join(root, '.venv/bin/python')) ? join(root, '.venv/bin/python') : 'python3');
const all = [
  'pytorch', 'pytorch-float64', 'pytorch-bfloat16', 'jax', 'jax-float64', 'jax-bfloat16', 'keras-tensorflow', 'keras-jax', 'mlx', 'tinygrad', 'transformers', 'transformers-plain',
];
const asked = process.argv.slice(2);
const again = asked.includes('--again');
const chosen = asked.filter((name) => !name.startsWith('--'));
const specification = specificationHash();

/** What the report of that name is of; undefined when there is none. */
const stored = (name) => {
  try {
    return JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
};

function check(name, json, times) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'dist/src/cli/main.js'), 'check', name, '--json', json, '--time-limit', '60'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, EQUISTEP_PYTHON: python, EQUISTEP_TIMES: times },
    });
    child.on('exit', (code) => done(code ?? 3));
  });
}

mkdirSync(reports, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'equistep-'));
let failed = 0;
for (const [i, name] of (chosen.length > 0 ? chosen : all).entries()) {
  const label = `${String(i + 1).padStart(2)}  ${name.padEnd(18)}`;
  if (!again && stored(name)?.complete && stored(name).run?.specification === specification) {
    console.log(`${label} stored already`);
    continue;
  }
  const [json, times] = [join(scratch, `${name}.json`), join(scratch, `${name}.times`)];
  const start = performance.now();
  const code = await check(name, json, times);
  const seconds = (performance.now() - start) / 1000;
  if (code > 1) {
    failed++;
    console.log(`${label} not judged (exit code ${code})`);
    continue;
  }
  renameSync(json, join(reports, `${name}.json`));
  const spent = existsSync(times) ? JSON.parse(readFileSync(times, 'utf8')) : { questions: 0, seconds: 0 };
  const kinds = stored(name).verdicts.map(({ kind }) => kind);
  const counts = [...new Set(kinds)].map((kind) => `${kinds.filter((one) => one === kind).length} ${kind}`);
  console.log(
    `${label} ${seconds.toFixed(0).padStart(4)} s, ${((100 * spent.seconds) / seconds).toFixed(0)} % of it in the framework, ` +
      `${(spent.questions / seconds).toFixed(0)} questions a second: ${counts.join(', ')}`,
  );
}
rmSync(scratch, { recursive: true });
process.exitCode = failed > 0 ? 1 : 0;
