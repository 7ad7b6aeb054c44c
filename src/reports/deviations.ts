import type { Deviation } from '../judge/deviation.ts';
import { isGlob } from '../choose.ts';
import type { StaleGlob } from '../deviations/stale.ts';
import type { Update } from '../deviations/update.ts';
import { plural } from './plural.ts';

/** Why a declared deviation does not excuse a failure. */
export function voidText({ void: why, expires, reason }: Deviation): string {
  switch (why) {
    case 'expired':
      return `It was declared to deviate (${reason}), but only until ${expires}: fix it, or declare it again.`;
    case 'unconfirmed':
      return `The subject itself declares that it deviates (${reason}). That counts only where a file of deviations, or the option deviations, says so, too: --update-deviations adds an entry.`;
    default:
      return 'It is declared to deviate, but without a reason and a link that say why and where it is tracked: fill them in.';
  }
}

export const linked = (reason: string, link: string | undefined): string =>
  link === undefined ? reason : `${reason} (${link})`;

/** What an update does to a file of deviations. */
export function updateText(path: string, { added, removed }: Update): string {
  if (added.length + removed.length === 0) return `${path}: nothing to change.`;
  return [
    `${path}: ${plural(added.length, 'deviation')} added, ${removed.length} removed.`,
    ...removed.map(({ by, entry }) => {
      const why = isGlob(by) ? 'nothing that it matches deviates' : 'passes';
      return `  - ${by}  ${why}; it was declared as: ${entry.reason}`;
    }),
    ...added.map(({ clause }) => {
      const [one, ...others] = [clause].flat();
      const all = others.length === 0 ? '' : `  (with ${others.join(', ')}: one likely cause)`;
      return `  + ${one}  fails until its reason and its link are filled in${all}`;
    }),
  ].join('\n');
}

/** What is said of globs that excuse nothing any more. */
export const staleText = (path: string, stale: readonly StaleGlob[]): string =>
  stale
    .map(
      ({ applied: { by }, clauses }) =>
        `${path}: nothing that '${by}' matches deviates, and ${plural(clauses.length, 'clause')} of it pass: take it out.`,
    )
    .join('\n');
