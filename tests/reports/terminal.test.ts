import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { cases, clause, equal, oneOf, vector, type Clause, type Question } from '../../spec/language/index.ts';
import type { Counterexample, Outcome, Report, Verdict, Violation } from '../../src/judge/verdict.ts';
import { failuresText, judgingText, summaryText, verdictText, type Style } from '../../src/reports/terminal.ts';
import { clauses, faults } from '../../spec/index.ts';
import { marginText } from '../../src/reports/failure.ts';

const plain = pico.createColors(false);
const style: Style = { paint: plain, idWidth: 14, subject: ['./my subject.mjs'], options: [], verbose: true };
const question = (by: 'sum' | 'none'): Question => ({
  ask: 'loss',
  loss: { name: 'huber', delta: 2 },
  reduction: { by },
  predictions: vector(1, -0, 1 / 3),
  targets: vector(0, Infinity, 0),
});
const someClause: Clause = clause({
  id: 'chapter/claim',
  says: 'Something MUST hold.',
  formula: 'a = b',
  given: cases(
    [
      { b: 4, loss: 'one' },
      { b: 8, loss: 'one' },
      { b: 4, loss: 'two' },
      { b: 8, loss: 'two' },
    ],
    () => ({ c: oneOf(1) }),
  ),
  asks: () => ({ none: question('none') }),
  law: ({ constant }) => equal(constant(1), constant(1)),
  examples: [{ given: { b: 4, loss: 'one', c: 1 }, answers: {} }],
  rejects: [faults[0]!],
  source: 'Nowhere.',
});
const violation: Violation = {
  about: 'sum.gradient',
  relation: 'equal',
  left: vector(1, 2, 3),
  right: vector(1, 2.0000000000000004, 3),
  place: 1,
};
const counterexample: Counterexample = {
  given: {},
  questions: { none: question('none'), sum: question('sum') },
  violation,
  likely: [{ id: 'gradient-forgets', of: 'FC-11', does: 'forgets a factor' }],
  origin: { from: 'draw', seed: 7, point: 2, path: '34:0:1' },
};
const verdict = (outcome: Outcome, more: Partial<Verdict> = {}): string =>
  verdictText(
    {
      clause: 'chapter/claim',
      cases: 20,
      telling: 3,
      unclaimed: 0,
      points: 4,
      failing: [],
      unsupported: [],
      ...more,
      ...outcome,
    },
    someClause,
    style,
  );
const failing = (...at: object[]) => ({ failing: at.map((point) => ({ point, reason: 'sum.gradient' })) });

