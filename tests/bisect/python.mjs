#!/usr/bin/env node
// Stands in for a Python with a pip: it lists releases 1.0 to 1.9 and 2.0, does not install 1.7, and of what it installs
// every question is answered by the reference, where a sum is a mean from 1.5 on; where HANGS is set, none. Where RELEASES says 'none', nothing is
// listed. It writes down what it was asked to install in the file that INSTALLS names.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { RELEASES, INSTALLS, PYTHONPATH = '' } = process.env;
const [first, module, command, ...args] = process.argv.slice(2);
if (first === '-m') {
  if (module !== 'pip') process.exit(9);
  if (command === 'index') {
    if (RELEASES === 'none') {
      console.error('ERROR: No matching distribution found for it');
      process.exit(1);
    }
    const all = ['2.0', ...Array.from({ length: 10 }, (_, i) => `1.${9 - i}`)];
    console.log(`${args[1]} (2.0)\nAvailable versions: ${all.join(', ')}\n  LATEST: 2.0`);
  } else if (command === 'install') {
    const requirements = args.filter((arg) => arg.includes('=='));
    if (INSTALLS) appendFileSync(INSTALLS, `${requirements.join(' ')}\n`);
    const [, release] = requirements[0].split('==');
    if (release === '1.7') {
      console.error('ERROR: Could not build wheels for it\n[notice] more');
      process.exit(1);
    }
    const target = args[args.indexOf('--target') + 1];
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'release'), release);
  } else process.exit(9);
} else {
  const at = PYTHONPATH.split(delimiter).map((folder) => join(folder, 'release'));
  const release = Number(readFileSync(at.find(existsSync), 'utf8'));
  const subject = join(import.meta.dirname, '../../dist/tests/process/reference.js');
  const child = spawn(process.execPath, [subject, ...(release >= 1.5 ? ['sum-is-mean'] : [])], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  if (process.env.HANGS) child.stdout.once('data', (declaration) => process.stdout.write(declaration));
  else child.stdout.pipe(process.stdout);
  child.on('exit', (code) => process.exit(code ?? 1));
}
