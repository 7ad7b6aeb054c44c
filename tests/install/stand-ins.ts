import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root: string = resolve(import.meta.dirname, '../..');
const here = (command: string): string =>
  execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim();

/**
 * A folder of programs that stand in for npm, which fetches nothing, for npx, which runs what is installed in the
 * working directory, `check` with some arguments more, and for git, which clones nothing but this repository.
 */
export function standIns(folder: string, more = ''): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const node = `'${process.execPath}'`;
  const scripts = {
    npm: `REAL_NPM='${here('npm')}' exec ${node} '${join(import.meta.dirname, 'npm.mjs')}' "$@"`,
    npx: `name=$1; shift; if [ "$1" = check ]; then shift; set -- check "$@" ${more}; fi; exec "./node_modules/.bin/$name" "$@"`,
    git: `[ "$1" = clone ] && REAL_GIT='${here('git')}' exec ${node} '${join(import.meta.dirname, 'clone.mjs')}' "$2" || exit 9`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

/** A copy of what of this repository is packed, and of what builds and packs it. */
export const cloneTo = (folder: string): void =>
  void execFileSync(process.execPath, [join(import.meta.dirname, 'clone.mjs'), 'https://example.org/equistep', folder]);

/** The tarball that is packed of this clone as it is built, in a folder of its own. */
export function packed(folder: string): string {
  const [one] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as readonly { readonly filename: string }[];
  return join(folder, one!.filename);
}
