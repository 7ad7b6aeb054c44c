import { describe, expect, test } from 'vitest';
import { held, possible } from '../../spec/language/combining.ts';
import { clauses } from '../../spec/index.ts';
import type { Clause, Question } from '../../spec/language/index.ts';
import { drawPoint } from '../../src/judge/draw.ts';
import { judge } from '../../src/judge/index.ts';
import { askedOf } from '../../src/judge/points.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Declaration } from '../../src/subjects/subject.ts';
import { spread } from '../effort.ts';

const clause = clauses.find(({ id }) => id === 'numbers/loss')!;
const few: Declaration = {
  ...reference.declaration,
  name: 'few',
  losses: ['hinge'],
  reductions: ['mean', 'sum'],
  denominators: ['valid', 'elements'],
  options: ['valid'],
};

/** The pairs that the points of a clause hold which a subject is asked. */
function asked(of: Clause, declaration: Declaration): Set<string> {
  const bench = { subject: { ...reference, declaration }, clause: of, seed: 1, timeLimit: 1000 };
  return new Set(
    of.given.fixed.flatMap((point, index) =>
      drawPoint(bench, index, 1).cases.length > 0 ? held(of.given.combined!, point as never, 2) : [],
    ),
  );
}

describe('every pair of options that is allowed is asked', () => {
  test.each(
    spread(1, [
      ['a subject that declares one loss and few options', few],
      ['the reference, in float64', reference.declaration],
      ['the reference, in float32', { ...reference.declaration, format: 'float32' }],
    ] as const),
  )('of %s', (_, declaration) => {
    const own = askedOf(clause, declaration).clause;
    const found = asked(own, declaration);
    expect([...possible(own.given.combined!, 2)].filter((pair) => !found.has(pair))).toEqual([]);
    expect(found.size).toBeGreaterThan(100);
  });

  test('but not of one whose points are made for all options', () => {
    const own = askedOf(clause, few).clause;
    const found = asked({ ...clause, given: { ...own.given, fixed: clause.given.fixed } }, few);
    expect(found.size).toBeLessThan(possible(own.given.combined!, 2).size);
  });
});

test('a subject with everything is asked the points of the clause', () => {
  expect(askedOf(clause, reference.declaration)).toEqual({ clause, leftOut: [] });
});

test('what is left out is said, with the reason', { tags: ['slow'] }, async () => {
  const subject = { ...reference, declaration: few };
  const { verdicts } = await judge(subject, { clauses: [clause] });
  const [verdict] = verdicts;
  expect(verdict).toMatchObject({ kind: 'pass' });
  expect(verdict!.unsupported).toContainEqual({
    point: { loss: 'focal' },
    reason: "few declares no loss 'focal'",
    skippedAs: 'not-declared',
  });
  expect(verdict!.unsupported).toContainEqual({
    point: { weights: 'half zero' },
    reason: "few declares no option 'weights'",
    skippedAs: 'not-declared',
  });
});

describe('the report carries the shares of pairs and of triples', () => {
  test('of the reference: every pair', { tags: ['slow'] }, async () => {
    const { verdicts } = await judge(reference, { clauses: [clause] });
    const { pairs, triples } = verdicts[0]!.combined!;
    expect(pairs.asked).toBe(pairs.of);
    expect(pairs.of).toBe(possible(clause.given.combined!, 2).size);
    expect(triples.asked).toBeLessThan(triples.of);
    // Each pair stands in several triples.
    expect(triples.asked).toBeGreaterThan(pairs.asked);
  });

  test('of one that refuses what it declares: fewer pairs', async () => {
    const subject = {
      ...reference,
      declaration: few,
      answer: (question: Question) =>
        'valid' in question ? { unsupported: 'there are no masks' } : reference.answer(question),
    };
    const { verdicts } = await judge(subject, { clauses: [clause] });
    const { pairs } = verdicts[0]!.combined!;
    expect(pairs.asked).toBeLessThan(pairs.of);
  });

  test('of another clause: none', async () => {
    const { verdicts } = await judge(reference, { clauses: [clauses[0]!] });
    expect(verdicts[0]).not.toHaveProperty('combined');
  });
});
