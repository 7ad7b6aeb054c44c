import { inOneLine } from './legible.ts';
import { plural } from './plural.ts';

/** What is said of a demand of the command line that cannot be used: one line each, with what to do instead. */
export const badDemand = {
  notChosen: (glob: string): string =>
    `--require '${glob}' demands clauses that --clause does not choose: choose them as well`,
  partOfRun: '--min-pass counts the clauses of a whole run, and --shard judges a part: give it to equistep merge',
  tooMany: (wanted: number, of: number): string => `--min-pass ${wanted} cannot be met: ${of} clauses are chosen`,
  incomplete: (path: string): string =>
    `the baseline '${path}' is not complete: take the report of a run that was not interrupted`,
  nothingPassed: (path: string): string => `no clause passes in the baseline '${path}': nothing could be lost`,
  ofOneCase: '--require, --min-pass and --baseline want whole verdicts, and --replay judges one case',
} as const;

/** What a reader must know of a baseline that is not quite comparable. */
export const baselineNotes = (
  { subject, left }: { readonly subject: string; readonly left: number },
  here: string,
): string[] => [
  ...(subject === here
    ? []
    : [`The baseline is a report of ${inOneLine(subject)}, and this is one of ${inOneLine(here)}.`]),
  ...(left > 0
    ? [`${plural(left, 'clause')} that passed in the baseline were not chosen here, and are not compared.`]
    : []),
];
