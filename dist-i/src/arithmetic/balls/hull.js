import { choose } from './choose.js';
import { high, low, putInto } from './classes.js';
import { tiny, up } from './tensor.js';
/**
 * A ball around two balls, from three: about the middle of the one, about that of the other, and about the middle of
 * both, whose own rounding is added.
 */
export function hullOf(am, ar, bm, br, put) {
    const apart = Math.abs(bm - am);
    const aboutA = Math.max(ar, (apart + br) * up);
    const aboutB = Math.max(br, (apart + ar) * up);
    // Where one ball holds the other, it is the hull.
    const reach = Math.max(ar, br, (apart + ar + br) / 2);
    const aboutBoth = reach * up + 2 ** -50 * (Math.abs(am) + reach) + tiny;
    if (aboutA <= aboutB && aboutA <= aboutBoth)
        put(am, aboutA);
    else if (aboutB <= aboutBoth)
        put(bm, aboutB);
    else
        put(am + Math.sign(bm - am) * (reach - ar), aboutBoth);
}
/**
 * The same for balls beyond the numbers: those of one class stay in it, and others have numbers of both signs, or no
 * number, between.
 */
export function hullBeyond(am, ar, bm, br, { largest }, put) {
    if (Object.is(am, bm) && ar === br)
        return put(am, ar);
    if (Math.min(low(am, ar, largest), low(bm, br, largest)) >= largest)
        return put(Infinity, Infinity);
    if (Math.max(high(am, ar, largest), high(bm, br, largest)) <= -largest)
        return put(-Infinity, Infinity);
    put(NaN, Infinity);
}
/** Widens the balls of `into` so that they hold those of another tensor of its shape. */
export function widenTo(into, other, limits) {
    const { middle, radius } = into;
    for (let place = 0; place < middle.length; place++) {
        const am = middle[place];
        const ar = radius[place];
        const bm = other.middle[place];
        const br = other.radius[place];
        const apart = Math.abs(bm - am);
        // Forms of one quantity mostly have middles that are all but equal.
        if (!((apart + ar + br) * up < Infinity))
            hullBeyond(am, ar, bm, br, limits, putInto(into, place));
        else if (apart > ar + br)
            hullOf(am, ar, bm, br, putInto(into, place));
        else
            radius[place] = choose(apart + br > ar, (apart + br) * up, ar);
    }
}
