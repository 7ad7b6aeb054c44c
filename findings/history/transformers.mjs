// Accumulation in transformers before and after its repair: npm run history:python. The new release is that of EQUISTEP_PYTHON; the old one is
// installed beside it. Fails unless the parameters of the old one are wrong and the new one passes.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const python = process.env.EQUISTEP_PYTHON ?? 'python3';
const main = resolve(import.meta.dirname, '../../dist/src/cli/main.js');
const clauses = ['window/actual-divisor', 'window/partial'];
const old = ['transformers==4.45.2', 'accelerate==1.0.1', 'huggingface_hub==0.26.5', 'tokenizers==0.20.3'];
const folder = mkdtempSync(join(tmpdir(), 'equistep-history-'));

function judged(env) {
  const json = join(folder, 'report.json');
  const options = [...clauses.flatMap((clause) => ['--clause', clause]), '--cases', '20', '--time-limit', '60', '--json', json];
  spawnSync(process.execPath, [main, 'check', 'transformers', ...options], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, EQUISTEP_PYTHON: python, ...env } });
  return JSON.parse(readFileSync(json, 'utf8'));
}

try {
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', join(folder, 'old'), ...old], { stdio: 'inherit' });
  for (const [wanted, env] of [['fail', { PYTHONPATH: join(folder, 'old') }], ['pass', {}]]) {
    const { subject, verdicts } = judged(env);
    for (const { clause, kind, failing } of verdicts) {
      console.log(`transformers ${subject.version}, ${clause}: ${kind}${kind === 'fail' ? `, first by ${failing[0].reason}` : ''}`);
      // The logged loss is rounded in the old release: what counts is where the step goes.
      if (kind !== wanted || (kind === 'fail' && !/weights|bias/.test(failing[0].reason))) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
