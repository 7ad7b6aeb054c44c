import { observe as observed } from '../observe/index.ts';
import { isJudged, observationText } from '../reports/observe.ts';
import { noLoops } from '../reports/usage.ts';
import { exitCodes, Failure } from './failure.ts';
import { screen } from './screen.ts';
import { findSubject, type Named } from './subject.ts';

export interface ObserveFlags {
  readonly seed?: number;
  /** In milliseconds. */
  readonly timeLimit?: number;
  readonly color: boolean;
}

/** Observes the training loops and the update rules that a subject declares; gives the exit code. */
export async function observe(by: Named, { seed = 1, timeLimit = 60_000, color }: ObserveFlags): Promise<number> {
  const load = await findSubject(by);
  const subject = await load(timeLimit);
  try {
    const { name, loops = [], ownOptimizers = [] } = subject.declaration;
    if (loops.length + ownOptimizers.length === 0) throw new Failure(noLoops(name), exitCodes['not-judged']);
    const found = await observed(subject, { seed, timeLimit });
    const { paint, write } = screen(color);
    write(observationText(found, paint));
    return exitCodes[found.conforms ? 'conforms' : isJudged(found) ? 'does-not-conform' : 'not-judged'];
  } finally {
    await subject.close?.();
  }
}
