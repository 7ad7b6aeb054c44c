/** The inside of a process that judges one clause after the other, as `child.ts` tells it. */
import { verdicts } from '../../judge/index.ts';
import type { Verdict } from '../../judge/verdict.ts';
import { thrownText } from '../../subjects/texts.ts';
import { readCatalogue } from '../catalogue.ts';
import { Failure } from '../failure.ts';
import { signals } from '../guard.ts';
import { loadedFor } from '../judges.ts';
import { findSubject } from '../subject.ts';
import type { FromJob, Task, Work } from './work.ts';

const say = (message: FromJob): void => void (process.connected && process.send!(message));
function failed(thrown: unknown): void {
  if (thrown instanceof Failure) return say({ failure: thrown.message, exitCode: thrown.exitCode });
  try {
    say({ thrown });
  } catch {
    // What holds a function cannot be sent.
    say({ thrown: new Error(thrownText(thrown)) });
  }
}

// Who interrupts the command in a terminal interrupts this process, too: the command says when it ends.
for (const signal of signals) process.on(signal, () => undefined);
process.on('uncaughtException', failed);
let close: (() => unknown) | undefined;
process.once('disconnect', async () => {
  await close?.();
  process.exit();
});

try {
  const work = JSON.parse(process.argv[2]!) as Work;
  const load = await findSubject(work.by);
  const catalogue = await readCatalogue(work.catalogue);
  const subject = await loadedFor(work, load);
  close = () => subject.close?.();
  process.on('message', ({ clause, options }: Task) => {
    let hangs = false;
    const restart = (): Promise<string> | undefined => {
      hangs = true;
      return subject.restart?.();
    };
    verdicts({ ...subject, restart }, { ...options, catalogue, clauses: [clause] })
      .next()
      .then(({ value }) => say({ verdict: value as Verdict, hangs }))
      .catch(failed);
  });
  say({ declaration: subject.declaration });
} catch (thrown) {
  failed(thrown);
}
