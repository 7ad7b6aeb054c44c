// @module-tag slow
import { expect, test } from 'vitest';
import { clauses, faults } from '../../spec/index.ts';
import type { Clause, Fault } from '../../spec/language/index.ts';
import { spread } from '../effort.ts';
import { judge } from '../../src/judge/index.ts';
import { mutant } from '../../src/subjects/interpreted.ts';
import { remembering } from '../support/remembering.ts';

remembering();

/*
 * A subject with one fault of the catalogue has one cause, which holds that fault. Of all faults and clauses that takes
 * many minutes: here is every fifth fault, by some of the clauses that reject it and one of every chapter beside them.
 */

const every = 5;
const most = 4;
const beside = [
  'reduction/sum-adds',
  'weights/homogeneity',
  'gradient/constant-factor',
  'sgd/rate-over-batch',
  'penalty/fixed-ratio',
  'partition/pairs',
];

const clausesFor = (fault: Fault): Clause[] => {
  const rejecting = clauses.filter((clause) => clause.rejects.includes(fault)).slice(0, most);
  return clauses.filter((clause) => rejecting.includes(clause) || beside.includes(clause.id));
};

test.each(
  spread(
    2,
    faults.filter((_, i) => i % every === 0),
  ).map((fault) => [fault.id, fault] as const),
)('%s has one cause, and that holds it', async (id, fault) => {
  const { causes = [] } = await judge(mutant(fault), { clauses: clausesFor(fault), cases: 20 });
  expect(causes.map((cause) => cause.faults.map((one) => one.id))).toEqual([expect.arrayContaining([id])]);
  expect(causes[0]!.faults.find((one) => one.id === id)).not.toHaveProperty('part');
});
