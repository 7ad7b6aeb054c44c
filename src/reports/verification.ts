import type { Outcome } from '../judge/verdict.ts';
import { plural } from './points.ts';

type Kind = Outcome['kind'];
export interface Verification {
  readonly verified: readonly { readonly clause: string; readonly reported: Kind; readonly found: Kind; readonly same: boolean }[];
  /** What was otherwise when the report was made. */
  readonly different: readonly { readonly what: string; readonly theirs: unknown; readonly ours: unknown }[];
  /** How many clauses there are. */
  readonly chosen: number;
  readonly concluded: { readonly complete: boolean; readonly reported: boolean; readonly found: boolean };
}

/** What came of judging again what a report says. */
export function verificationText({ verified, different, chosen, concluded }: Verification): string {
  const others = verified.filter(({ same }) => !same);
  const shown = (value: unknown): string => JSON.stringify(value).slice(0, 200);
  const conforms = (is: boolean): string => (is ? 'conforms' : 'does not conform');
  return [
    ...others.map(({ clause, reported, found }) => `✗ ${clause}: ${reported === found ? `${found}, but with other evidence` : `reported as ${reported}, found ${found}`}`),
    ...different.map(({ what, theirs, ours }) => `! The ${what} was ${shown(theirs)}, and here is ${shown(ours)}.`),
    ...(concluded.complete ? [] : ['! The report is not complete.']),
    ...(verified.length < chosen ? [`! The report is of ${verified.length} of ${plural(chosen, 'clause')}.`] : []),
    ...(concluded.reported === concluded.found ? [] : [`✗ It is reported that the subject ${conforms(concluded.reported)}, and it ${conforms(concluded.found)}.`]),
    others.length === 0 ? `${plural(verified.length, 'verdict')}: the same come out.` : `${others.length} of ${plural(verified.length, 'verdict')} do not come out the same.`,
  ].join('\n');
}
