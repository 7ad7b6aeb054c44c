import { afterEach, expect, test } from 'vitest';
import { clauses, faults } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import { remember } from '../../src/judge/memory.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { effort, spread } from '../effort.ts';

let forget = (): void => undefined;
afterEach(() => forget());

const of = (id: string): Subject => mutant(faults.find((fault) => fault.id === id)!);
const narrow: Subject = { ...reference, declaration: { ...reference.declaration, format: 'float32' } };
const valuesAlone: Subject = { ...reference, declaration: { ...reference.declaration, gradients: false } };
const some = spread(
  5,
  clauses.filter((_, i) => i % 9 === 0),
);

test('what is remembered changes no report, in whatever order subjects are judged', { tags: ['slow'] }, async () => {
  const subjects = [reference, of('mean-of-means'), narrow, valuesAlone, reference];
  const runs = subjects.flatMap((subject) => [
    { subject, seed: 1 },
    ...(subject === narrow ? [{ subject, seed: 2 }] : []),
  ]);
  const all = async (): Promise<string[]> => {
    const reports: string[] = [];
    for (const { subject, seed } of runs)
      reports.push(JSON.stringify(await judge(subject, { seed, clauses: some, cases: effort(2, 6) })));
    return reports;
  };
  const fresh = await all();
  forget = remember();
  expect(await all()).toEqual(fresh);
});

test('a clause is asked once for a case that is remembered, and each time for one that is not', async () => {
  let asked = 0;
  const [clause] = clauses;
  const counting: Clause = { ...clause!, asks: (given) => (asked++, clause!.asks(given)) };
  const counted = async (subject: Subject): Promise<number> => {
    asked = 0;
    await judge(subject, { clauses: [counting], cases: 20 });
    return asked;
  };
  const once = await counted(reference);
  expect(once).toBeGreaterThan(10);
  expect(await counted(reference)).toBe(once);
  forget = remember();
  expect([await counted(reference), await counted(reference), await counted(narrow)]).toEqual([once, 0, once]);
});
