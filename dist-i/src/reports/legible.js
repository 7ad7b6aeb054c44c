/**
 * Control characters as the pictures that Unicode has of them; what reorders a line, and halves of characters, as `�`.
 * Lines stay lines.
 */
export const legible = (text) => (illegible.test(text) ? replaced(text) : text);
/** All that `replaced` replaces: nearly every text has none of it, and is looked at once. */
const illegible = 
// oxlint-disable-next-line no-control-regex -- they are what is looked for
/[\0-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u;
const replaced = (text) => text
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    .replaceAll(/[\0-\u0008\u000B-\u001F]/g, (control) => String.fromCodePoint(0x2400 + control.codePointAt(0)))
    .replaceAll('\u007F', '␡')
    .replaceAll(/[\u0080-\u009F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu, '�');
/** The same in one line. */
export const inOneLine = (text) => legible(text)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ⏎ ')
    .replaceAll('\t', ' ');
/** A value, all of whose strings are legible; numbers are not looked at, and a part that is legible stays itself. */
export function legibly(value) {
    const made = (part) => {
        if (typeof part === 'string')
            return legible(part);
        if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part))
            return part;
        if (Array.isArray(part)) {
            if (typeof part[0] === 'number')
                return part;
            const parts = part.map(made);
            return parts.every((one, i) => one === part[i]) ? part : parts;
        }
        const entries = Object.entries(part).map(([key, inner]) => [key, made(inner)]);
        return entries.every(([key, one]) => one === part[key])
            ? part
            : Object.fromEntries(entries);
    };
    return made(value);
}
