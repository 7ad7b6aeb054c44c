import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import type { Fault } from '../../spec/language/index.ts';
import type { Float64Tensor } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { simulated } from '../support/simulated.ts';
import { orders } from '../support/summation.ts';
import { mapTensors, type AnswersByName } from '../../src/judge/answers.ts';
import { criterionOf } from '../../src/judge/criterion.ts';
import { certainlyFails } from '../support/detection.ts';
import { answersOf } from '../../src/judge/law.ts';
import { smallCases } from './cases.ts';
import { defined, definedFaults, killerOf } from './killers.ts';
import { spread } from '../effort.ts';

const profile = defaultProfile('float32');
const faults = spread(60, definedFaults);
const killers = new Map(faults.map((fault) => [fault, killerOf(fault, 'float32')]));

const nameOf = ({ id, faultClass }: Fault): string => `${faultClass} ${id}`;
/** Of NaN no enclosure says anything; and a tiny ε is told by the direction of many numbers, up to a probability. */
const neverCertain = ['FC-01 nan-not-counted', 'FC-10 tiny-epsilon-ignored'];

describe('certain detection', () => {
  test('every fault is certainly failed in float32, by a clause that rejects it, at a case with B ≤ 8', () => {
    const missed = faults.filter((fault) => killers.get(fault) === undefined);
    const asked = faults.map(nameOf);
    expect(missed.map(nameOf)).toEqual(neverCertain.filter((name) => asked.includes(name)));
  });

  test('is no more than what the judge does, however the fault is evaluated', { tags: ['slow'] }, () => {
    const survivors: string[] = [];
    for (const [fault, killer] of killers) {
      if (killer === undefined) continue;
      const wrong = fault.wrong(definitions);
      const { judge } = criterionOf(killer.trial, profile);
      for (const [seed, order] of orders.entries()) {
        for (const form of ['first', 'last', 'any'] as const) {
          const arithmetic = simulated({ profile, order, form, excess: seed % 2 === 0 ? 'none' : 'some', seed });
          const answers = mapTensors(answersOf(wrong, arithmetic, killer.trial.questions), (held) =>
            arithmetic.read(held as Float64Tensor),
          );
          if (judge(answers as AnswersByName<Float64Tensor>).violation === undefined)
            survivors.push(`${fault.id} at ${killer.clause} ${killer.replay}, ${order}, ${form}`);
        }
      }
    }
    expect(survivors).toEqual([]);
  });

  test('never fails what is right', () => {
    const right: Fault = { id: 'none', faultClass: 'FC-01', does: 'is right', formula: '', wrong: (d) => d };
    const failed = spread(20, defined).flatMap((clause) =>
      [...smallCases(clause, 'float32')]
        .filter(({ trial }) => certainlyFails(right, trial, profile))
        .map(({ replay }) => `${clause.id} ${replay}`),
    );
    expect(failed).toEqual([]);
  });
}, 120_000);
