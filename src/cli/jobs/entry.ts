/** The inside of a process that judges one clause after the other, as `child.ts` tells it. */
import { verdicts } from '../../judge/index.ts';
import { patient } from '../../judge/patience.ts';
import type { Verdict } from '../../judge/verdict.ts';
import { readCatalogue } from '../catalogue.ts';
import { Failure } from '../failure.ts';
import { signals } from '../guard.ts';
import { loadedFor } from '../judges.ts';
import { findSubject } from '../subject.ts';
import type { FromJob, Task, Work } from './work.ts';

const say = (message: FromJob): void => void (process.connected && process.send!(message));
const failed = (thrown: unknown): void =>
  say(thrown instanceof Failure ? { failure: thrown.message, exitCode: thrown.exitCode } : { thrown });

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
  // What hangs is given up by the questions of all clauses, not of each.
  const subject = patient(await loadedFor(work, load));
  close = () => subject.close?.();
  process.on('message', ({ clause, options }: Task) => {
    verdicts(subject, { ...options, catalogue, clauses: [clause] })
      .next()
      .then(({ value }) => say({ value: value as Verdict }), failed);
  });
  say({ value: subject.declaration });
} catch (thrown) {
  failed(thrown);
}
