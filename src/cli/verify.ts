import { clauses } from '../../spec/index.ts';
import { reportOf, verdicts } from '../judge/index.ts';
import type { Verdict } from '../judge/verdict.ts';
import { same } from '../reports/reading.ts';
import { quoted } from '../reports/replay.ts';
import { cannotRead, reportWantsSubject } from '../reports/usage.ts';
import { verificationText } from '../reports/verification.ts';
import { platform, specificationHash } from './circumstances.ts';
import { named } from './choose.ts';
import { readDeviations, type DeviationFlags } from './deviations.ts';
import { exitCodes, Failure } from './failure.ts';
import { reportIn } from './reading.ts';
import { screen } from './screen.ts';
import { findSubject, isOwn, type Named } from './subject.ts';

/** Judges again what a report says, and says whether the same comes out; gives the exit code. */
export async function verify(path: string, given: Named | undefined, flags: DeviationFlags & { readonly color: boolean }): Promise<number> {
  const reported = reportIn(path);
  const { run } = reported;
  if (run === undefined) throw new Failure(cannotRead(path, 'it does not say how it was made'));
  const [word = '', command] = run.subject;
  const told: Named = command === undefined ? { subject: word } : { exec: command };
  if (given === undefined && !isOwn(told)) throw new Failure(reportWantsSubject(run.subject.map(quoted).join(' ')));
  const judged = reported.verdicts.map(({ clause }) => named('clause', clause, clauses, ({ id }) => id));
  const load = await findSubject(given ?? told);
  const concerning = await readDeviations(flags);
  const subject = await load(Math.max(run.timeLimit, 10_000));
  try {
    const { deviations } = await concerning(subject.declaration);
    const { seed, cases } = reported;
    const found: Verdict[] = [];
    const { show, write, paint } = screen(flags.color);
    for await (const verdict of verdicts(subject, { clauses: judged, seed, cases, timeLimit: run.timeLimit, deviations })) {
      found.push(verdict);
      show(paint.dim(`… ${found.length} of ${judged.length}`));
    }
    const here = reportOf(subject, { clauses: judged, seed, cases }, found);
    const different = [
      ['specification', run.specification, specificationHash()],
      ['version of the specification', reported.equistep, here.equistep],
      ['subject', reported.subject, here.subject],
      ['platform', run.platform, platform],
    ].flatMap(([what, theirs, ours]) => (same(theirs, ours) ? [] : [{ what: what as string, theirs, ours }]));
    const verified = reported.verdicts.map((verdict, place) => {
      const other = found[place]!;
      return { clause: verdict.clause, reported: verdict.kind, found: other.kind, same: same(verdict, other) };
    });
    const concluded = { complete: reported.complete, reported: reported.conforms, found: reported.complete && here.conforms };
    write(verificationText({ verified, different, chosen: clauses.length, concluded }));
    return verified.every((one) => one.same) && concluded.reported === concluded.found ? exitCodes.conforms : exitCodes['does-not-conform'];
  } finally {
    await subject.close?.();
  }
}
