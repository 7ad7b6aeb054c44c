import { shown } from './texts.js';
/** The answers of subjects that cannot write into the judge's questions: they never get hold of them. */
const apart = new WeakSet();
/**
 * Says of a subject that its questions need not go to it as copies: it lives where they arrive as bytes, and what serves
 * it there compares, or what it is made of is ours. A subject made of another, with an answer of its own, is not meant.
 */
export function asApart(subject) {
    apart.add(subject.answer);
    return subject;
}
/** The same of a subject that only hands on what another is asked. */
export const apartAs = (other, subject) => (isApart(other) ? asApart(subject) : subject);
export const isApart = ({ answer }) => apart.has(answer);
/**
 * Questions go to a subject as copies: what it writes into them must not be what its answers are held against. They
 * cannot be frozen, for numbers in typed arrays cannot, and whoever writes into a frozen list may not be told.
 */
export function copied(value) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (ArrayBuffer.isView(value))
        return value.slice();
    if (Array.isArray(value))
        return value.map(copied);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part)]));
}
/** The first part of a value that its copy no longer has: "predictions.data[2] was 1 and became 2". */
export function overwritten(value, copy, at = '') {
    if (typeof value !== 'object' || value === null)
        return Object.is(value, copy) ? undefined : `${at} was ${shown(value)} and became ${shown(copy)}`;
    if (typeof copy !== 'object' || copy === null)
        return `${at} became ${shown(copy)}`;
    if (alikeInNumbers(value, copy))
        return undefined;
    const isList = Array.isArray(value) || ArrayBuffer.isView(value);
    for (const [name, part] of Object.entries(value)) {
        const under = isList ? `${at}[${name}]` : `${at}${at === '' ? '' : '.'}${name}`;
        const found = overwritten(part, copy[name], under);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Whether both are typed arrays of equal numbers: of millions there is no time to make names and texts. */
function alikeInNumbers(value, copy) {
    if (!ArrayBuffer.isView(value) || !ArrayBuffer.isView(copy))
        return false;
    const [numbers, others] = [value, copy];
    for (let i = 0; i < numbers.length; i++)
        if (!Object.is(numbers[i], others[i]))
            return false;
    return true;
}
/** What is said of a subject that writes into its questions: `found` is the first place. */
export const overwrites = (found) => `the subject overwrites its questions: ${found}. It must copy what it changes`;
