import { whyEquivalent } from '../coverage/equivalent.js';
import { plural } from './plural.js';
const why = ({ fault, loss }) => whyEquivalent(fault.id, loss);
/** The pairs that no clause finds, though the fault changes something in the loss. */
export const livePairs = (pairs) => pairs.filter((pair) => pair.clause === undefined && why(pair) === undefined);
/** The pairs that a clause finds, though they are said to change nothing. */
export const wronglyExcused = (pairs) => pairs.filter((pair) => pair.clause !== undefined && why(pair) !== undefined);
/** Every fault in one loss alone: the clause that finds it, or why it changes nothing. */
export function pairsText(pairs, { bold, red, yellow }) {
    const faults = [...new Set(pairs.map(({ fault }) => fault))];
    const found = (pair) => pair.clause ?? (why(pair) === undefined ? red('no clause') : yellow(why(pair)));
    return faults
        .map((fault) => {
        const own = pairs.filter((pair) => pair.fault === fault);
        // Losses of which the same is said share a row.
        const rows = [...new Set(own.map(found))].map((text) => {
            const losses = own.filter((pair) => found(pair) === text).map(({ loss }) => loss);
            return losses.length === own.length ? ['every loss', text] : [losses.join(', '), text];
        });
        return [`${bold(fault.id)}, in one loss alone`, ...rows.map(([losses, text]) => `  ${text}: ${losses}`)].join('\n');
    })
        .join('\n');
}
/** What it comes to. */
export function pairsSummary(pairs, { green, red }) {
    const real = pairs.filter((pair) => why(pair) === undefined);
    const live = livePairs(pairs);
    return [
        `${plural(real.length, 'pair')} of a fault and the one loss that has it: ${real.length - live.length} killed. ` +
            `${pairs.length - real.length} others change nothing, each for a reason.`,
        ...live.map(({ fault, loss }) => red(`${fault.id} in ${loss} alone survives: no clause finds it.`)),
        ...(live.length === 0 ? [green('Every fault is found in every loss.')] : []),
    ].join('\n');
}