describe('every kind of verdict has its words', () => {
  test('pass', () => {
    expect(verdict({ kind: 'pass' })).toMatchInlineSnapshot(
      `"✓ pass          chapter/claim    20 cases,   3 discriminating"`,
    );
  });

  test('pass, in what the subject takes', () => {
    expect(
      verdict(
        { kind: 'pass' },
        {
          unsupported: [
            { point: { b: 4 }, reason: 'none of that' },
            { point: { example: 0 }, reason: 'none of that' },
          ],
        },
      ),
    ).toMatchInlineSnapshot(
      `"✓ pass          chapter/claim    20 cases,   3 discriminating  1 of 4 combinations skipped"`,
    );
  });

  test('fail: the sentence, where, the case, both sides, the likely fault and the command that replays it', () => {
    expect(
      verdict({ kind: 'fail', counterexample }, failing({ example: 0 }, { b: 4, loss: 'two' }, { b: 8, loss: 'two' })),
    ).toMatchInlineSnapshot(`
      "✗ fail          chapter/claim    20 cases
          Something MUST hold.
          It fails in 2 of 4 combinations, all with loss two, and in worked example 0.
          Smallest failing case:
            questions          none, sum (loss)
            loss               huber(delta=2)
            predictions        [1, -0, 0.3333333333333333]
            targets            [0, Infinity, 0]
            reduction of none  none
            reduction of sum   sum
          sum.gradient at [1]:
            got         [1, »2«, 3]
            expected    [1, »2.0000000000000004«, 3]
          Possible causes, as far as this clause can tell: gradient-forgets (FC-11).
          Replay: npx equistep check './my subject.mjs' --clause chapter/claim --seed 7 --replay 2/34:0:1"
    `);
  });

  test('fail at a worked example, in a relation of one number to many', () => {
    const smallest: Counterexample = {
      ...counterexample,
      violation: {
        about: '',
        relation: 'at-most',
        left: { shape: [2, 2], data: [1, 2, 3, 4] },
        right: { shape: [], data: [3] },
        place: 3,
      },
      likely: [],
      origin: { from: 'example', example: 5 },
    };
    expect(
      verdict({ kind: 'fail', counterexample: smallest }, failing({ example: 5 }, { example: 6 }))
        .split('\n')
        .slice(2),
    ).toMatchInlineSnapshot(`
      [
        "    It fails in worked examples 5, 6.",
        "    Worked example 5:",
        "      questions          none, sum (loss)",
        "      loss               huber(delta=2)",
        "      predictions        [1, -0, 0.3333333333333333]",
        "      targets            [0, Infinity, 0]",
        "      reduction of none  none",
        "      reduction of sum   sum",
        "    The law does not hold at [1, 1]:",
        "      got         [[1, 2], [3, »4«]]",
        "      at most     3",
        "    No fault that the specification knows explains this.",
        "    Replay: npx equistep check './my subject.mjs' --clause chapter/claim --replay example/5",
      ]
    `);
  });

  test('fail, where both sides should differ, with more faults than are worth a line', () => {
    const fault = counterexample.likely[0]!;
    const smallest: Counterexample = {
      ...counterexample,
      violation: { about: 'final weights', relation: 'different', left: vector(1), right: vector(1) },
      likely: [fault, fault, fault, fault, fault],
    };
    expect(
      verdict({ kind: 'fail', counterexample: smallest }, failing({ b: 4, loss: 'one' }))
        .split('\n')
        .slice(10),
    ).toMatchInlineSnapshot(`
      [
        "    final weights:",
        "      got         [1]",
        "      other than  [1]",
        "    Possible causes, as far as this clause can tell: gradient-forgets (FC-11), gradient-forgets (FC-11), gradient-forgets (FC-11), and 2 more.",
        "    Replay: npx equistep check './my subject.mjs' --clause chapter/claim --seed 7 --replay 2/34:0:1",
      ]
    `);
  });

  test('inconclusive', () => {
    expect(verdict({ kind: 'inconclusive' }, { unclaimed: 2 })).toMatchInlineSnapshot(`
      "? inconclusive  chapter/claim    20 cases,   3 discriminating
          Undecided: in 2 cases a correct implementation may overflow."
    `);
  });

  test('unsupported', () => {
    expect(
      verdict({ kind: 'unsupported', reason: 'mine declares no loss' }, { cases: 0, telling: 0 }),
    ).toMatchInlineSnapshot(`"– unsupported   chapter/claim   mine declares no loss"`);
  });

  test('deviates', () => {
    expect(
      verdict(
        { kind: 'deviates', reason: 'divides by one less', counterexample },
        failing({ b: 4, loss: 'one' }, { b: 4, loss: 'two' }),
      ),
    ).toMatchInlineSnapshot(`
      "~ deviates      chapter/claim    20 cases
          Declared: divides by one less
          It fails in 2 of 4 combinations, all with batch size 4.
          Replay: npx equistep check './my subject.mjs' --clause chapter/claim --seed 7 --replay 2/34:0:1"
    `);
  });

  test('stale', () => {
    expect(verdict({ kind: 'stale', reason: 'divides by one less' })).toMatchInlineSnapshot(`
      "! stale         chapter/claim    20 cases,   3 discriminating
          Declared to deviate (divides by one less), but it passes: remove the declaration."
    `);
  });

  test('error', () => {
    const words = verdict(
      {
        kind: 'error',
        message: 'Error: no answer within 10 s',
        origin: counterexample.origin,
        questions: { sum: question('sum') },
      },
      failing({ b: 8, loss: 'one' }),
    );
    expect(words).toMatchInlineSnapshot(`
      "✗ error         chapter/claim    20 cases
          Error: no answer within 10 s
          That was in 1 of 4 combinations, with batch size 8 and loss one, for this case:
            question     sum (loss)
            loss         huber(delta=2)
            reduction    sum
            predictions  [1, -0, 0.3333333333333333]
            targets      [0, Infinity, 0]
          Replay: npx equistep check './my subject.mjs' --clause chapter/claim --seed 7 --replay 2/34:0:1"
    `);
  });

  test('not yet reached', () => {
    expect(judgingText('chapter/claim', plain)).toBe('… judging       chapter/claim');
  });
});

