import type { Clause } from '../../spec/language/index.ts';
import type { Cause, Verdict } from '../judge/verdict.ts';
import { faulty } from './kinds.ts';
import { reachedIn, type Run } from './run.ts';

/** A clause that was judged, with its verdict. */
export interface Found<V extends Verdict = Verdict> {
  readonly clause: Clause;
  readonly verdict: V;
}
export type Failed = Found<Verdict & { readonly kind: 'fail' }>;

/** Clauses that fail for one cause: the one that is shown, whose counterexample is the simplest, and the others. */
export interface FailureGroup {
  readonly cause: Cause;
  readonly shown: Failed;
  readonly others: readonly Failed[];
}

/** The verdicts of a run by what a reader must do about them. */
export interface Sorted {
  readonly failures: readonly FailureGroup[];
  /** What else the run fails for. */
  readonly wrong: readonly Found[];
  /** What is inconclusive, where the run does not fail for it. */
  readonly undecided: readonly Found[];
  readonly declared: readonly Found[];
}

export function sorted(run: Run): Sorted {
  const reached = reachedIn(run);
  const { strict = false } = run.report;
  const isFailed = (one: Found): one is Failed => one.verdict.kind === 'fail';
  return {
    failures: groupsOf(reached.filter(isFailed), run.report.causes ?? []),
    wrong: reached.filter((one) => faulty(one.verdict, strict) && !isFailed(one)),
    undecided: reached.filter(({ verdict }) => verdict.kind === 'inconclusive' && !strict),
    declared: reached.filter(({ verdict }) => verdict.kind === 'deviates'),
  };
}

/** Failures by the causes of the report; where it names none for one, that is a group of its own. */
function groupsOf(failed: readonly Failed[], causes: readonly Cause[]): FailureGroup[] {
  const groups = causes.flatMap((cause): FailureGroup[] => {
    const members = failed.filter(({ clause }) => cause.clauses.includes(clause.id));
    const shown = members.find(({ clause }) => clause.id === cause.shown) ?? members[0];
    return shown === undefined ? [] : [{ cause, shown, others: members.filter((one) => one !== shown) }];
  });
  const known = new Set(groups.flatMap(({ shown, others }) => [shown, ...others]));
  const alone = failed.filter((one) => !known.has(one)).map((shown) => ({ cause: ownCause(shown), shown, others: [] }));
  return [...groups, ...alone];
}

function ownCause({ clause: { id }, verdict: { counterexample } }: Failed): Cause {
  const { likely, nearest } = counterexample;
  return { faults: likely, ...(nearest && { nearest }), clauses: [id], shown: id };
}
