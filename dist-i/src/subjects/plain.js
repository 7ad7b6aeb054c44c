import { cut, mostLetters, shown, thrownText } from './texts.js';
/** How large data may be that a subject gives of itself. */
const most = { depth: 8, parts: 10_000, entries: 1000 };
const data = 'give strings, numbers, true, false, lists and objects alone';
/**
 * A copy of data: strings, numbers, true, false, null, lists and objects, read once each. Throws a sentence for
 * anything else: functions, what holds itself, what cannot be read, what has no end. What is undefined is left out.
 */
export function plain(value, name) {
    let parts = 0;
    const copy = (one, at, depth) => {
        if (++parts > most.parts)
            throw new TypeError(`${name} has more than ${most.parts} parts: make it shorter`);
        if (typeof one === 'string')
            return checkedText(one, at);
        if (one === null || one === undefined || typeof one === 'number' || typeof one === 'boolean')
            return one;
        if (typeof one !== 'object')
            throw new TypeError(`${at} is ${shown(one)}: ${data}`);
        if (depth > most.depth)
            throw new TypeError(`${cut(at, 100)} is nested more than ${most.depth} deep, or holds itself: ${data}`);
        const read = (from, get) => {
            try {
                return get();
            }
            catch (thrown) {
                throw new TypeError(`${from} cannot be read (${cut(thrownText(thrown), 200)}): ${data}`, { cause: thrown });
            }
        };
        const part = (key) => {
            const where = within(at, key, depth === 0);
            const got = read(where, () => one[key]);
            return copy(got, where, depth + 1);
        };
        if (read(at, () => Array.isArray(one))) {
            // A list's length may be more than there is of it, or no number.
            const length = read(at, () => one.length);
            if (!(Number.isInteger(length) && length <= most.entries))
                throw new TypeError(`${at} has ${shown(length)} entries: give at most ${most.entries}`);
            return Array.from({ length }, (_, i) => part(i));
        }
        const tag = cut(String(read(at, () => Object.prototype.toString.call(one))), 40);
        if (tag !== '[object Object]')
            throw new TypeError(`${at} is a ${tag.slice(8, -1)}: ${data}`);
        const keys = read(at, () => Object.keys(one));
        return Object.fromEntries(keys.map((key) => [key, part(key)]).filter(([, got]) => got !== undefined));
    };
    return copy(value, name, 0);
}
function checkedText(text, at) {
    if (text.length <= mostLetters)
        return text;
    throw new TypeError(`${at} has ${text.length} letters: give at most ${mostLetters}`);
}
/** The place of a part, as it is written in code: "its declaration's losses[0]". */
export function within(at, key, isTop) {
    const place = cut(at, 200);
    if (typeof key === 'number')
        return `${place}[${key}]`;
    const name = /^\w{1,40}$/.test(key) ? key : JSON.stringify(cut(key, 40));
    return isTop ? `${place}'s ${name}` : `${place}.${name}`;
}
