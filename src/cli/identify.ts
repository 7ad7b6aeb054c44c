import { agrees, identify } from '../identify/index.ts';
import { breathe } from '../judge/breathe.ts';
import { defaults } from '../judge/index.ts';
import { defaultRunLimit, limited, patient } from '../judge/patience.ts';
import { identificationText } from '../reports/identify.ts';
import { jsonText } from '../reports/json.ts';
import { exitCodes } from './failure.ts';
import { readyFile, writeFile } from './reports.ts';
import { screen } from './screen.ts';
import { findSubject, type Named } from './subject.ts';

/** The options of `equistep identify`, as they were given. */
interface IdentifyFlags {
  readonly seed?: number;
  /** In milliseconds. */
  readonly timeLimit?: number;
  readonly json?: string;
  readonly color: boolean;
}

/** `equistep identify`; gives the exit code. */
export async function identified(by: Named, flags: IdentifyFlags): Promise<number> {
  const { seed = defaults.seed, timeLimit = defaults.timeLimit, json } = flags;
  const load = await findSubject(by);
  if (json !== undefined) readyFile(json);
  const loaded = await load(Math.max(timeLimit, defaults.timeLimit));
  const subject = limited(patient(loaded), defaultRunLimit);
  const { paint, show, write } = screen(flags.color);
  show(paint.dim('… asking'));
  try {
    // A subject in this thread leaves no other moment for an interruption to be heard.
    const answer: typeof subject.answer = async (question) => (await breathe(), subject.answer(question));
    const found = await identify({ ...subject, answer }, { seed, timeLimit });
    write(identificationText(found, paint));
    if (json !== undefined) writeFile(json, jsonText(found));
    const all = [...found.reductions, ...found.rules];
    if (found.observed === undefined && all.every(({ broke, questions }) => broke !== undefined || questions === 0))
      return exitCodes['not-judged'];
    return exitCodes[agrees(found) ? 'conforms' : 'does-not-conform'];
  } finally {
    await subject.close?.();
  }
}
