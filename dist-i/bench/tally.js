/** Ratios of error to radius are counted in bins of a thousandth. */
const bins = 1000;
/** `|x − y| ≤ atol + rtol·|y|`: numpy's `allclose`, and the defaults by format of PyTorch's `assert_close`. */
const closeness = {
    float64: { rtol: 1e-7, atol: 1e-7 },
    float32: { rtol: 1.3e-6, atol: 1e-5 },
    bfloat16: { rtol: 1.6e-2, atol: 1e-5 },
    float16: { rtol: 1e-3, atol: 1e-5 },
};
export const tolerancesOf = (format) => ({
    allclose: { rtol: 1e-5, atol: 1e-8 },
    assert_close: closeness[format],
});
export const within = ({ rtol, atol }, x, y) => Object.is(x, y) || x === y || Math.abs(x - y) <= atol + rtol * Math.abs(y);
export const newTally = () => ({
    questions: 0,
    accepted: 0,
    rejected: 0,
    known: 0,
    noClaim: 0,
    exact: 0,
    overflowed: 0,
    largest: 0,
    ratios: new Float64Array(bins + 1),
    failed: new Set(),
    cases: [],
    outside: {},
});
/** Counts one number, and says whether it was rejected. */
export function count(tally, verdict, x, m, r) {
    if (verdict === 'no-claim')
        tally.noClaim++;
    else if (verdict === 'rejected')
        tally.rejected++;
    else {
        tally.accepted++;
        if (r === 0)
            tally.exact++;
        else if (!(r < Infinity))
            tally.overflowed++;
        else {
            const ratio = Math.abs(x - m) / r;
            tally.largest = Math.max(tally.largest, ratio);
            tally.ratios[Math.min(bins, Math.floor(ratio * bins))] += 1;
        }
    }
    return verdict === 'rejected';
}
/** The ratio that a share of them does not exceed, to a thousandth. */
export function quantile({ ratios }, share) {
    const total = ratios.reduce((sum, n) => sum + n, 0);
    let seen = 0;
    const bin = ratios.findIndex((n) => (seen += n) >= share * total);
    return total === 0 ? NaN : (bin + 1) / bins;
}
