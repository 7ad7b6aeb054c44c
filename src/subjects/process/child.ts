import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** How a subject's process is started: by a command as a shell takes it, or by a program and its arguments. */
export type Command = string | readonly [program: string, ...args: string[]];

/** A process and all that it started, which end together. */
export interface Child {
  readonly process: Pick<ChildProcess, 'stdin' | 'stdout' | 'on'>;
  /** Ends it, and whatever it started. */
  readonly kill: () => void;
  /** What it wrote to its standard error last. */
  readonly lastWords: () => string;
}

const living = new Set<() => void>();
let watching = false;

/** Starts a process. It ends with this one, at the latest. */
export function startChild(command: Command): Child {
  // A group of its own, so that all of it can be ended.
  const options = { stdio: 'pipe', detached: !windows, env: environment(), windowsHide: true } as const;
  const child = typeof command === 'string' ? spawn(command, { ...options, shell: true }) : spawn(command[0], command.slice(1), options);
  const kill = (): void => killTree(child);
  if (!watching) process.on('exit', () => living.forEach((end) => end()));
  watching = true;
  living.add(kill);
  // What a process leaves behind when it ends by itself is ended, too, and with it whoever else holds its pipes.
  child.once('exit', () => {
    kill();
    living.delete(kill);
    setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream.destroy()), farewell).unref();
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-most);
  });
  return { process: child, kill, lastWords: () => (words.trim() === '' ? '' : `; it last said ${JSON.stringify(words.trim().slice(-200))}`) };
}

const windows = process.platform === 'win32';
/** Letters of the standard error that are kept. */
const most = 1000;
/** How long the pipes of a process that has ended stay open, in milliseconds. */
const farewell = 500;

function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // There is nothing left of it.
  }
}

/** This process's environment, in which Python finds the helper, unless it finds another before it. */
function environment(): NodeJS.ProcessEnv {
  const helpers = join(createRequire(import.meta.url).resolve('equistep/package.json'), '../python');
  const path = process.env['PYTHONPATH'];
  return { ...process.env, PYTHONPATH: path === undefined || path === '' ? helpers : `${path}${delimiter}${helpers}` };
}