describe('the summary', () => {
  const of = (...kinds: Outcome['kind'][]): Report => ({
    equistep: '0.1.0',
    subject: { name: 'mine', version: '2', profile: defaultProfile('float32') },
    seed: 7,
    cases: 100,
    verdicts: kinds.map(
      (kind) =>
        ({
          clause: kind,
          kind,
          ...(kind === 'unsupported' && { reason: 'mine declares no loss' }),
          unsupported: kind === 'unsupported' ? [{ point: {}, reason: 'mine declares no loss' }] : [],
        }) as unknown as Verdict,
    ),
    conforms: kinds.every((kind) => kind === 'pass' || kind === 'unsupported') && kinds.includes('pass'),
  });

  test('of a subject that conforms', () => {
    expect(summaryText(of('pass', 'pass'), 2, plain)).toMatchInlineSnapshot(`
      "2 clauses: 2 pass.
      mine 2, float32 · seed 7 · 100 cases a clause · specification 0.1.0
      mine conforms."
    `);
  });

  test('of one that does not take everything', () => {
    expect(summaryText(of('pass', 'unsupported'), 2, plain)).toMatchInlineSnapshot(`
      "2 clauses: 1 pass, 1 unsupported.
      Skipped (not supported by the subject; not counted as passed):
        mine declares no loss: 1 clause
      mine 2, float32 · seed 7 · 100 cases a clause · specification 0.1.0
      mine conforms on the features that it supports."
    `);
  });

  test('of one that does not conform', () => {
    expect(
      summaryText(of('pass', 'fail', 'inconclusive', 'deviates', 'stale', 'error'), 6, plain)
        .split('\n')
        .slice(0, 1),
    ).toEqual(['6 clauses: 1 pass, 1 fail, 1 inconclusive, 1 deviates, 1 stale, 1 error.']);
    expect(summaryText(of('fail'), 1, plain)).toMatch(/\nmine does not conform\.$/);
  });

  test('of one that could not be judged', () => {
    expect(summaryText(of('error', 'unsupported'), 2, plain)).toMatch(/\nmine could not be judged\.$/);
  });

  test('when it was interrupted: nothing is concluded', () => {
    expect(summaryText(of('pass'), 9, plain)).toMatchInlineSnapshot(`
      "Interrupted after 1 of 9 clauses: 1 pass.
      mine 2, float32 · seed 7 · 100 cases a clause · specification 0.1.0"
    `);
    expect(summaryText(of(), 9, plain)).toMatch(/^Interrupted after 0 of 9 clauses\.\n/);
  });
});

