import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import { cloneTo, root } from '../install/stand-ins.ts';

export const read = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
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

/** The names that a pattern matches. */
const matchesOf = (pattern: string, names: readonly string[]): readonly string[] =>
  names.filter((one) => picomatch.isMatch(one, pattern));

/** Carries out the steps of a job until one fails, as a runner does; gives the exit code, and what was printed. */
export function carriedOut({ steps, cwd, artifacts, values, env, bin }: Job): {
  readonly status: number | null;
  readonly printed: string;
} {
  mkdirSync(cwd, { recursive: true });
  let printed = '';
  for (const step of steps) {
    const { name = '', path = '', pattern, repository } = step.with ?? {};
    if (step.uses?.startsWith('actions/checkout@') && repository !== undefined) {
      if (filled(repository, values) === 'OWNER/equistep') cloneTo(cwd);
    } else if (step.uses?.startsWith('actions/upload-artifact@')) {
      const files = path
        .trim()
        .split('\n')
        .flatMap((one) => matchesOf(one, readdirSync(cwd)));
      if (files.length === 0) return { status: 1, printed: `${printed}there is no ${path}` };
      for (const file of files) cpSync(join(cwd, file), join(artifacts, filled(name, values), file));
    } else if (step.uses?.startsWith('actions/download-artifact@')) {
      // By its name an artifact is laid down where the job works, by a pattern in a folder of its own.
      const found = existsSync(artifacts) ? matchesOf(pattern ?? name, readdirSync(artifacts)) : [];
      for (const one of found)
        cpSync(join(artifacts, one), pattern === undefined ? cwd : join(cwd, one), { recursive: true });
    } else if (step.run !== undefined) {
      const own = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, values)]),
      );
      const all = { ...process.env, ...own, ...env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
        { cwd, env: all, encoding: 'utf8' },
      );
      printed += stdout + stderr;
      if (status !== 0) return { status, printed };
    }
  }
  return { status: 0, printed };
}
