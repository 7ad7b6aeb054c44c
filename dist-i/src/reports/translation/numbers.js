/** A number as people write it: 2.56e-6 and 0.004, not 0.00000256 and 0.0040000000000000036. */
export function numberFor(value, { exactly = false, digits = 12 } = {}) {
    const rounded = exactly || !Number.isFinite(value) ? value : Number(value.toPrecision(digits));
    const size = Math.abs(rounded);
    if (size === 0 || (size >= 0.001 && size < 10_000_000) || !Number.isFinite(rounded))
        return String(rounded);
    return rounded.toExponential().replace('e+', 'e');
}
/** A number of a set-up; a rate that was not given is λ, and what became of it. */
export function partText(part, value, { isSymbolic }, digits = {}) {
    if (part !== 'rate' || !isSymbolic)
        return numberFor(value, digits);
    if (value === 1)
        return 'λ';
    return value < 1 ? `λ / ${numberFor(1 / value)}` : `${numberFor(value)} λ`;
}
/** Lines of a name, what it was, what it is, and why: an arrow for what is exact, a wave for what is not. */
export function columns(rows, { bold, dim }, arrow) {
    const width = (i) => Math.max(...rows.map((row) => row[i].length));
    const [a, b, c] = [width(0), width(1), width(2)];
    return rows.map(([name, before, after, why]) => `  ${bold(name.padEnd(a))}  ${before.padStart(b)} ${arrow} ${after.padEnd(c)}  ${dim(why)}`);
}
