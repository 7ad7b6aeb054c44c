import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { simulated } from '../../src/arithmetic/simulated.ts';
import { mapTensors } from '../../src/judge/answers.ts';
import { judge } from '../../src/judge/index.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';

/** A correct subject of a format, which adds in its own order and evaluates in its own form. */
function simulatedSubject(format: NumberFormat, how: Pick<Parameters<typeof simulated>[0], 'order' | 'form'>): Subject {
  return {
    declaration: { ...reference.declaration, name: `simulated ${format}`, format },
    answer: (question) => {
      // Afresh for every question: it answers the same to the same, as a deterministic subject does.
      const arithmetic = simulated({ profile: defaultProfile(format), excess: 'none', seed: 1, ...how });
      return mapTensors(answer(definitions, arithmetic, question), (held) => arithmetic.read(held as never)) as ReturnType<Subject['answer']>;
    },
  };
}

describe('no correct subject is failed', () => {
  // The last form takes the same end of every choice, ones for all that attain a maximum: that subject is wrong.
  const ties = 'gradient/max-is-a-subgradient: fail';
  // Narrow formats overflow there, and nothing can be said.
  test.each([
    ['float32', { order: 'reverse', form: 'first' }, []],
    ['float32', { order: 'pairwise', form: 'last' }, [ties]],
    ['float64', { order: 'reverse', form: 'last' }, [ties]],
    ['bfloat16', { order: 'pairwise', form: 'first' }, ['optimizer/lamb: inconclusive']],
    ['float16', { order: 'reverse', form: 'first' }, ['cifar10/total-loss: inconclusive', 'cifar10/training: inconclusive']],
  ] as const)('%s %o', async (format, how, but) => {
    const { verdicts } = await judge(simulatedSubject(format, how), { cases: 30 });
    expect(verdicts.filter(({ kind }) => kind !== 'pass').map(({ clause, kind }) => `${clause}: ${kind}`)).toEqual(but);
  }, 120_000);
});
