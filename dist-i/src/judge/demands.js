/** The demands that these verdicts do not meet. Only a pass is a pass. */
export function unmetBy(verdicts, { require, minPass = 0, baseline }) {
    const foundOf = (clause) => verdicts.find((verdict) => verdict.clause === clause)?.kind ?? 'not-judged';
    const missing = (demand, clauses) => clauses.map((clause) => ({ demand, clause, found: foundOf(clause) })).filter(({ found }) => found !== 'pass');
    const passed = verdicts.filter(({ kind }) => kind === 'pass').length;
    return [
        ...missing('require', require),
        ...(passed < minPass ? [{ demand: 'min-pass', wanted: minPass, passed }] : []),
        ...missing('baseline', baseline),
    ];
}
