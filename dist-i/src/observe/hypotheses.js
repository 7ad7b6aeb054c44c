/** What a window may have been made of its parts: right, and the faults of training loops. */
const sum = (numbers) => numbers.reduce((total, x) => total + x, 0);
/** Right: each part's mean counts as often as it has examples. */
export function rightOf(counts) {
    const all = counts.flat();
    return { does: 'weighs each part by what it counts', coefficients: all.map((n) => n / sum(all)) };
}
/** Faults of accumulation and of replicas; those that are right for these counts are left out. */
export function faultsOf(counts, before, extents = { rows: counts, all: counts }) {
    const all = counts.flat();
    const rows = extents.rows.flat();
    const [n, k, r] = [sum(all), all.length, counts.length];
    const [first = 1, last = 1] = [all[0], all.at(-1)];
    const per = (coefficient) => counts.flatMap((replica) => replica.map((count, at) => coefficient(count, replica, at)));
    const kept = (such, divisor) => {
        const left = all.filter((_, at) => such(at));
        return all.map((count, at) => (such(at) ? count / divisor(left) : 0));
    };
    const inAll = [
        { does: 'takes the mean of the means of its parts, whatever they count', coefficients: per(() => 1 / k) },
        { does: 'adds its parts and does not divide', coefficients: per(() => 1) },
        { does: 'multiplies each part by what it counts and does not divide', coefficients: [...all] },
        { does: 'takes every part to be as large as the first', coefficients: per((count) => count / (first * k)) },
        { does: 'takes every part to be as large as the last', coefficients: per((count) => count / (last * k)) },
        {
            does: 'takes every part to be as large as the largest',
            coefficients: per((count) => count / (Math.max(...all) * k)),
        },
        { does: 'divides by the number of parts once more', coefficients: per((count) => count / (n * k)) },
        { does: 'uses its last part alone', coefficients: kept((at) => at === k - 1, sum) },
        { does: 'uses its first part alone', coefficients: kept((at) => at === 0, sum) },
        { does: 'drops its last part', coefficients: kept((at) => at < k - 1, sum) },
        {
            does: 'drops its last part, and counts it',
            coefficients: kept((at) => at < k - 1, () => n),
        },
        { does: 'counts one example too few', coefficients: per((count) => count / (n - 1)) },
        { does: 'counts one example too many', coefficients: per((count) => count / (n + 1)) },
        {
            does: 'weighs each part by its rows, whatever of them counts',
            coefficients: rows.map((one) => one / sum(rows)),
        },
        { does: 'counts what it ignores, too', coefficients: per((count) => count / sum(extents.all.flat())) },
        { does: 'does not move', coefficients: per(() => 0) },
        { does: 'ascends', coefficients: per((count) => -count / n) },
    ];
    const overReplicas = r === 1
        ? []
        : [
            {
                does: 'averages the means of its replicas, whatever they count',
                coefficients: per((count, own) => count / (r * sum(own))),
            },
            { does: 'adds the means of its replicas', coefficients: per((count, own) => count / sum(own)) },
            { does: 'averages over its replicas once more', coefficients: per((count) => count / (n * r)) },
            { does: 'multiplies by the number of its replicas', coefficients: per((count) => (count * r) / n) },
            {
                does: 'takes the mean of means in each replica, and averages those',
                coefficients: per((_, own) => 1 / (r * own.length)),
            },
            {
                does: 'takes the mean of means in each replica, and adds those',
                coefficients: per((_, own) => 1 / own.length),
            },
            ...counts.map((_, replica) => ({
                does: `uses replica ${replica} alone`,
                coefficients: counts.flatMap((own, at) => own.map((count) => (at === replica ? count / sum(own) : 0))),
            })),
        ];
    const earlier = before?.flat() ?? [];
    const afterAnother = earlier.length === 0
        ? []
        : [
            {
                does: 'does not clear the gradients of the window before',
                coefficients: rightOf(counts).coefficients,
                before: 1,
            },
            { does: 'divides by what the window before counted', coefficients: per((count) => count / sum(earlier)) },
            {
                does: 'divides by the number of parts that the window before had',
                coefficients: per(() => 1 / earlier.length),
            },
            { does: 'counts the window before, too', coefficients: per((count) => count / (n + sum(earlier))) },
        ];
    const right = rightOf(counts).coefficients;
    const isRight = ({ coefficients, before: kept_ = 0 }) => kept_ === 0 && coefficients.every((c, i) => Math.abs(c - right[i]) < 2 ** -40);
    return [...inAll, ...overReplicas, ...afterAnother].filter((one) => !isRight(one));
}
/** Faults of a reported loss, of the values of the parts. */
export function reportsOf(counts, extents = { rows: counts, all: counts }) {
    const all = counts.flat();
    const rows = extents.rows.flat();
    const n = sum(all);
    const only = (place) => all.map((_, at) => (at === place ? 1 : 0));
    const list = [
        { does: 'reports the mean of the means of its parts', coefficients: all.map(() => 1 / all.length) },
        { does: 'reports the sum of the means of its parts', coefficients: all.map(() => 1) },
        { does: 'reports the sum over all examples', coefficients: [...all] },
        { does: 'reports its last part alone', coefficients: only(all.length - 1) },
        { does: 'reports its first part alone', coefficients: only(0) },
        {
            does: 'divides its report by the number of parts once more',
            coefficients: all.map((count) => count / (n * all.length)),
        },
        {
            does: 'reports its parts weighed by their rows, whatever of them counts',
            coefficients: rows.map((one) => one / sum(rows)),
        },
        {
            does: 'counts in its report what it ignores, too',
            coefficients: all.map((count) => count / sum(extents.all.flat())),
        },
        ...(counts.length === 1
            ? []
            : [
                {
                    does: 'reports its first replica alone',
                    coefficients: counts.flatMap((own, at) => own.map((count) => (at === 0 ? count / sum(own) : 0))),
                },
                {
                    does: 'reports the mean of the means of its replicas',
                    coefficients: counts.flatMap((own) => own.map((count) => count / (sum(own) * counts.length))),
                },
            ]),
    ];
    return list;
}
