/**
 * What is known of cases, whoever answers. Nothing is kept of a run of one subject, which asks each case once; whoever
 * judges many subjects by the same cases, as tests do, has the judge remember them.
 */
let kept;
/** What the cases are drawn for. They are many: those for another seed or format take the place of these. */
let drawnFor;
/** From now on cases are remembered, until what is returned is called. */
export function remember() {
    kept = new WeakMap();
    return () => {
        kept = undefined;
        drawnFor = undefined;
    };
}
/** What follows is asked for in these circumstances; in others all may be otherwise. */
export function inCircumstances(text) {
    if (kept === undefined)
        return;
    const now = text();
    if (now !== drawnFor)
        kept = new WeakMap();
    drawnFor = now;
}
/** What was made of this before, by this key; or what is made now. */
export function remembered(of, key, make) {
    if (kept === undefined)
        return make();
    const made = kept.get(of) ?? new Map();
    kept.set(of, made);
    if (!made.has(key))
        made.set(key, make());
    return made.get(key);
}
