import { acceptance, relates } from '../arithmetic/acceptance.js';
import { isNoClaim } from '../arithmetic/balls/classes.js';
import { visit } from '../arithmetic/elementwise.js';
/** How two places are ruled by the balls of what is admissible: answers on the left, and what may come on the right. */
export function rulingOfBalls(profile) {
    const accepts = acceptance(profile);
    return (relation, left, l, right, r) => {
        if (isNoClaim(right.middle[r], right.radius[r]))
            return 'no-claim';
        if (relation === 'admitted')
            return accepts(right, r, left.middle[l]) === 'rejected' ? 'violated' : undefined;
        if (isNoClaim(left.middle[l], left.radius[l]))
            return 'no-claim';
        return relates(relation, left, l, right, r) === 'impossible' ? 'violated' : undefined;
    };
}
/** The first equation that does not hold, by how two places are ruled. */
export function judged(equations, ruling, read, marginAt) {
    let unclaimed = 0;
    for (const [violated, { relation, left, right, about }] of equations.entries()) {
        let place;
        let margin;
        let differs = false;
        visit([left.shape, right.shape], (at, l, r) => {
            const ruled = ruling(relation, left, l, right, r);
            if (ruled === 'no-claim')
                unclaimed++;
            if (ruled !== 'violated')
                differs = true;
            else if (place === undefined) {
                place = at;
                margin = marginAt?.(relation, left, l, right, r);
            }
        });
        const sides = { about, relation, left: read(left), right: read(right) };
        const judgement = { violated, unclaimed, equations: equations.length };
        if (relation === 'different' && !differs)
            return { ...judgement, violation: sides };
        if (relation !== 'different' && place !== undefined)
            return { ...judgement, violation: { ...sides, place, ...(margin && { margin }) } };
    }
    return { unclaimed, equations: equations.length };
}
