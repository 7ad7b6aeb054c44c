import { plural } from './plural.js';
import { aligned } from './aligned.js';
const distinct = (values) => [...new Set(values)];
const killed = (kills) => kills.flatMap(({ cases }) => cases ?? []);
export const survivors = ({ kills, faults }) => faults.filter((fault) => killed(kills.filter((one) => one.fault === fault)).length === 0);
export const idleClauses = ({ kills }) => distinct(kills.map(({ clause }) => clause.id)).filter((id) => killed(kills.filter(({ clause }) => clause.id === id)).length === 0);
/** Pairs of a clause and a fault that it names, and does not find. */
export const missed = ({ kills }) => kills.filter(({ clause, fault, cases }) => cases === undefined && clause.rejects.includes(fault));
export const emptyClasses = ({ classes, faults }) => Object.keys(classes).filter((id) => !faults.some(({ faultClass }) => faultClass === id));
export const allFound = (findings) => [survivors, idleClauses, missed, emptyClasses].every((left) => left(findings).length === 0);
/** The kill matrix, by fault class: each fault, and after how many cases each clause found it. */
export function matrixText(findings, { bold, dim, red }) {
    const { classes, faults, kills } = findings;
    const found = ({ clause, cases }) => cases === undefined ? red(`${clause.id} not`) : `${clause.id} ${dim(String(cases))}`;
    const looked = (fault) => {
        const own = kills.filter((one) => one.fault === fault && (one.cases !== undefined || one.clause.rejects.includes(fault)));
        return own.length === 0 ? red('survives') : own.map(found).join(', ');
    };
    return Object.entries(classes)
        .map(([id, says]) => {
        const own = faults.filter(({ faultClass }) => faultClass === id);
        const rows = own.length === 0 ? [red('no mutant')] : aligned(own.map((fault) => [fault.id, looked(fault)]));
        return [`${bold(id)}  ${says}`, ...rows.map((row) => `  ${row}`)].join('\n');
    })
        .join('\n');
}
/** What it comes to. */
export function matrixSummary(findings, { bold, green, red }) {
    const { classes, faults, kills } = findings;
    const soonest = faults
        .map((fault) => Math.min(...killed(kills.filter((one) => one.fault === fault))))
        .filter(Number.isFinite)
        .toSorted((a, b) => a - b);
    const count = Object.keys(classes).length;
    const left = [
        ...survivors(findings).map(({ faultClass, id }) => `${faultClass} ${id} survives: no clause finds it.`),
        ...missed(findings).map(({ clause, fault }) => `${clause.id} names ${fault.id}, and does not find it.`),
        ...idleClauses(findings).map((id) => `${id} finds no fault at all.`),
        ...emptyClasses(findings).map((id) => `${id} has no mutant: ${classes[id]}.`),
    ];
    return [
        `${plural(faults.length, 'mutant')} of ${count - emptyClasses(findings).length} in ${count} fault classes, ${plural(distinct(kills.map(({ clause }) => clause)).length, 'clause')}: ` +
            `${soonest.length} killed, half of them within ${plural(soonest[Math.floor(soonest.length / 2)] ?? 0, 'case')} of some clause, all within ${soonest.at(-1) ?? 0}.`,
        ...left.map((line) => red(line)),
        left.length === 0
            ? green(`${bold('Every')} mutant is killed, and every clause kills.`)
            : red(`${bold('Not')} every mutant is killed by what names it.`),
    ].join('\n');
}
