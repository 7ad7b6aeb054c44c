import { definitions } from '../../spec/definitions/index.ts';
import type { Ask, Clause } from '../../spec/language/index.ts';
import { float64 } from '../arithmetic/float64.ts';
import { sampled } from '../judge/draw.ts';
import { answersOf, questionsOf, type Case } from '../judge/law.ts';
import { definedIn } from '../judge/names.ts';
import { optionsOf, type Option } from './options.ts';

/** An option of a kind of question, and the clauses that ask for it. */
export interface Asked {
  readonly kind: Ask;
  readonly option: Option;
  /** Those that hold the answer against what the definitions answer. */
  readonly againstDefinition: readonly string[];
  /** Those that hold it against other answers of the same subject alone. */
  readonly againstItself: readonly string[];
}

/** The first case at every point of a clause, and its worked examples. */
function casesOf(clause: Clause): Case[] {
  const drawn = clause.given.fixed.flatMap((_, point) => sampled({ clause, seed: 1, format: 'float64' }, point, 1));
  const given = [...clause.examples.map((example) => example.given), ...drawn];
  return given.map((one) => ({ clause, given: one, questions: questionsOf(clause, one, (x) => x) }));
}

/** Which options of every kind of question are asked by these clauses, and against what. */
export function askedBy(clauses: readonly Clause[]): readonly Asked[] {
  const found = new Map<string, { kind: Ask; option: Option; defined: Set<string>; own: Set<string> }>();
  for (const clause of clauses)
    for (const one of casesOf(clause)) {
      const answers = answersOf(definitions, float64, one.questions);
      const defined = definedIn(one, answers);
      for (const [name, question] of Object.entries(one.questions))
        for (const option of optionsOf(question)) {
          const key = `${question.ask} ${option}`;
          const entry = found.get(key) ?? { kind: question.ask, option, defined: new Set(), own: new Set() };
          found.set(key, entry);
          (defined.has(name) ? entry.defined : entry.own).add(clause.id);
        }
    }
  return Array.from(found.values(), ({ kind, option, defined, own }) => ({
    kind,
    option,
    againstDefinition: [...defined],
    againstItself: [...own].filter((id) => !defined.has(id)),
  }));
}
