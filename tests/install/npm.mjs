// Stands in for npm where there is no network: what npm would fetch is linked from the packages of this clone, which npm ci
// has put there. What takes no network, as packing, is npm's own. Anything else than the forms below ends with 9.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [command, ...args] = process.argv.slice(2);

const run = (program, ...given) => {
  const { status } = spawnSync(program, given, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
const fail = (why) => {
  console.error(`npm is stood in for, and not like this: ${why}`);
  process.exit(9);
};

/** A package of this clone, with its commands. */
function link(name) {
  const from = join(root, 'node_modules', name);
  if (!existsSync(from)) fail(`there is no package ${name} here`);
  place(name, (at) => symlinkSync(from, at, 'dir'));
  const { bin = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  for (const [one, file] of Object.entries(typeof bin === 'string' ? { [name.split('/').at(-1)]: bin } : bin))
    place(join('.bin', one), (at) => symlinkSync(join(from, file), at));
}
function place(name, put) {
  const at = join('node_modules', name);
  mkdirSync(dirname(at), { recursive: true });
  rmSync(at, { recursive: true, force: true });
  put(at);
}
/** What is there at run time, by the lock file: packages inside of others come with them. */
const runTime = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev && !devOptional)
  .map(([path]) => path.slice('node_modules/'.length));

/** A packed tarball of Equistep, and what it depends on. */
function unpack(tarball) {
  place('equistep', (at) => {
    mkdirSync(at);
    run('tar', '-xzf', tarball, '--strip-components=1', '-C', at);
  });
  place('.bin/equistep', (at) => symlinkSync(join('..', 'equistep', manifest.bin.equistep), at));
  runTime.forEach(link);
}

const own = ['init', 'pkg', 'pack', 'run'];
const flags = args.filter((one) => one.startsWith('-') && one !== '--');
const names = args.filter((one) => !one.startsWith('-'));
if (own.includes(command)) run(process.env.REAL_NPM ?? fail('REAL_NPM says where npm is'), command, ...args);
else if (command === 'ci' && args.length === 0) {
  // All of them: for whoever has cloned this repository to build it.
  rmSync('node_modules', { recursive: true, force: true });
  symlinkSync(join(root, 'node_modules'), 'node_modules', 'dir');
  run(process.env.REAL_NPM, 'run', '--silent', 'prepare');
} else if (command === 'ci') {
  if (!flags.includes('--omit=dev') || !flags.includes('--ignore-scripts')) fail(`ci ${args.join(' ')}`);
  rmSync('node_modules', { recursive: true, force: true });
  runTime.forEach(link);
} else if (command === 'exec') {
  const { version } = packages['node_modules/typescript'];
  const [yes, wanted, dashes, tsc, ...rest] = args;
  if (yes !== '--yes' || wanted !== `--package=typescript@${version}` || dashes !== '--' || tsc !== 'tsc')
    fail(`exec ${args.join(' ')}`);
  run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), ...rest);
} else if (command === 'install' && names.length > 0) {
  // Whatever the manifest has for development, npm leaves out where it is to omit that.
  for (const name of names) (name.endsWith('.tgz') ? unpack : link)(name);
} else fail(`${command} ${args.join(' ')}`);
