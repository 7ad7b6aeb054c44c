import { isCatalogued, isGraded, partsOf } from './parts.js';
export const refused = (refusal) => ({
    kind: 'refused',
    refusal,
});
/** Whether the degrees of its numbers are known. */
export const isRule = (optimizer) => isGraded(optimizer.name);
/** Whether there is a definition of it. */
export const isDefined = (optimizer) => isCatalogued(optimizer.name);
/** Every number of a set-up, with what it is afterwards. */
export function changesOf(before, after) {
    const values = new Map(partsOf(after).map(({ name, value }) => [name, value]));
    return partsOf(before).map((part) => ({ ...part, after: values.get(part.name) }));
}
/** The first number that no float64 holds any more. */
export function lostIn(changes, { state }) {
    const lost = changes.find(({ value, after }) => value !== 0 && Number.isFinite(value) && (after === 0 || !Number.isFinite(after)));
    if (lost !== undefined)
        return { why: 'out-of-range', part: lost.name, value: lost.after };
    const held = Object.values(state?.slots ?? {}).flatMap(({ data }) => Array.from(data));
    const beyond = held.find((value) => !Number.isFinite(value));
    return beyond === undefined ? undefined : { why: 'out-of-range', part: 'state', value: beyond };
}
