import { pointsOf } from '../../spec/language/combining.js';
import { unsupported } from '../subjects/subject.js';
const known = new WeakMap();
/**
 * The clause with points that hold every pair of the options that a subject declares, where its points are a covering
 * array: else a pair would not be asked for want of a third option that stands beside it in the array of all.
 */
export function askedOf(clause, declaration) {
    const of = known.get(declaration) ?? new Map();
    known.set(declaration, of);
    const asked = of.get(clause) ?? made(clause, declaration);
    of.set(clause, asked);
    return asked;
}
function made(clause, declaration) {
    const { combined } = clause.given;
    if (combined === undefined)
        return { clause, leftOut: [] };
    const why = (part) => {
        const question = combined.least(part);
        return question && unsupported(declaration, question);
    };
    const some = aQuestion(combined.axes, (part) => combined.least(part) !== undefined && why(part) === undefined);
    if (some === undefined)
        return { clause, leftOut: [] };
    const leftOut = [];
    const axes = Object.fromEntries(Object.entries(combined.axes).map(([axis, values]) => {
        const taken = values.filter((value) => {
            const reason = why({ ...some, [axis]: value });
            if (reason !== undefined)
                leftOut.push({ point: { [axis]: value }, reason });
            return reason === undefined;
        });
        return [axis, taken];
    }));
    const allowed = (part) => (combined.allowed?.(part) ?? true) && why(part) === undefined;
    const everything = leftOut.length === 0 && !hasRefused(combined.axes, why, some);
    if (everything)
        return { clause, leftOut };
    const own = { ...combined, axes, allowed };
    const { drawn, enough, bitForBit } = clause.given;
    const given = {
        fixed: pointsOf(own),
        drawn,
        ...(enough !== undefined && { enough }),
        ...(bitForBit !== undefined && { bitForBit }),
        combined: own,
    };
    return { clause: { ...clause, given }, leftOut };
}
/** The first values of two axes that make a question which the subject takes. */
function aQuestion(axes, takes) {
    const names = Object.keys(axes);
    for (const a of names)
        for (const b of names.slice(names.indexOf(a) + 1))
            for (const i of axes[a])
                for (const j of axes[b]) {
                    const part = { [a]: i, [b]: j };
                    if (takes(part))
                        return part;
                }
    return undefined;
}
/** Whether two values are not taken together, each of which is. */
const hasRefused = (axes, why, some) => Object.entries(axes).some(([axis, values]) => Object.entries(axes).some(([other, its]) => axis < other &&
    values.some((value) => its.some((one) => why({ ...some, [axis]: value, [other]: one }) !== undefined))));
