/**
 * A report as JSON: byte for byte the same for equal verdicts, for it holds no times and its keys keep their order.
 * Numbers are written so that they read back as the same float64. JSON has no word for some: "NaN", "Infinity",
 * "-Infinity" and "-0" stand for them, as strings. `complete` is false when the judging was interrupted, and then
 * `conforms` is false as well.
 */
export function jsonReport({ equistep, run, subject, seed, cases, strict, causes, conforms, unmet, verdicts }, complete = true) {
    const report = {
        equistep,
        run,
        subject,
        seed,
        cases,
        complete,
        ...(strict && { strict }),
        conforms: complete && conforms,
        unmet,
        causes,
        verdicts: verdicts.map(({ clause, kind, ...rest }) => ({ clause, kind, ...rest })),
    };
    return jsonText(report);
}
/** Anything in that form. */
export const jsonText = (value) => `${encoded(value, '')}\n`;
/** Records have a line for every part; a list of plain values has one for all of them. */
export function encoded(value, margin) {
    if (typeof value === 'number')
        return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : `"${Object.is(value, -0) ? '-0' : value}"`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const deeper = `${margin}  `;
    if (Array.isArray(value) || ArrayBuffer.isView(value)) {
        const parts = Array.from(value);
        const texts = parts.map((part) => encoded(part, deeper));
        return parts.some((part) => typeof part === 'object') ? block('[', texts, ']', margin) : `[${texts.join(', ')}]`;
    }
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return block('{', entries.map(([key, part]) => `${JSON.stringify(key)}: ${encoded(part, deeper)}`), '}', margin);
}
const block = (open, parts, close, margin) => parts.length === 0
    ? open + close
    : `${open}\n${parts.map((part) => `${margin}  ${part}`).join(',\n')}\n${margin}${close}`;
