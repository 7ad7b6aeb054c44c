import { expect, test } from 'vitest';
import { clauses, faults } from '../../spec/index.ts';
import { judge } from '../../src/judge/index.ts';
import { mutant } from '../../src/subjects/interpreted.ts';

test.each([
  // None of these is named by the clause that it fails.
  ['mean-divides-twice', 'window/actual-divisor'],
  ['derivative-negated', 'linear-scaling/warmup'],
  ['loss-doubled', 'cifar10/training'],
  // Definitions whose forms a fault makes disagree do not explain everything that lies between them.
  ['penalty-convention-doubled', 'penalty/once'],
])('%s is what explains that a subject with it fails %s', async (id, clause) => {
  const [fault, failing] = [faults.find((one) => one.id === id)!, clauses.find((one) => one.id === clause)!];
  expect(failing.rejects).not.toContain(fault);
  const {
    verdicts: [verdict],
  } = await judge(mutant(fault), { clauses: [failing], cases: 20 });
  expect(verdict?.kind === 'fail' && verdict.counterexample.likely.map((one) => one.id)).toEqual([id]);
});
