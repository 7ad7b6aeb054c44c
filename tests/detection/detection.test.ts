import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { clauses, faults } from '../../spec/index.ts';
import type { Fault } from '../../spec/language/index.ts';
import type { Float64Tensor } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { simulated } from '../../src/arithmetic/simulated.ts';
import { orders } from '../../src/arithmetic/summation.ts';
import { mapTensors, type AnswersByName } from '../../src/judge/answers.ts';
import { comparisonOf } from '../../src/judge/comparison.ts';
import { certainlyFails } from '../../src/judge/detection.ts';
import { answersOf } from '../../src/judge/law.ts';
import { smallCases } from './cases.ts';
import { killerOf } from './killers.ts';

const profile = defaultProfile('float32');
const killers = new Map(faults.map((fault) => [fault, killerOf(fault, 'float32')]));

describe('certain detection', () => {
  test('every fault is certainly failed in float32, by a clause that rejects it, at a case with B ≤ 8', () => {
    const missed = faults.filter((fault) => killers.get(fault) === undefined);
    expect(missed.map(({ id, of }) => `${of} ${id}`)).toEqual([]);
  });

  test('is no more than what the judge does, however the fault is evaluated', () => {
    const survivors: string[] = [];
    for (const [fault, killer] of killers) {
      if (killer === undefined) continue;
      const wrong = fault.wrong(definitions);
      const { judge } = comparisonOf(killer.trial, profile);
      for (const [seed, order] of orders.entries()) {
        for (const form of ['first', 'last', 'any'] as const) {
          const arithmetic = simulated({ profile, order, form, excess: seed % 2 === 0 ? 'none' : 'some', seed });
          const answers = mapTensors(answersOf(wrong, arithmetic, killer.trial.questions), (held) => arithmetic.read(held as Float64Tensor));
          if (judge(answers as AnswersByName<Float64Tensor>).violation === undefined) survivors.push(`${fault.id} at ${killer.clause} ${killer.replay}, ${order}, ${form}`);
        }
      }
    }
    expect(survivors).toEqual([]);
  });

  test('never fails what is right', () => {
    const right: Fault = { id: 'none', of: 'FC-01', does: 'is right', formula: '', wrong: (d) => d };
    const failed = clauses.flatMap((clause) =>
      [...smallCases(clause, 'float32')].filter(({ trial }) => certainlyFails(right, trial, profile)).map(({ replay }) => `${clause.id} ${replay}`),
    );
    expect(failed).toEqual([]);
  });
}, 120_000);
