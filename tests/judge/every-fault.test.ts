import { describe, expect, test } from 'vitest';
import { clauses, faults } from '../../spec/index.ts';
import type { Ask, Questions } from '../../spec/language/index.ts';
import { spread } from '../effort.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { criterionOf } from '../../src/judge/criterion.ts';
import { fails } from '../../src/judge/discrimination.ts';
import { sampled } from '../../src/judge/draw.ts';
import { judge } from '../../src/judge/index.ts';
import { answersOf, questionsOf, type Case } from '../../src/judge/law.ts';
import { likelyFaults } from '../../src/judge/likely.ts';
import { definitions } from '../../spec/definitions/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { mutant } from '../../src/subjects/interpreted.ts';

const profile = defaultProfile('float64');
const kinds: readonly Ask[] = ['loss', 'attempt', 'objective', 'steps', 'training', 'accumulation', 'evaluate'];

/** The first case of every clause: every kind of question, with most of its options. */
const all = clauses.map((clause) => {
  const [given] = sampled({ clause, seed: 1, format: 'float64' }, 0, 1);
  const one: Case = { clause, given: given!, questions: questionsOf(clause, given!, (x) => x) };
  return { ...one, criterion: criterionOf(one, profile), answers: answersOf(definitions, float64, one.questions) };
});
const kindsIn = (questions: Questions): Ask[] => Object.values(questions).map(({ ask }) => ask);
/** Two cases of every kind of question. */
const few = kinds.flatMap((kind) => all.filter(({ questions }) => kindsIn(questions).includes(kind)).slice(0, 2));

test('the cases hold every kind of question', () => {
  expect(few).toHaveLength(2 * kinds.length);
});

test.each(spread(12, faults).map((fault) => [fault.id, fault] as const))(
  '%s is put to every kind of question',
  (_, fault) => {
    for (const { questions, criterion } of all)
      expect(typeof fails(fault, questions, criterion, 'float64')).toBe('boolean');
    // No answers of a subject make the search for a cause throw.
    for (const one of few) expect(Array.isArray(likelyFaults(one.clause, [one], [], [fault], profile))).toBe(true);
  },
);

describe('a fault that throws', () => {
  const broken = {
    ...faults[0]!,
    id: 'broken',
    wrong: () => {
      throw new RangeError('no such thing');
    },
  };

  test('shows nothing and explains nothing', () => {
    for (const one of few) {
      expect(fails(broken, one.questions, one.criterion, 'float64')).toBe(false);
      expect(likelyFaults(one.clause, [one], [], [broken], profile)).not.toContainEqual(
        expect.objectContaining({ id: 'broken' }),
      );
    }
  });

  test('ends no run', async () => {
    const clause = clauses.find(({ id }) => id === 'reduction/sum-adds')!;
    const rejects = [broken, ...clause.rejects] as const;
    const { verdicts } = await judge(mutant(clause.rejects[0]), { clauses: [{ ...clause, rejects }] });
    const [verdict] = verdicts;
    const likely = verdict?.kind === 'fail' ? verdict.counterexample.likely.map(({ id }) => id) : [];
    expect(likely).toContain(clause.rejects[0].id);
    expect(likely).not.toContain('broken');
  });
});
