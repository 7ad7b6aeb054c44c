import type { Fault } from '../../spec/language/index.ts';
import { profileOf } from '../subjects/subject.ts';
import type { FailedCase } from './compare.ts';
import { nearestMean } from './declared/denominators.ts';
import { likelyOwn } from './declared/likely.ts';
import { likelyOfRule } from './declared/likely-rules.ts';
import type { Bench, DrawnCase } from './draw.ts';
import { likelyFaults } from './likely.ts';
import { nearestRule } from './nearest.ts';
import type { LikelyFault, NearestRule } from './verdict.ts';

/** Why a clause failed, as far as the answers tell. */
export interface Explanation {
  /** The faults that explain every case of the clause that failed, and that no case that held contradicts. */
  readonly likely: readonly LikelyFault[];
  /** Where there is none: the form that the specification knows and that the answers fit, or come nearest to. */
  readonly nearest?: NearestRule;
}

/** More cases than these are not looked at. */
const most = 32;

/** Explains a failure. Whatever happens on the way, there is an explanation: maybe an empty one. */
export function explain(
  { clause, subject }: Bench,
  all: readonly FailedCase[],
  held: readonly DrawnCase[],
  faults: readonly Fault[],
): Explanation {
  const failed = all.slice(0, most);
  const profile = profileOf(subject.declaration);
  try {
    if (clause.ruled !== undefined) return { likely: likelyOfRule(clause, failed, profile) };
    const known = likelyFaults(clause, failed, held, faults, profile);
    const likely = known.length === 0 && clause.declared !== undefined ? likelyOwn(clause, failed, profile) : known;
    const nearestOf = (): NearestRule | undefined =>
      clause.declared === undefined ? nearestRule(failed, held, profile) : nearestMean(failed, profile);
    const nearest = likely.length > 0 ? undefined : nearestOf();
    return { likely, ...(nearest && { nearest }) };
  } catch {
    return { likely: [] };
  }
}
