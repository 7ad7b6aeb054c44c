import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const root: string = resolve(import.meta.dirname, '../..');
/** The command line as it is built and starts, and the front door that a subject's module may import. */
export const main: string = join(root, 'dist/src/cli/start.js');
export const library: string = pathToFileURL(join(root, 'dist/src/index.js')).href;

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `equistep …`, run to its end. */
export const equistep = (
  args: readonly string[],
  { cwd, env, command = main }: { cwd?: string; env?: NodeJS.ProcessEnv; command?: string } = {},
): Promise<Ended> =>
  new Promise((done) => {
    const child: ChildProcess = execFile(
      process.execPath,
      [command, ...args],
      { cwd, env: { ...process.env, ...env } },
      (_, stdout, stderr) => {
        done({ status: child.exitCode ?? -1, stdout, stderr });
      },
    );
  });

/** `equistep …`, running. */
export const running = (args: readonly string[], cwd?: string): ChildProcess =>
  spawn(process.execPath, [main, ...args], { cwd });

/** A folder that holds these files as long as the test runs. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'equistep-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The declaration of a subject of one loss. */
export const declaration = `{
  name: 'mine', version: '1', format: 'float64', asks: ['loss'], losses: ['squared-error'], reductions: ['none', 'sum', 'mean', 'max'],
}`;

/** What is loaded before the command itself: an error of Equistep that nobody expects. */
export const sabotaged = (cwd: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(cwd, 'sabotage.mjs')).href}`,
  TMPDIR: cwd,
});
/** A file of the package, as it is built, in which a text stands for another. */
export const replacing = (file: string, from: string, to: string): string => `
  import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(\`
    export async function load(url, context, next) {
      const loaded = await next(url, context);
      if (!url.endsWith(${JSON.stringify(file)})) return loaded;
      const source = String(loaded.source);
      const changed = source.replace(${JSON.stringify(from)}, ${JSON.stringify(to)});
      if (changed === source) throw new Error('nothing to replace');
      return { ...loaded, source: changed };
    }\`));`;
