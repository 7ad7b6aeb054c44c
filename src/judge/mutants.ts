import type { Clause, Fault } from '../../spec/language/index.ts';
import { defaultProfile } from '../arithmetic/profile.ts';
import { criterionOf } from './criterion.ts';
import { sampled, shareOf } from './draw.ts';
import { questionsOf, type Case } from './law.ts';
import { fails } from './discrimination.ts';

/** What a clause makes of a subject that is right but for one fault. */
export interface Kill {
  readonly clause: Clause;
  readonly fault: Fault;
  /** How many cases it took until the fault showed; undefined when it did not. */
  readonly cases: number | undefined;
}

/**
 * A clause's cases in the order in which faults are searched for: its worked examples, then one case at every point, and
 * again.
 */
export function* casesOf(clause: Clause, seed: number, cases: number): Generator<Case> {
  for (const { given, answers } of clause.examples) yield caseOf(clause, given, answers);
  const rounds = shareOf(clause, cases);
  const drawn: (readonly object[])[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const point of clause.given.fixed.keys())
      yield caseOf(clause, (drawn[point] ??= sampled({ clause, seed, format: profile.format }, point, rounds))[round]!);
  }
}
const caseOf = (clause: Clause, given: object, expected?: Case['expected']): Case => ({
  clause,
  given,
  expected,
  questions: questionsOf(clause, given, (x) => x),
});

const profile = defaultProfile('float64');

/**
 * Searches for faults, those that the clause rejects where none are given, with so many drawn cases; it does not look on once
 * all have shown.
 */
export function killMatrix(
  clause: Clause,
  { seed, cases }: { readonly seed: number; readonly cases: number },
  faults: readonly Fault[] = clause.rejects,
): readonly Kill[] {
  const shown = new Map<Fault, number>();
  let count = 0;
  for (const one of casesOf(clause, seed, cases)) {
    count++;
    const criterion = criterionOf(one, profile);
    for (const fault of faults)
      if (!shown.has(fault) && fails(fault, one.questions, criterion, profile.format)) shown.set(fault, count);
    if (shown.size === faults.length) break;
  }
  return faults.map((fault) => ({ clause, fault, cases: shown.get(fault) }));
}
