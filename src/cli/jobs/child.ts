import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { jobEnded } from '../../reports/usage.ts';
import { toBeEnded } from '../../subjects/endings.ts';
import { ownFlags } from '../../subjects/process/child.ts';
import { endFamily, marked } from '../../subjects/process/family.ts';
import { withResolvers } from '../../subjects/resolvers.ts';
import type { Declaration } from '../../subjects/subject.ts';
import { exitCodes, Failure } from '../failure.ts';
import { startFlags } from '../flags.ts';
import type { FromJob, Judged, Task, Work } from './work.ts';

/** A process that judges one clause after the other, with the subject started for itself. */
export interface Job {
  readonly declared: Promise<Declaration>;
  /** Once its subject is there. */
  readonly judge: (task: Task) => Promise<Judged>;
  readonly close: () => Promise<void>;
}

/** Milliseconds that a job has to end its subject and itself. */
const grace = 5000;

export function startJob(work: Work): Job {
  const { mark, env } = marked();
  const child = fork(fileURLToPath(new URL('entry.js', import.meta.url)), [JSON.stringify(work)], {
    env,
    execArgv: [...ownFlags(), ...startFlags],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let isClosing = false;
  let doing = 'starting the subject';
  let answer = withResolvers<FromJob>();
  child.on('message', (message: FromJob) => answer.resolve(message)).on('error', () => undefined);
  const end = (): readonly number[] => {
    child.kill('SIGKILL');
    return endFamily(mark);
  };
  const forget = toBeEnded(end);
  const gone = once(child, 'exit')
    .then(
      ([code, signal]) => `${signal ?? `exit code ${code}`}`,
      ({ message }: Error) => message,
    )
    .finally(() => {
      // A subject that hangs may be left.
      end();
      forget();
    });
  // Nobody waits for one that is told to end.
  const died = gone.then((how) => {
    if (isClosing) return new Promise<never>(() => undefined);
    throw new Failure(jobEnded(doing, how), exitCodes['not-judged']);
  });
  died.catch(() => undefined);
  const heard = async <M extends FromJob>(): Promise<M> => {
    answer = withResolvers();
    const message = await Promise.race([answer.promise, died]);
    if ('failure' in message) throw new Failure(message.failure, message.exitCode);
    if ('thrown' in message) throw message.thrown;
    return message as M;
  };
  const declared = heard<{ readonly declaration: Declaration }>().then(({ declaration }) => declaration);
  declared.catch(() => undefined);
  return {
    declared,
    judge: (task) => {
      doing = `judging ${task.clause}`;
      child.send(task);
      return heard();
    },
    close: async () => {
      isClosing = true;
      if (child.connected) child.disconnect();
      const late = setTimeout(end, grace);
      await gone;
      clearTimeout(late);
    },
  };
}
