import { describe, expect, test } from 'vitest';
import type { Clause } from '../../spec/language/index.ts';
import { causesOf } from '../../src/judge/causes.ts';
import type { LikelyFault, NearestRule, Verdict } from '../../src/judge/verdict.ts';

/* What the failures of a run have in common, by verdicts that are made up. */

/** Clauses in the order of the specification, and the faults that each rejects. */
const rejecting = {
  a: ['F', 'G'],
  b: ['F'],
  c: ['H'],
  d: ['G', 'H'],
  e: ['I'],
} as const;
type Id = keyof typeof rejecting;
const clauses = Object.entries(rejecting).map(([id, ids]) => ({
  id,
  rejects: ids.map((fault) => ({ id: fault })),
})) as unknown as Clause[];

const named = (id: string, more: Partial<LikelyFault> = {}): LikelyFault => ({
  id,
  of: 'FC-01',
  does: `does ${id}`,
  ...more,
});

interface Told {
  readonly nearest?: Partial<NearestRule>;
  readonly asks?: readonly string[];
  readonly unshown?: readonly string[];
  readonly words?: string;
}
function fail(
  clause: Id,
  likely: readonly (string | LikelyFault)[],
  { nearest, asks = ['loss'], unshown = rejecting[clause], words = '' }: Told = {},
): Verdict {
  const questions = Object.fromEntries(asks.map((ask) => [ask, { ask, words }]));
  const form = { of: 'adam', declared: 'adam', exact: true, answersAs: ['x'], ...nearest };
  return {
    clause,
    kind: 'fail',
    unshown,
    counterexample: {
      likely: likely.map((one) => (typeof one === 'string' ? named(one) : one)),
      questions,
      ...(nearest && { nearest: form }),
    },
  } as unknown as Verdict;
}
/** A clause that passes, in whose cases these of its faults did not show. */
const pass = (clause: Id, ...unshown: readonly string[]): Verdict =>
  ({ clause, kind: 'pass', unshown }) as unknown as Verdict;

/** The causes, each as its faults and its clauses. */
const told = (...verdicts: readonly Verdict[]): [faults: string, clauses: string][] =>
  causesOf(verdicts, clauses).map((cause) => [
    cause.faults.map(({ id, only, part }) => [id, only, part].filter(Boolean).join(' ')).join(' '),
    cause.clauses.join(' '),
  ]);

describe('failures of one cause', () => {
  test('have what explains all of them', () => {
    expect(told(fail('a', ['G', 'F']), fail('b', ['F']))).toEqual([['F', 'a b']]);
  });

  test('have several, where none of the failures tells them apart: that which more clauses reject goes first', () => {
    expect(told(fail('a', ['G', 'F']), fail('b', ['G', 'F']))).toEqual([['F G', 'a b']]);
  });

  test('have none that a case which held contradicts, in whichever clause', () => {
    expect(told(fail('a', ['F', 'G']), pass('b'))).toEqual([['G', 'a']]);
    expect(told(fail('a', ['F']), pass('b'))).toEqual([['', 'a']]);
    // In a case that held of a clause that fails, too.
    expect(told(fail('a', ['F']), fail('b', [], { unshown: [] }))).toEqual([['', 'a b']]);
  });

  test('may have one that did not show in what held', () => {
    expect(told(fail('a', ['F']), pass('b', 'F'))).toEqual([['F', 'a']]);
  });

  test.each(['unsupported', 'error'] as const)('are not contradicted by a clause that is %s', (kind) => {
    expect(told(fail('a', ['F']), { ...pass('b'), kind } as Verdict)).toEqual([['F', 'a']]);
  });

  test('have one that some of their clauses is there to catch, or that explains the whole run', () => {
    expect(told(fail('a', ['H']), fail('b', ['H']))).toEqual([['H', 'a b']]);
    expect(told(fail('a', ['H']), fail('b', ['H']), fail('e', []))).toEqual([['', 'a b e']]);
    expect(told(fail('a', ['H']), fail('c', ['H']), fail('e', []))).toEqual([
      ['H', 'a c'],
      ['', 'e'],
    ]);
    // One clause alone, which is there for something else, says too little.
    expect(told(fail('a', ['H']))).toEqual([['', 'a']]);
    expect(told(fail('a', ['F']))).toEqual([['F', 'a']]);
  });

  test('in one loss or rule only, have it where it explains the whole run', () => {
    const only = named('F', { only: 'huber' });
    expect(told(fail('a', [only]), fail('b', [only]), pass('e'))).toEqual([['F huber', 'a b']]);
    expect(told(fail('a', [only]), fail('b', [only]), fail('e', []))).toEqual([['', 'a b e']]);
    expect(told(fail('a', [only]), fail('b', [named('F', { only: 'focal' })]))).toEqual([['', 'a b']]);
  });

  test('in the gradient only, have it where nothing explains them wholly', () => {
    const part = named('F', { part: 'gradient' });
    expect(told(fail('a', [part]), fail('b', [part]))).toEqual([['F gradient', 'a b']]);
    expect(told(fail('a', ['G', part]), fail('b', ['G', part]))).toEqual([['G', 'a b']]);
    // What shows in the value of a case that held does not contradict it; a clause that passes does.
    expect(told(fail('a', [part], { unshown: [] }), fail('b', [part]))).toEqual([['F gradient', 'a b']]);
    expect(told(fail('a', [part]), pass('b'))).toEqual([['', 'a']]);
  });

  test('are shown by the simplest counterexample', () => {
    const [cause] = causesOf([fail('a', ['F'], { words: 'long' }), fail('b', ['F'])], clauses);
    expect(cause).toMatchObject({ clauses: ['a', 'b'], shown: 'b' });
  });
});

