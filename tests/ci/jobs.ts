import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { main } from '../cli/run.ts';

export const root: string = resolve(import.meta.dirname, '../..');
export const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

/** A folder for programs that stand in for npm, which installs nothing, and for npx, which runs what is built here, with some arguments more. */
export function standIns(folder: string, more: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const scripts = {
    npm: '[ "$*" = ci ] || exit 9',
    npx: `shift; command=$1; shift; if [ "$command" = check ]; then set -- "$@" ${more}; fi; exec '${process.execPath}' '${main}' "$command" "$@"`,
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

/** Whatever `${{ … }}` stands for, by its name. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`nothing is known of ${name}`);
    return values[name];
  });

export interface Job {
  readonly steps: readonly Step[];
  readonly cwd: string;
  /** Where artifacts are kept. */
  readonly artifacts: string;
  readonly values: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly bin: string;
}

/** Carries out the steps of a job until one fails, as a runner does; gives the exit code, and what was printed. */
export function carriedOut({ steps, cwd, artifacts, values, env, bin }: Job): { readonly status: number | null; readonly printed: string } {
  mkdirSync(cwd, { recursive: true });
  let printed = '';
  for (const step of steps) {
    const { name = '', path = '' } = step.with ?? {};
    if (step.uses?.startsWith('actions/upload-artifact@')) {
      for (const file of path.trim().split('\n')) cpSync(join(cwd, file), join(artifacts, filled(name, values), file));
    } else if (step.uses?.startsWith('actions/download-artifact@')) {
      if (existsSync(artifacts)) for (const one of readdirSync(artifacts)) cpSync(join(artifacts, one), join(cwd, one), { recursive: true });
    } else if (step.run !== undefined) {
      const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, values)]));
      const all = { ...process.env, ...own, ...env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], { cwd, env: all, encoding: 'utf8' });
      printed += stdout + stderr;
      if (status !== 0) return { status, printed };
    }
  }
  return { status: 0, printed };
}
