// Holds what `equistep translate --framework` knows of PyTorch, Keras and optax against those that are installed: npm run translated.
// Names, defaults, and that a translated set-up ends where the first did, bit for bit.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { frameworks, named } from '../dist/src/translate/frameworks/index.js';
import { translate } from '../dist/src/translate/translate.js';
import { python } from './python.mjs';

const factor = 256;

/** Parts by a framework's own names; betas[0] and betas[1] are one argument. */
function argumentsOf(parts) {
  const all = {};
  for (const [called, value] of parts) {
    const [name, place] = called.split('[');
    if (place === undefined) all[name] = value;
    else (all[name] ??= [])[Number.parseInt(place, 10)] = value;
  }
  return all;
}

/** What is asked of one optimizer: its defaults, with whatever is added to a gradient large enough to be felt. Undefined where there is no translation. */
function asked(framework, entry) {
  const felt = ['decay', 'weightDecay', 'epsilon', 'rootEpsilon', 'l1', 'l2', 'beta'].filter((part) => entry.parts[part]);
  const numbers = { rate: entry.parts.rate[1] ?? 1 / 16, ...Object.fromEntries(felt.map((part) => [part, 1 / 64])) };
  const setup = named(framework, entry, { numbers, switches: { nesterov: false, amsgrad: false, centered: false } });
  const translation = translate(setup.setup, { from: 'mean', to: 'sum', batchSize: factor });
  if (translation.kind === 'refused') return undefined;
  const told = translation.changes.filter(({ name }) => entry.parts[name] !== undefined);
  return {
    call: entry.call, factor,
    arguments: argumentsOf(Object.values(entry.parts).map(([called, value]) => [called, value ?? null])),
    before: argumentsOf(told.map(({ name, value }) => [setup.nameOf(name), value])),
    after: argumentsOf(told.map(({ name, after }) => [setup.nameOf(name), after])),
  };
}

const all = ['pytorch', 'keras', 'optax'].flatMap((name) => Object.values(frameworks[name].entries).map((entry) => asked(frameworks[name], entry)));
const { stdout, error, status } = spawnSync(python, [join(import.meta.dirname, 'translated.py')], { input: JSON.stringify(all.filter(Boolean)), encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
if (error || status !== 0) {
  console.error(`${python} did not answer: see subjects/README.md`);
  process.exit(3);
}
let failed = false;
for (const { call, wrong } of stdout.trim().split('\n').map((line) => JSON.parse(line))) {
  failed ||= wrong.length > 0;
  console.log([`${wrong.length === 0 ? '✓' : '✗'} ${call}`, ...wrong.map((sentence) => `    ${sentence}`)].join('\n'));
}
process.exitCode = failed ? 1 : 0;
