import { definitions } from '../../spec/definitions/index.js';
import { float64 } from '../arithmetic/float64.js';
import { drawPoint } from './draw.js';
import { answersOf } from './law.js';
import { remembered } from './memory.js';
import { roundedTo } from './rounded.js';
const wrongDefinitions = new WeakMap();
/** The definitions with this fault. */
export function wrong(fault) {
    const made = wrongDefinitions.get(fault) ?? fault.wrong(definitions);
    wrongDefinitions.set(fault, made);
    return made;
}
/** The answers of a fault, rounded to a format. */
export const wrongAnswers = (fault, questions, format) => roundedTo(format, answersOf(wrong(fault), float64, questions));
/** Whether these answers of a fault are rejected. A fault that has no answer to the questions shows nothing. */
export function isRejected(fault, questions, format, rejects) {
    try {
        return rejects(wrongAnswers(fault, questions, format));
    }
    catch {
        return false;
    }
}
/** Whether the answers of a fault, rounded to the subject's format, violate the law. */
export const fails = (fault, questions, criterion, format) => remembered(criterion, fault, () => isRejected(fault, questions, format, (answers) => criterion.judge(answers).violation !== undefined));
/** A fault that does not show in so many cases at a point is not looked for in more of them. */
const most = 2;
export function discriminationOf({ rejects }, format) {
    const shown = new Set();
    const hidden = new Set();
    const looked = new Map();
    let last;
    return {
        shownBy: ({ origin, questions, criterion }, showing) => {
            const place = origin.from === 'draw' ? origin.point : `example ${origin.example}`;
            const isWorthIt = (fault) => {
                const key = `${place} ${fault.id}`;
                const times = looked.get(key) ?? 0;
                looked.set(key, times + 1);
                return times < most;
            };
            const shows = (fault) => {
                if (showing === undefined)
                    return fails(fault, questions, criterion, format);
                const found = showing(fault);
                if (found === 'hidden')
                    hidden.add(fault);
                return found === 'shown';
            };
            const looking = rejects.filter((fault) => !shown.has(fault) && isWorthIt(fault));
            const found = looking.filter(shows);
            if (found.length > 0)
                return found;
            const others = rejects.filter((fault) => !looking.includes(fault) && fault !== last);
            const first = [...(last === undefined || looking.includes(last) ? [] : [last]), ...others].find(shows);
            return first === undefined ? [] : [first];
        },
        note: (faults) => {
            for (const fault of faults)
                shown.add(fault);
            last = faults.at(-1) ?? last;
        },
        unshown: () => rejects.filter((fault) => !shown.has(fault)),
        hidden: () => rejects.filter((fault) => hidden.has(fault) && !shown.has(fault)),
    };
}
/** About so many cases are searched for one in which a fault shows, shared out over the points of a clause. */
const searched = 200;
/** A case that the subject supports and in which some fault of the clause would show, if one is found. */
export function discriminatingCase(bench) {
    const { clause, subject } = bench;
    // Without answers nothing shows there.
    if (clause.declared !== undefined || clause.ruled !== undefined)
        return undefined;
    const shows = ({ questions, criterion }) => clause.rejects.some((fault) => fails(fault, questions, criterion, subject.declaration.format));
    const supported = [...clause.given.fixed.keys()].filter((index) => drawPoint(bench, index, 1).cases.length > 0);
    for (const index of supported) {
        const { point, cases } = drawPoint(bench, index, Math.max(4, Math.ceil(searched / supported.length)));
        const found = cases.find(shows);
        if (found !== undefined)
            return { point, cases: [found] };
    }
    return undefined;
}
