import { expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { clauses } from '../../spec/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { criterionOf } from '../../src/judge/criterion.ts';
import { answersOf, questionsOf } from '../../src/judge/law.ts';

test.each(clauses.map((clause) => [clause.id, clause] as const))(
  'the definitions give what %s works out by hand',
  (_, clause) => {
    for (const { given, answers: expected } of clause.examples) {
      const questions = questionsOf(clause, given, (x) => x);
      const { judge } = criterionOf({ clause, given, questions, expected }, defaultProfile('float64'));
      expect(judge(answersOf(definitions, float64, questions)).violation).toBeUndefined();
    }
  },
);
