import { plural } from '../plural.js';
import { code, fileLine, heading, joined, paragraph } from './blocks.js';
/** Every fault, by class: what a subject with it does, as a formula, and the clauses that find it. */
export function faultBlocks(classes, faults, clauses, library) {
    return Object.entries(classes).flatMap(([id, says]) => [
        heading(3, id),
        paragraph(`${says[0].toUpperCase()}${says.slice(1)}.`),
        ...faults.filter((fault) => fault.faultClass === id).flatMap((fault) => entry(fault, clauses, library)),
    ]);
}
/** Of more clauses than this, that find a fault, the others are counted: each of them lists it. */
const most = 4;
function entry(fault, clauses, library) {
    const { file } = library.fault(fault.id);
    const killers = clauses.filter(({ rejects }) => rejects.includes(fault));
    return [
        heading(4, fault.id),
        paragraph(`It ${fault.does}: `, { math: fault.formula }),
        paragraph('Found by ', ...joined(killers.slice(0, most), ({ id }) => code(id)), ...(killers.length > most ? [` and ${plural(killers.length - most, 'other clause')}`] : []), '. ', ...fileLine(file)),
    ];
}
