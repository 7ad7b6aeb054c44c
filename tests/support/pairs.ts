import type { Clause, Fault } from '../../spec/language/index.ts';
import type { Parts } from '../../spec/faults/restricted.ts';
import { restricted } from '../../spec/faults/restricted.ts';
import { clauses } from '../../spec/index.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { criterionOf } from '../../src/judge/criterion.ts';
import { fails } from '../../src/judge/discrimination.ts';
import { sampled } from '../../src/judge/draw.ts';
import { questionsOf } from '../../src/judge/law.ts';

/** A fault, and the one part of a question in which it is. */
export interface Pair {
  readonly fault: Fault;
  readonly part: string;
  readonly has: (parts: Parts) => boolean;
}

const profile = defaultProfile('float64');

/** The pairs that no drawn case of a clause finds, by name. */
export function alive(id: string, pairs: readonly Pair[]): string[] {
  const clause: Clause = clauses.find((one) => one.id === id)!;
  const left = new Map(pairs.map(({ fault, part, has }) => [restricted(fault, part, has), has] as const));
  for (const point of clause.given.fixed.keys()) {
    const [given] = sampled({ clause, seed: 1, format: profile.format }, point, 1);
    const questions = questionsOf(clause, given!, (x) => x);
    const concerned = [...left].filter(([, has]) =>
      Object.values(questions).some((question) => has(question as Parts)),
    );
    if (concerned.length === 0) continue;
    const criterion = criterionOf({ clause, given: given!, questions }, profile);
    for (const [fault] of concerned) if (fails(fault, questions, criterion, profile.format)) left.delete(fault);
  }
  return Array.from(left.keys(), (fault) => fault.id);
}
