import { definitions } from '../../spec/definitions/index.js';
import { chance, farthest, fewest } from '../../spec/definitions/direction.js';
import { reachFrom } from '../arithmetic/acceptance.js';
import { alikeIn, lensOf, parted } from '../arithmetic/parts.js';
import { float64 } from '../arithmetic/float64.js';
import { leavesOf } from './answers.js';
import { answersOf } from './law.js';
import { once } from '../once.js';
import { setsOf } from './sets.js';
/** The directions of answers to these questions, of which this is what is admitted. */
export function directionsOf(questions, profile, sets) {
    const units = once(() => leavesOf(sets.first()));
    const plain = once(() => leavesOf(answersOf(definitions, float64, questions)));
    const all = once(() => leavesOf(sets.all()));
    const parts = once(() => leavesOf(answersOf(definitions, parted(profile, fewest), questions)));
    // What flushing may do to a number always goes one way.
    const unflushed = once(() => profile.flush ? leavesOf(setsOf(definitions, { ...profile, flush: false }, questions)) : all());
    const reachAt = reachFrom(profile);
    return (tensor, { data }) => {
        if (data.length < fewest)
            return undefined;
        const right = plain()[tensor].data;
        const set = units()[tensor];
        let [elements, outwards, upwards] = [0, 0, 0];
        for (let place = 0; place < data.length; place++) {
            const unit = reachAt(set, place, right[place]);
            if (!isMeasured(unit, data[place]))
                continue;
            const error = (data[place] - right[place]) / unit;
            if (Math.abs(error) > farthest)
                continue;
            elements++;
            outwards += Math.sign(right[place]) * error;
            upwards += error;
        }
        // Nothing that elements have in common, and nothing that is rounded alike, makes the limit smaller than this.
        const least = chance(new Uint8Array(elements).fill(1));
        if (Math.max(Math.abs(outwards), Math.abs(upwards)) <= least)
            return undefined;
        const unitsHere = Array.from(right, (exact, place) => reachAt(set, place, exact));
        const places = [...right.keys()].filter((place) => isMeasured(unitsHere[place], data[place]));
        const measured = {
            errors: places.map((place) => (data[place] - right[place]) / unitsHere[place]),
            places,
            units: places.map((place) => unitsHere[place]),
            right,
        };
        return judged(measured, parts()[tensor], unflushed()[tensor], all()[tensor], profile);
    };
}
/** Whether the error of an answer can be said in these units. */
const isMeasured = (unit, answered) => unit > 0 && unit < Infinity && Number.isFinite(answered);
const sumsOf = (errors, places, right) => ({
    outwards: errors.reduce((sum, error, i) => sum + Math.sign(right[places[i]]) * error, 0),
    upwards: errors.reduce((sum, error) => sum + error, 0),
});
function judged({ errors, places, units, right }, { common, own }, unflushed, set, profile) {
    const lens = lensOf(profile);
    // In float64 the definition is rounded as the subject is: both may be off by all that is in common.
    const isAsSubject = lens > 1;
    const alike = alikeIn(right);
    const reachAt = reachFrom(profile);
    // What is rounded alike so often that chance allows it more than all of an element, is in common: either limit holds.
    const most = Math.sqrt(2 * Math.sqrt(places.length / fewest));
    const kept = [];
    const sizes = [];
    let inCommon = 0;
    places.forEach((place, i) => {
        const unit = units[i];
        const reach = reachAt(set, place, right[place]);
        if (unflushed.radius[place] !== set.radius[place] || !(reach <= farthest * unit))
            return;
        const radius = common.radius[place] / lens;
        // At last the answer is rounded, where it was not before.
        const last = Math.max(0, reach - set.radius[place]);
        const isAlike = alike(place) * fewest >= right.length;
        const off = (isAsSubject ? 2 * radius : radius + Math.abs(right[place] - common.middle[place])) + (isAlike ? last : 0);
        const rounded = own.radius[place] / lens + (isAlike ? 0 : last * Math.sqrt(alike(place)));
        const isOwn = off < reach && rounded / reach < most;
        kept.push(i);
        inCommon += (isOwn ? off : reach) / unit;
        sizes.push(isOwn ? (isAsSubject ? Math.SQRT2 : 1) * (rounded / unit) : 0);
    });
    const elements = kept.length;
    const explained = (inCommon + chance(sizes)) / elements;
    const { outwards, upwards } = sumsOf(kept.map((i) => errors[i]), kept.map((i) => places[i]), right);
    const [far, sum, positive, negative] = Math.abs(outwards) >= Math.abs(upwards)
        ? [Math.abs(outwards), outwards, 'away from zero', 'towards zero']
        : [Math.abs(upwards), upwards, 'up', 'down'];
    const mean = far / elements;
    return mean > explained ? { towards: sum > 0 ? positive : negative, mean, explained, elements } : undefined;
}
