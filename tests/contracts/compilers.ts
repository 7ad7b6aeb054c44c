import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * The compilers that users of the contracts have, by the names under which they are installed. The first is the quickest: it
 * alone compiles in the quick run.
 */
export const compilers = ['typescript', 'typescript-6', 'typescript-5'] as const;
export type Compiler = (typeof compilers)[number];

export const here: string = fileURLToPath(new URL('.', import.meta.url));

/** What a compiler prints, whether or not it finds errors; rejects when it could not be run. */
export function compile(compiler: Compiler, args: readonly string[], cwd: string = here): Promise<string> {
  const tsc = fileURLToPath(new URL(`../../node_modules/${compiler}/bin/tsc`, import.meta.url));
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [tsc, '--pretty', 'false', ...args], { cwd }, (error, stdout, stderr) => {
      // Exit codes 1 and 2 report errors in the program; anything else is a failure of the compiler itself.
      if (error && error.code !== 1 && error.code !== 2)
        reject(new Error(`${compiler}: ${stdout}${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

const diagnostic = /^(?<file>[^(]+)\(\d+,\d+\): error TS\d+: (?<message>.*)$/u;

/** The first line of every error; the lines below it differ between compilers, and are indented. */
export async function firstLines(
  compiler: Compiler,
  cwd: string = here,
): Promise<readonly (readonly [file: string, message: string])[]> {
  const lines = (await compile(compiler, ['-p', '.'], cwd))
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith(' '));
  return lines.map((line) => {
    const { file, message } = diagnostic.exec(line)?.groups ?? {};
    return [file?.replaceAll('\\', '/') ?? '(compiler)', message ?? line] as const;
  });
}
