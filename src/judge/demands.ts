import type { Demands, Outcome, Unmet, Verdict } from './verdict.ts';

/** The demands that these verdicts do not meet. Only a pass is a pass. */
export function unmetBy(verdicts: readonly Verdict[], { require, minPass = 0, baseline }: Demands): readonly Unmet[] {
  const foundOf = (clause: string): Outcome['kind'] | 'not-judged' =>
    verdicts.find((verdict) => verdict.clause === clause)?.kind ?? 'not-judged';
  const missing = (demand: 'require' | 'baseline', clauses: readonly string[]): Unmet[] =>
    clauses.map((clause) => ({ demand, clause, found: foundOf(clause) })).filter(({ found }) => found !== 'pass');
  const passed = verdicts.filter(({ kind }) => kind === 'pass').length;
  return [
    ...missing('require', require),
    ...(passed < minPass ? [{ demand: 'min-pass', wanted: minPass, passed } as const] : []),
    ...missing('baseline', baseline),
  ];
}