describe('the failures of a run', () => {
  const failed = (id: string): Verdict => ({
    clause: id,
    kind: 'fail',
    cases: 9,
    firstFailure: 3,
    telling: 2,
    unclaimed: 0,
    points: 4,
    unsupported: [],
    ...failing({ b: 4, loss: 'two' }),
    counterexample: { ...counterexample, violation: { ...violation, names: { left: 'sum.gradient', right: '' } } },
  });
  const ids = Array.from({ length: 12 }, (_, i) => `chapter/other-${i}`);
  const report = (cause: object): Report =>
    ({
      verdicts: [failed('chapter/claim'), ...ids.map(failed)],
      causes: [{ faults: [], clauses: ['chapter/claim', ...ids], shown: 'chapter/claim', ...cause }],
    }) as unknown as Report;
  const chapters = [{ title: 'One', clauses: [someClause] }];
  const told = (cause: object, verbose = false): string => failuresText(report(cause), chapters, { ...style, verbose });

  test('are one paragraph a cause: the cause, the simplest case, and the other clauses', () => {
    const faultsOf = { faults: [...counterexample.likely, { ...counterexample.likely[0], id: 'forgets-too' }] };
    expect(told(faultsOf)).toMatchInlineSnapshot(`
      "13 clauses failed, grouped by likely cause:

      1. Likely cause: gradient-forgets (FC-11). It forgets a factor. Equally likely: forgets-too (FC-11).
         Clause chapter/claim: Something MUST hold.
         It fails in 1 of 4 combinations, with batch size 4 and loss two; first after 3 cases.
         Smallest failing case:
           questions          none, sum (loss)
           loss               huber(delta=2)
           predictions        [1, -0, 0.3333333333333333]
           targets            [0, Infinity, 0]
           reduction of none  none
           reduction of sum   sum
         sum.gradient at [1]:
           got         [1, »2«, 3]  (sum.gradient)
           expected    [1, »2.0000000000000004«, 3]
         Replay: npx equistep check './my subject.mjs' --clause chapter/claim --seed 7 --replay 2/34:0:1
         The same cause fails 12 more clauses:
           chapter/other-0
           chapter/other-1
           chapter/other-2
           chapter/other-3
           chapter/other-4
           chapter/other-5
           chapter/other-6
           chapter/other-7
           … and 4 more"
    `);
    expect(told(faultsOf, true)).toContain('chapter/other-11');
  });

  test('that no fault explains, and another rule does, say which; one that is near is named beside', () => {
    const nearest = {
      of: 'huber',
      declared: 'mean over elements',
      exact: true,
      answersAs: ['mean over examples', 'sum'],
    };
    expect(told({ nearest }).split('\n').slice(0, 4)).toMatchInlineSnapshot(`
      [
        "13 clauses failed, grouped by likely cause:",
        "",
        "1. Likely cause: another rule. The answer for "mean over elements" of huber is that of "mean over examples" or "sum".",
        "   Clause chapter/claim: Something MUST hold.",
      ]
    `);
    expect(told({ nearest: { ...nearest, exact: false } })).toContain(
      '1. No fault that the specification knows explains this.\n   The answer',
    );
    expect(told({ nearest: { ...nearest, exact: false, part: 'gradient' } })).toContain(
      'The gradient for "mean over elements" of huber is nearest to that of "mean over examples" or "sum", but differs from it too.',
    );
  });

  test('of one loss alone say which', () => {
    expect(told({ faults: [{ ...counterexample.likely[0], only: 'focal' }] })).toContain(
      '1. Likely cause: gradient-forgets (FC-11), in focal only. It forgets a factor.',
    );
  });

  test('are none where nothing failed', () => {
    expect(failuresText({ verdicts: [] } as unknown as Report, chapters, style)).toBe('');
  });
});

test('colours set nothing but colours', () => {
  const painted = verdictText(
    {
      clause: 'chapter/claim',
      cases: 1,
      telling: 0,
      unclaimed: 0,
      points: 4,
      ...failing({ example: 0 }),
      unsupported: [],
      kind: 'fail',
      counterexample,
    },
    someClause,
    { ...style, paint: pico.createColors(true) },
  );
  expect(painted).toContain('\u001B[31m');
  // oxlint-disable-next-line no-control-regex -- the escape codes are what is looked for
  expect(painted.replaceAll(/\u001B\[\d+m/g, '')).toBe(
    verdict({ kind: 'fail', counterexample }, { cases: 1, telling: 0, ...failing({ example: 0 }) }),
  );
});

test('how far apart two sides may be is rounding alone where it is bounded', () => {
  const told = (id: string): string =>
    marginText(
      0.5,
      clauses.find((one) => one.id === id)!,
    );
  expect(told('own/mean-divides')).toBe('Rounding can explain a difference of 0.5 at most.');
  for (const id of ['own/every-row-twice', 'rule/decay'])
    expect(told(id)).toBe('They may differ by 0.5 at most: 2¹⁰ times less than the nearest fault would make them.');
});
