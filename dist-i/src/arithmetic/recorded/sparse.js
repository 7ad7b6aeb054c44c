import { emptyBalls } from '../balls/tensor.js';
/** These places of a tensor. */
function takenFrom({ middle, radius }, places) {
    const taken = emptyBalls([places.length]);
    for (const [i, place] of places.entries()) {
        taken.middle[i] = middle[place];
        taken.radius[i] = radius[place];
    }
    return taken;
}
/** The places where a choice may be the first of two; undefined where those are too many to be worth looking for. */
function placesOf({ middle, radius }) {
    const places = [];
    for (let i = 0; i < middle.length; i++) {
        if (radius[i] === 0 && middle[i] !== 1)
            continue;
        if (places.push(i) * 4 > middle.length)
            return undefined;
    }
    return places;
}
/**
 * `select(condition, a · b, other)`, where all have one shape, and `other` is one number. What is not taken is not
 * multiplied: of a distribution with all its mass on one class that is nearly everything.
 */
export const selectProduct = ({ binary: { multiply }, select }) => (made, condition, a, b, other) => {
    const places = placesOf(condition);
    if (places === undefined) {
        const product = emptyBalls(made.shape);
        multiply.into(product, a, b);
        select(made, condition, product, other);
        return;
    }
    made.middle.fill(other.middle[0]);
    made.radius.fill(other.radius[0]);
    const [chosen, product] = [emptyBalls([places.length]), emptyBalls([places.length])];
    multiply.into(product, takenFrom(a, places), takenFrom(b, places));
    select(chosen, takenFrom(condition, places), product, other);
    for (const [i, place] of places.entries()) {
        made.middle[place] = chosen.middle[i];
        made.radius[place] = chosen.radius[i];
    }
};