describe('failures of several causes', () => {
  test('are told by each, the one with the most clauses first', () => {
    expect(told(fail('a', ['F']), fail('c', ['H']), fail('d', ['H']), fail('e', ['I']))).toEqual([
      ['H', 'c d'],
      ['F', 'a'],
      ['I', 'e'],
    ]);
  });

  test('are each told once', () => {
    expect(told(fail('a', ['G']), fail('c', ['H']), fail('d', ['G', 'H']))).toEqual([
      ['G', 'a d'],
      ['H', 'c'],
    ]);
  });
});

describe('failures that no fault explains', () => {
  test('are told by the kinds of question, and those that ask several with those that ask some of them', () => {
    expect(
      told(
        fail('a', [], { asks: ['steps'] }),
        fail('b', [], { asks: ['loss', 'objective'] }),
        fail('c', [], { asks: ['loss'] }),
        fail('d', [], { asks: ['objective'] }),
        fail('e', [], { asks: ['objective', 'training'] }),
      ),
    ).toEqual([
      ['', 'a'],
      ['', 'b c'],
      ['', 'd e'],
    ]);
  });

  const nearest = { declared: 'decoupled decay', answersAs: ['coupled decay', 'independent decay'] };
  const forms = (...verdicts: readonly Verdict[]) =>
    causesOf(verdicts, clauses).map((cause) => [cause.nearest, cause.clauses.join(' ')]);

  test('have the form that the answers of all of them have', () => {
    const other = { ...nearest, of: 'adam, momentum', answersAs: ['coupled decay'] };
    expect(forms(fail('a', [], { nearest }), fail('b', [], { nearest: other }), fail('c', []))).toEqual([
      [
        {
          of: 'adam, momentum',
          declared: 'decoupled decay',
          exact: true,
          answersAs: ['coupled decay'],
        },
        'a b',
      ],
      [undefined, 'c'],
    ]);
    expect(forms(fail('a', [], { nearest: { part: 'value' } }))[0]![0]).toMatchObject({ part: 'value' });
  });

  test('have none where they disagree of it', () => {
    const disagreeing = [{ answersAs: ['independent'] }, { exact: false }, { part: 'gradient' as const }];
    for (const other of disagreeing)
      expect(forms(fail('a', [], { nearest }), fail('b', [], { nearest: { ...nearest, ...other } }))).toEqual([
        [undefined, 'a b'],
      ]);
  });

  test('of different declared forms are different', () => {
    expect(forms(fail('a', [], { nearest }), fail('b', [], { nearest: {} }))).toHaveLength(2);
  });
});

test('what is declared to deviate is no failure', () => {
  const deviates = { ...fail('a', ['F']), kind: 'deviates' } as unknown as Verdict;
  expect(told(deviates)).toEqual([]);
  expect(told(deviates, fail('b', ['F']))).toEqual([['F', 'b']]);
});

test('the order of the verdicts changes nothing', () => {
  const all = [
    fail('a', ['G', 'F']),
    fail('b', ['F', 'G']),
    fail('c', ['H']),
    fail('d', [], { asks: ['loss', 'steps'] }),
    fail('e', [], { asks: ['steps'] }),
  ];
  const causes = causesOf(all, clauses);
  expect(causes).toHaveLength(3);
  expect(causesOf(all.toReversed(), clauses)).toEqual(causes);
  expect(causesOf([...all.slice(2), ...all.slice(0, 2)], clauses)).toEqual(causes);
});
