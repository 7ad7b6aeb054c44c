import { inOneLine } from './legible.js';
import { plural } from './plural.js';
/** What is said of a demand of the command line that cannot be used: one line each, with what to do instead. */
export const badDemand = {
    notChosen: (glob) => `--require '${glob}' demands clauses that --clause does not choose: choose them as well`,
    partOfRun: '--min-pass counts the clauses of a whole run, and --shard judges a part: give it to equistep merge',
    tooMany: (wanted, of) => `--min-pass ${wanted} cannot be met: ${of} clauses are chosen`,
    incomplete: (path) => `the baseline '${path}' is not complete: take the report of a run that was not interrupted`,
    nothingPassed: (path) => `no clause passes in the baseline '${path}': nothing could be lost`,
    ofOneCase: '--require, --min-pass and --baseline want whole verdicts, and --replay judges one case',
};
/** What a reader must know of a baseline that is not quite comparable. */
export const baselineNotes = ({ subject, left }, here) => [
    ...(subject === here
        ? []
        : [`The baseline is a report of ${inOneLine(subject)}, and this is one of ${inOneLine(here)}.`]),
    ...(left > 0
        ? [`${plural(left, 'clause')} that passed in the baseline were not chosen here, and are not compared.`]
        : []),
];
