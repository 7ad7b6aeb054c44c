import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { Duplex, Readable, Writable } from 'node:stream';
import { built } from '../built.ts';
import { toBeEnded } from '../endings.ts';
import { endedWith, lastWordsOf, type Place, type Source } from '../place.ts';
import { endFamily, marked } from './family.ts';

/** How a subject's process is started: by a command as a shell takes it, or by a program and its arguments. */
export type Command = string | readonly [program: string, ...args: string[]];

const windows = process.platform === 'win32';
/** How long the pipes of a process that has ended stay open, in milliseconds. */
const farewell = 500;
// A group of its own, so that all of it can be ended.
const options = { detached: !windows, windowsHide: true } as const;

/** Starts a process that speaks on its standard input and output. It ends with this one, at the latest. */
export function startChild(command: Command): Place {
  const { mark, env } = marked(environment());
  const settings = { ...options, stdio: 'pipe', env } as const;
  const child =
    typeof command === 'string'
      ? spawn(command, { ...settings, shell: true })
      : spawn(command[0], command.slice(1), settings);
  return placeOf(child, mark, child.stdin, child.stdout, [child.stderr]);
}

/** Starts a process of Node that loads a module, and speaks on a channel of its own: its output is its affair. */
export function startModule({ module, member }: Source): Place {
  const args = [...ownFlags(), built('process/module-entry.js'), module, member];
  const { mark, env } = marked();
  const child = spawn(process.execPath, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const channel = child.stdio?.[3] as Duplex | undefined;
  return placeOf(child, mark, channel, channel, [child.stdout!, child.stderr!]);
}

/** The flags of this Node, without those that concern this process alone. */
export function ownFlags(): readonly string[] {
  const flags = process.execArgv;
  return flags.some((flag) => /^(-[ep]|-pe|--eval|--print|--input-type)\b/.test(flag))
    ? []
    : flags.filter((flag) => !/^--(inspect|debug|watch|test|cpu-prof|heap-prof)/.test(flag));
}

function placeOf(
  child: ChildProcess,
  mark: string,
  input: Writable | undefined,
  output: Readable | undefined,
  printed: readonly Readable[],
): Place {
  // Without a pipe there is no process either.
  if (!(input && output)) throw new Error("the subject's process could not be started: too many files are open");
  const end = (): readonly number[] => {
    killTree(child);
    return endFamily(mark);
  };
  const ended = toBeEnded(end);
  // What a process leaves behind when it ends by itself is ended, too, and with it whoever else holds its pipes.
  child.once('exit', () => {
    end();
    ended();
    // Where this process had no time for so long, what has come is read first: between a timer and an immediate.
    const close = (): void => [output, ...printed].forEach((stream) => stream.destroy());
    setTimeout(() => setImmediate(close), farewell).unref();
  });
  const onEnd = (listen: (how: string) => void): void => {
    child.on('error', ({ message }) => listen(`the subject's process could not be started: ${message}`));
    child.on('close', (code, signal) =>
      listen(signal === null ? endedWith(code) : `the subject's process was ended by ${signal}`),
    );
  };
  return { input, output, onEnd, kill: () => void end(), lastWords: lastWordsOf(...printed) };
}

function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // There is nothing left of it.
  }
}

/** This process's environment, in which Python finds the helper, unless it finds another before it. */
function environment(): NodeJS.ProcessEnv {
  const helpers = join(createRequire(import.meta.url).resolve('equistep/package.json'), '../python/src');
  const path = process.env['PYTHONPATH'];
  return { ...process.env, PYTHONPATH: path === undefined || path === '' ? helpers : `${path}${delimiter}${helpers}` };
}
