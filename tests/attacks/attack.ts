import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { main } from '../cli/run.ts';

/** One attempt to crash, to starve or to fool: what came of it that must not, or undefined where it was survived. */
export interface Attack {
  readonly group: string;
  readonly name: string;
  readonly run: () => Promise<string | undefined> | string | undefined;
}

/** Attacks side by side, so many at a time; those that were not survived, with what went wrong. */
export async function failuresOf(attacks: readonly Attack[], atOnce: number): Promise<string[]> {
  const failures: string[] = [];
  const waiting = [...attacks];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const wrong = await Promise.resolve()
        .then(next.run)
        .catch(
          (error: unknown) => `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      if (wrong !== undefined) failures.push(`${next.group}: ${next.name}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failures;
}

export interface Sortie {
  /** A script for a shell that knows `equistep`; where a signal is sent, the words of its arguments. */
  readonly script: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The exit codes of which one is right. */
  readonly exits: readonly number[];
  /** What the reports of the run must be; files that are there must be whole in any case. */
  readonly complete?: boolean;
  /** Milliseconds after which the signal is sent. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly after: number };
  /** Whatever else must hold. */
  readonly also?: (ended: {
    readonly stdout: string;
    readonly stderr: string;
    readonly cwd: string;
  }) => string | undefined;
}

const patience = 60_000;

/** Runs the command line in a folder of its own, and holds all that is there afterwards against what must hold always. */
export async function sally(one: Sortie): Promise<string | undefined> {
  const cwd = mkdtempSync(join(tmpdir(), 'equistep-attack-'));
  try {
    for (const [name, content] of Object.entries(one.files ?? {})) writeFileSync(join(cwd, name), content);
    const script = `equistep() { '${process.execPath}' '${main}' "$@"; }\n${one.script}`;
    const { signal } = one;
    const [program, args] =
      signal === undefined
        ? ['bash', ['--norc', '--noprofile', '-c', script]]
        : [process.execPath, [main, ...one.script.split(' ')]];
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, TMPDIR: cwd, ...one.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    if (signal !== undefined) setTimeout(() => child.kill(signal.name), signal.after);
    const [stdout, stderr, [code, by]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    clearTimeout(late);
    return (
      wrongEnding(code as number | null, by as string | null, stderr, one) ??
      // Before the process has begun, the system ends it, and nothing has changed.
      (code === null ? undefined : wrongReports(cwd, one.complete)) ??
      one.also?.({ stdout, stderr, cwd })
    );
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function wrongEnding(
  code: number | null,
  by: string | null,
  stderr: string,
  { exits, signal }: Sortie,
): string | undefined {
  if (code === null && by === signal?.name) return undefined;
  if (code === null) return `it was ended by ${by}: ${stderr}`;
  if (!exits.includes(code)) return `it exits with ${code}, not ${exits.join(' or ')}: ${stderr}`;
  const lines = stderr.split('\n').filter((line) => line !== '');
  const strange = lines.find((line) => !line.startsWith('equistep: ') && !line.startsWith('bash: warning: setlocale'));
  if (strange !== undefined) return `it says ${JSON.stringify(strange)}`;
  return stderr.length > 4000 ? `it says ${stderr.length} letters` : undefined;
}

const ends: Readonly<Record<string, RegExp>> = {
  'a.xml': /<\/testsuites>\n$/,
  'a.html': /<\/html>\n$/,
  'a.svg': /<\/svg>\n$/,
  'a.md': /^# [\s\S]*\|\n$/,
};

/** Reports are whole or absent, and nothing of an earlier run is left of those that the run was to write. */
function wrongReports(cwd: string, complete: boolean | undefined): string | undefined {
  if (!existsSync(cwd)) return undefined;
  const files = readdirSync(cwd);
  const temporary = files.find((file) => file.startsWith('.equistep-'));
  if (temporary !== undefined) return `it leaves ${temporary}`;
  for (const file of files) {
    if (!/^a\.\w+$/.test(file)) continue;
    const content = readFileSync(join(cwd, file), 'utf8');
    if (content === stale) return `${file} is of an earlier run`;
    if (/\.(json|sarif)$/.test(file)) {
      const report = JSON.parse(content) as { readonly complete?: boolean; readonly conforms?: boolean };
      if (file === 'a.json' && complete !== undefined && report.complete !== complete)
        return `${file} says complete: ${report.complete}`;
      if (report.complete === false && report.conforms) return `${file} is not complete, and says that all conforms`;
    } else if (ends[file]?.test(content) === false) return `${file} is cut off: ${content.slice(-80)}`;
  }
  return undefined;
}

/** What stands in a report of an earlier run. */
export const stale = 'of an earlier run';
export const reportFiles = {
  json: 'a.json',
  junit: 'a.xml',
  sarif: 'a.sarif',
  markdown: 'a.md',
  html: 'a.html',
  badge: 'a.svg',
} as const;
export const allReports: string = Object.entries(reportFiles)
  .map(([name, file]) => `--${name} ${file}`)
  .join(' ');
export const staleReports: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(reportFiles).map((file) => [file, stale]),
);
/** A run of little: the reference, by a clause or two. */
export const little = "equistep check reference --clause 'reduction/sum-adds' --cases 3";
