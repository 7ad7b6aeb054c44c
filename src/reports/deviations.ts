import type { Deviation } from '../judge/deviation.ts';
import type { Update } from '../deviations/update.ts';
import { plural } from './points.ts';

/** Why a declared deviation does not excuse a failure. */
export function voidText({ void: why, expires, reason }: Deviation): string {
  return why === 'expired'
    ? `It was declared to deviate (${reason}), but only until ${expires}: mend it, or declare it anew.`
    : 'It is declared to deviate, but nobody has said why, or where that is tracked: fill in the reason and the link.';
}

export const linked = (reason: string, link: string | undefined): string => (link === undefined ? reason : `${reason} (${link})`);

/** What an update does to a file of deviations. */
export function updateText(path: string, { added, removed }: Update): string {
  if (added.length + removed.length === 0) return `${path}: nothing to change.`;
  return [
    `${path}: ${plural(added.length, 'deviation')} added, ${removed.length} removed.`,
    ...removed.map(({ clause, reason }) => `  - ${clause}  passes; it was declared as: ${reason}`),
    ...added.map(({ clause }) => `  + ${clause}  fails until its reason and its link are filled in`),
  ].join('\n');
}
