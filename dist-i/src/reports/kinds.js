export const symbols = {
    pass: '✓',
    fail: '✗',
    inconclusive: '?',
    unsupported: '–',
    deviates: '~',
    stale: '!',
    error: '✗',
};
export const kinds = Object.keys(symbols);
/** Those for which a run fails; where it is strict, the inconclusive ones too. */
export const faulty = ({ kind }, strict = false) => kind === 'fail' || kind === 'error' || kind === 'stale' || (kind === 'inconclusive' && strict);
/** How many verdicts there are of each kind that there is. */
export const countsOf = (verdicts) => kinds
    .map((kind) => ({ kind, count: verdicts.filter((verdict) => verdict.kind === kind).length }))
    .filter(({ count }) => count > 0);
/** "27 pass, 1 fail". */
export const tallyText = (verdicts) => countsOf(verdicts)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(', ');
