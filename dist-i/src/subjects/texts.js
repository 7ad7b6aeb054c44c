/** Texts that come from a subject, which may hold anything. */
/** How many letters of a text from a subject are kept. */
export const mostLetters = 10_000;
/** The beginning of a text, in memory of its own: a slice would keep the whole of it. */
export const cut = (text, most = mostLetters) => text.length <= most ? text : Buffer.from(text.slice(0, most), 'utf16le').toString('utf16le');
/** What was thrown, in a sentence, whatever it is. */
export function thrownText(thrown) {
    try {
        if (!(thrown instanceof Error))
            return cut(`threw ${String(thrown)}`);
        const { name, message } = thrown;
        return cut(`${name === 'Error' ? '' : `${String(name)}: `}${String(message)}`);
    }
    catch {
        return 'threw something that cannot be read';
    }
}
/** A value in a few letters, whatever it is. */
export function shown(value) {
    if (typeof value === 'string')
        return JSON.stringify(cut(value, 40));
    if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'object')
        return `a ${typeof value}`;
    return Array.isArray(value) ? 'a list' : 'an object';
}
