import { describe, expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { effort, isQuick, spread } from '../effort.ts';
import { simulated } from '../support/simulated.ts';
import { mapTensors } from '../../src/judge/answers.ts';
import { judge } from '../../src/judge/index.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { remembering } from '../support/remembering.ts';

remembering();

/** A correct subject of a format, which adds in its own order and evaluates in its own form. */
function simulatedSubject(format: NumberFormat, how: Pick<Parameters<typeof simulated>[0], 'order' | 'form'>): Subject {
  return {
    declaration: { ...reference.declaration, name: `simulated ${format}`, format },
    answer: (question) => {
      // Afresh for every question: it answers the same to the same, as a deterministic subject does.
      const arithmetic = simulated({ profile: defaultProfile(format), excess: 'none', seed: 1, ...how });
      return mapTensors(answer(definitions, arithmetic, question), (held) =>
        arithmetic.read(held as never),
      ) as ReturnType<Subject['answer']>;
    },
  };
}

describe('no correct subject is failed', () => {
  // The last form takes the same end of every choice, ones for all that attain a maximum: that subject is wrong.
  const ties = ['max-is-a-subgradient', 'ties-share-one', 'ties-share-at-most-one'].map((id) => `gradient/${id}: fail`);
  const subjects = [
    ['float32', { order: 'reverse', form: 'first' }, []],
    ['float32', { order: 'pairwise', form: 'last' }, ties],
    ['float64', { order: 'reverse', form: 'last' }, ties],
    ['bfloat16', { order: 'pairwise', form: 'first' }, []],
    ['float16', { order: 'reverse', form: 'first' }, []],
  ] as const;
  // Over every loss a clause has hundreds of points, and takes seconds: the quick run asks the others.
  const asked = spread(
    40,
    clauses.filter(({ given }) => !isQuick || given.fixed.length < 100),
  );
  test.each(spread(1, subjects))(
    '%s %o',
    async (format, how, but) => {
      const { verdicts } = await judge(simulatedSubject(format, how), {
        cases: effort(1, 30),
        clauses: asked,
      });
      // What no format but float64 can tell, or what may overflow, cannot be asked.
      const wrong = verdicts.filter(
        (one) => one.kind !== 'pass' && !(one.kind === 'unsupported' && one.skippedAs === 'cannot-be-asked'),
      );
      expect(wrong.map(({ clause, kind }) => `${clause}: ${kind}`)).toEqual(but);
      // Half precision cannot tell two ways to the same number from what rounding does, either.
      const unasked = format.endsWith('16') ? 9 : 5;
      expect(verdicts.filter(({ kind }) => kind === 'pass').length).toBeGreaterThanOrEqual(verdicts.length - unasked);
    },
    120_000,
  );
});
