import { visit } from '../../arithmetic/elementwise.js';
import { float64 } from '../../arithmetic/float64.js';
import { formats } from '../../arithmetic/formats.js';
import { equationsOf } from '../law.js';
import { definedAnswers, recombined } from './basis.js';
/** How many times nearer to right than to any fault an answer must be. OPEN: rounding cannot be bounded here. */
export const nearer = 2 ** 10;
/**
 * By distances. How a gradient is rounded, or an element in a batch of another size, cannot be bounded without a
 * definition. But what each fault of the clause would have answered is known, from the subject's own elements: right is
 * 2¹⁰ times nearer to right than every fault is that changes anything by a thousandth.
 */
export function byDistance(one, { format }) {
    let known;
    const equationsFor = (answers) => {
        known ??= one.clause.declared.usesDefinition ? definedAnswers(float64, one, answers) : undefined;
        return equationsOf(one, float64, answers, known ?? answers);
    };
    const wronglyAt = (answers, fault) => {
        try {
            return equationsFor(recombined(one.clause.declared.losses, one.questions, answers, format, fault)).map(gapOf);
        }
        catch {
            return [];
        }
    };
    return byDistances({ rejects: one.clause.rejects, format, equationsFor, wronglyAt });
}
export function byDistances({ rejects, format, equationsFor, wronglyAt, }) {
    const unit = 2 ** -formats[format].precision;
    // Whoever asks what answers show has had them judged.
    let last;
    const by = (answers) => {
        if (last?.answers === answers)
            return last;
        const equations = equationsFor(answers);
        return (last = { answers, equations, gaps: equations.map(gapOf) });
    };
    const wrong = new Map();
    let wrongOf;
    const wrongly = (answers, fault) => {
        if (wrongOf !== answers)
            wrong.clear();
        wrongOf = answers;
        const found = wrong.get(fault) ?? wronglyAt(answers, fault);
        wrong.set(fault, found);
        return found;
    };
    /** Whether a fault changes an equation by a thousandth of what stands there, and by more than a format may round. */
    const isTold = (gap, { size }) => gap.apart > 0 && gap.apart * nearer >= Math.max(size, gap.size) && gap.apart >= nearer * unit * size;
    return {
        judge: (answers) => {
            const { equations, gaps } = by(answers);
            let unclaimed = 0;
            for (const [at, gap] of gaps.entries()) {
                // No fault that is told is nearer than a thousandth: what is a thousand times nearer still is right.
                if (gap.apart === 0 || gap.apart * nearer ** 2 <= gap.size)
                    continue;
                const told = rejects
                    .map((fault) => wrongly(answers, fault)[at])
                    .filter((other) => other !== undefined && isTold(other, gap));
                const nearest = Math.min(gap.size, ...told.map((other) => other.apart));
                if (gap.apart * nearer <= nearest)
                    continue;
                // A format too narrow cannot tell rounding from a fault.
                const isFar = nearest >= nearer ** 2 * unit * gap.size || 2 * gap.apart >= nearest;
                if (isFar && nearest >= nearer * unit * gap.size)
                    return violated(equations, at, gap, nearest / nearer, unclaimed);
                // In half precision no gap is ever so far: there is nothing that another case could decide.
                if (nearer ** 2 * unit <= 1 && nearest >= nearer * unit * gap.size)
                    unclaimed++;
            }
            return { unclaimed, equations: equations.length };
        },
        shows: (answers) => {
            const right = by(answers).gaps;
            return (fault) => (wrongly(answers, fault).some((gap, at) => isTold(gap, right[at])) ? 'shown' : undefined);
        },
    };
}
export function gapOf({ left, right }) {
    let [apart, size, place] = [0, 0, 0];
    visit([left.shape, right.shape], (at, l, r) => {
        const [a, b] = [left.data[l], right.data[r]];
        const same = a === b || (Number.isNaN(a) && Number.isNaN(b));
        const off = same ? 0 : Math.abs(a - b);
        // Where one side is infinite or no number, and the other is another, nothing is farther apart.
        const distance = Number.isNaN(off) ? Infinity : off;
        if (distance > apart)
            [apart, place] = [distance, at];
        if (Number.isFinite(a))
            size = Math.max(size, Math.abs(a));
        if (Number.isFinite(b))
            size = Math.max(size, Math.abs(b));
    });
    return { apart, size, place };
}
function violated(equations, at, { place }, margin, unclaimed) {
    const { about, relation, left, right } = equations[at];
    return {
        violation: { about, relation, left, right, place, ...(margin > 0 && { margin }) },
        violated: at,
        unclaimed,
        equations: equations.length,
    };
}
/** How far apart two tensors of one shape are where they are farthest. */
export const farthest = (a, b) => a.data.reduce((most, x, i) => Math.max(most, Object.is(x, b.data[i]) ? 0 : Math.abs(x - b.data[i])), 0);
