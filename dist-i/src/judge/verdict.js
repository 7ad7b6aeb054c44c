/**
 * A subject conforms when something passed, and nothing failed undeclared, went stale or erred; nor, where the run is
 * strict, was inconclusive.
 */
export const conforms = (verdicts, strict = false) => verdicts.some(({ kind }) => kind === 'pass') &&
    verdicts.every(({ kind }) => kind === 'pass' || kind === 'unsupported' || kind === 'deviates' || (kind === 'inconclusive' && !strict));
