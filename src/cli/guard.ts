import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { crashed, crashReport, interruptedEarly, unwritableOutput } from '../reports/endings.ts';
import { thrownText } from '../subjects/texts.ts';
import { exitCodes } from './failure.ts';

/** What a command has still to do when it is ended before its end: to write its reports, to end its subject. */
type Work = () => Promise<void>;

export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
/** Milliseconds that it may take at most. */
const patience = 15_000;

let isGuarded = false;
/** Whether the reports of an earlier run may still be there. */
let isStarting = true;
let isEarly = false;
let work: Work | undefined;
let ending: Promise<never> | undefined;

/** Has this done, should the command be ended before it says that it is done: by the function that is given. */
export function atEnding(what: Work): () => void {
  work = what;
  return () => (work = undefined);
}

/**
 * From now on, neither a signal nor an error that nobody catches ends this process before its work is done. A second one
 * meanwhile changes nothing: the work is short, and limited.
 */
export function guard(): void {
  if (isGuarded) return;
  isGuarded = true;
  for (const signal of signals) process.on(signal, () => void interrupted());
  // A rejection that nobody handles comes here as well.
  process.on('uncaughtException', (thrown) => void crash(thrown));
  let isWritable = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads only the first lines (`| head`) has not made an error.
    if (!isWritable || error.code === 'EPIPE') return;
    isWritable = false;
    say(unwritableOutput(error));
  });
  process.stderr.on('error', () => undefined);
  process.on('exit', (code) => {
    if (!isWritable && code !== exitCodes.interrupted) process.exitCode = exitCodes['not-judged'];
  });
}

/** Says that no report of an earlier run is left: from now on the command may be ended at any moment. */
export function begun(): void {
  isStarting = false;
  if (isEarly) void interrupted();
}

export const say = (sentence: string): void => void process.stderr.write(`equistep: ${sentence}\n`);

/** Milliseconds that a command has to begin, once it is to end. */
const start = 3000;

function interrupted(): Promise<never> | undefined {
  if (isStarting) {
    if (!isEarly) setTimeout(begun, start).unref();
    isEarly = true;
    return undefined;
  }
  if (work === undefined && ending === undefined) say(interruptedEarly);
  return (ending ??= end(exitCodes.interrupted));
}

/** Ends the process after an error that nobody expected: in a sentence, and with a file that has all of it. */
export function crash(thrown: unknown): Promise<never> {
  return (ending ??= end(exitCodes['not-judged'], () => tell(thrown)));
}

async function end(code: number, tellWhy: () => void = () => undefined): Promise<never> {
  setTimeout(() => process.exit(code), patience).unref();
  try {
    await work?.();
  } catch (error) {
    say(thrownText(error));
  }
  tellWhy();
  process.exit(code);
}

function tell(thrown: unknown): void {
  const { version } = createRequire(import.meta.url)('equistep/package.json') as { readonly version: string };
  const text = crashReport(
    [
      ['Equistep', version],
      ['Node', `${process.versions.node} on ${process.platform} ${process.arch}`],
      ['Command', JSON.stringify(process.argv.slice(2))],
      ['Folder', folder()],
    ],
    inspect(thrown),
  );
  const what = thrownText(thrown);
  const file = join(tmpdir(), `equistep-crash-${crypto.randomUUID()}.txt`);
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    say(crashed(what, file));
  } catch {
    say(crashed(what, undefined));
    process.stderr.write(text);
  }
}

function folder(): string {
  try {
    return process.cwd();
  } catch {
    return 'it is gone';
  }
}
