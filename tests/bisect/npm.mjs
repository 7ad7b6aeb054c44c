#!/usr/bin/env node
// Stands in for npm: it lists releases of any package, and installs what is in this repository under another version.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const [command, ...args] = process.argv.slice(2);
if (process.env.UNREACHABLE) {
  console.error('npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error errno ECONNREFUSED');
  console.error('npm error FetchError: request to the registry failed, reason: connect ECONNREFUSED');
  process.exit(1);
} else if (command === 'view') console.log(JSON.stringify(['1.0.0', '1.1.0-rc.1', '1.1.0']));
else if (command === 'install') {
  for (const wanted of args.filter((arg) => !arg.startsWith('-'))) {
    const [, name, version] = /^(.+)@([\d.]+)$/.exec(wanted);
    const at = join('node_modules', name);
    mkdirSync(dirname(at), { recursive: true });
    cpSync(join(root, 'node_modules', name), at, { recursive: true });
    const manifest = join(at, 'package.json');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  }
} else process.exit(9);
