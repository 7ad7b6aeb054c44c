import { clauses } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { unmetBy } from '../judge/demands.ts';
import type { Circumstances, Demands, Report, Shard } from '../judge/verdict.ts';
import { badDemand } from '../reports/demands.ts';
import { chosen } from './choose.ts';
import { Failure } from './failure.ts';
import { reportIn } from './reading.ts';

/** What is demanded on the command line, besides that the subject conforms. */
export interface DemandFlags {
  readonly require?: readonly string[];
  readonly minPass?: number;
  readonly baseline?: string;
}

/** The demands of a run as its report keeps them; nothing where nothing is demanded. */
export const kept = ({ require, minPass, baseline }: Demands): Pick<Circumstances, 'demands'> =>
  require.length === 0 && minPass === undefined && baseline.length === 0
    ? {}
    : { demands: { require, minPass, baseline } };

/** Whose report the baseline is, and how many of its passes are not compared: their clauses were not chosen. */
export interface Baseline {
  readonly subject: string;
  readonly left: number;
}

/**
 * What the flags demand of a run of these clauses, of which a part may be judged here. Wrong usage is told: a demand
 * that nothing could meet, or that nothing could fail.
 */
export function demandsOf(
  { require = [], minPass, baseline }: DemandFlags,
  of: readonly Clause[],
  judged: readonly Clause[],
  shard?: Shard,
): Demands & { readonly from?: Baseline } {
  const isHere = (id: string): boolean => judged.some((clause) => clause.id === id);
  for (const glob of require)
    if (!chosen(clauses, [glob]).some((clause) => of.includes(clause))) throw new Failure(badDemand.notChosen(glob));
  if (minPass !== undefined && shard !== undefined) throw new Failure(badDemand.partOfRun);
  if (minPass !== undefined && minPass > of.length) throw new Failure(badDemand.tooMany(minPass, of.length));
  const required = require.length === 0 ? [] : chosen(clauses, require).map(({ id }) => id);
  const past = baseline === undefined ? undefined : passesIn(baseline);
  const isNowhere = (id: string): boolean => !clauses.some((clause) => clause.id === id);
  const compared = (past?.passed ?? []).filter((id) => isHere(id) || isNowhere(id));
  return {
    require: required.filter(isHere),
    minPass,
    baseline: compared,
    ...(past && { from: { subject: past.subject, left: past.passed.length - compared.length } }),
  };
}

/** A report with the demands that it does not meet. One that is not complete meets none or all: nobody knows. */
export function demanded(report: Report, demands: Demands, of: number): Report {
  const unmet = report.verdicts.length < of ? [] : unmetBy(report.verdicts, demands);
  return unmet.length === 0 ? report : { ...report, unmet };
}

/** The clauses that passed in an earlier report, and of which subject it is. */
function passesIn(path: string): { readonly passed: readonly string[]; readonly subject: string } {
  const { complete, verdicts, subject } = reportIn(path);
  if (!complete) throw new Failure(badDemand.incomplete(path));
  const passed = verdicts.filter(({ kind }) => kind === 'pass').map(({ clause }) => clause);
  if (passed.length === 0) throw new Failure(badDemand.nothingPassed(path));
  return { passed, subject: subject.name };
}
