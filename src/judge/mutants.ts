import type { Clause, Fault } from '../../spec/language/index.ts';
import { defaultProfile } from '../arithmetic/profile.ts';
import { comparisonOf } from './comparison.ts';
import { sampled, shareOf } from './draw.ts';
import { questionsOf, type Trial } from './law.ts';
import { fails } from './telling.ts';

/** What a clause makes of a subject that is right but for one fault. */
export interface Hunt {
  readonly clause: Clause;
  readonly fault: Fault;
  /** How many cases it took until the fault showed; undefined when it did not. */
  readonly cases: number | undefined;
}

/** A clause's cases in the order in which faults are hunted: its worked examples, then one case at every point, and again. */
function* trialsOf(clause: Clause, seed: number, cases: number): Generator<Trial> {
  for (const { given, answers } of clause.examples) yield trialOf(clause, given, answers);
  const rounds = shareOf(clause, cases);
  const drawn: (readonly object[])[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const point of clause.given.fixed.keys()) yield trialOf(clause, (drawn[point] ??= sampled({ clause, seed, format: profile.format }, point, rounds))[round]!);
  }
}
const trialOf = (clause: Clause, given: object, expected?: Trial['expected']): Trial => ({ clause, given, expected, questions: questionsOf(clause, given, (x) => x) });

const profile = defaultProfile('float64');

/** Hunts faults, those that the clause rejects where none are given, with so many drawn cases; it does not look on once all have shown. */
export function hunt(clause: Clause, { seed, cases }: { readonly seed: number; readonly cases: number }, faults: readonly Fault[] = clause.rejects): readonly Hunt[] {
  const shown = new Map<Fault, number>();
  let count = 0;
  for (const trial of trialsOf(clause, seed, cases)) {
    count++;
    const comparison = comparisonOf(trial, profile);
    for (const fault of faults) if (!shown.has(fault) && fails(fault, trial.questions, comparison, profile.format)) shown.set(fault, count);
    if (shown.size === faults.length) break;
  }
  return faults.map((fault) => ({ clause, fault, cases: shown.get(fault) }));
}
