import { definitions } from '../../spec/definitions/index.ts';
import { inOneLoss, isOfLosses } from '../../spec/faults/one-loss.ts';
import type { Clause, Fault, LossName } from '../../spec/language/index.ts';
import { defaultProfile } from '../arithmetic/profile.ts';
import { criterionOf } from './criterion.ts';
import { fails } from './discrimination.ts';
import { casesOf } from './mutants.ts';

/** A fault in one loss alone, and the first clause that finds it; undefined where none does. */
export interface Pair {
  readonly fault: Fault;
  readonly loss: LossName;
  readonly clause: string | undefined;
}

const profile = defaultProfile('float64');
/** The loss of a question, where it has one. */
const lossesIn = (questions: Readonly<Record<string, object>>): ReadonlySet<LossName> =>
  new Set(
    Object.values(questions).flatMap((question) =>
      'loss' in question ? [(question.loss as { name: LossName }).name] : [],
    ),
  );

/**
 * Every fault of reduced losses in every loss alone, and the clause that finds it, of these clauses with so many drawn
 * cases each.
 */
export function killPairs(
  clauses: readonly Clause[],
  faults: readonly Fault[],
  { seed, cases }: { readonly seed: number; readonly cases: number },
): readonly Pair[] {
  const names = Object.keys(definitions.losses) as LossName[];
  const pairs = faults
    .filter((fault) => isOfLosses(fault, definitions))
    .flatMap((fault) => names.map((loss) => ({ fault, loss, restricted: inOneLoss(fault, loss) })));
  const found = new Map<Fault, string>();
  for (const clause of clauses)
    for (const one of casesOf(clause, seed, cases)) {
      const asked = lossesIn(one.questions);
      const alive = pairs.filter(({ loss, restricted }) => asked.has(loss) && !found.has(restricted));
      if (alive.length === 0) continue;
      const criterion = criterionOf(one, profile);
      for (const { restricted } of alive)
        if (fails(restricted, one.questions, criterion, profile.format)) found.set(restricted, clause.id);
    }
  return pairs.map(({ fault, loss, restricted }) => ({ fault, loss, clause: found.get(restricted) }));
}
