import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { chapters, clauses } from '../../spec/index.ts';
import { filled, matrix, vector, type Clause } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import type { Origin, Report, Verdict } from '../../src/judge/verdict.ts';
import { contentsText } from '../../src/reports/contents.ts';
import { jsonReport, jsonText } from '../../src/reports/json.ts';
import { failingText, judgedAt, judgedOf, skippedTexts } from '../../src/reports/points.ts';
import { questionLines } from '../../src/reports/questions.ts';
import { readReplay, replayText } from '../../src/reports/replay.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { indicesOf, numberText, placeIn, tensorText, valueText } from '../../src/reports/values.ts';

describe('numbers and tensors', () => {
  test('a number reads back as itself', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(Number(numberText(value))).toBe(value);
      }),
    );
  });

  test('a tensor is written in its shape', () => {
    expect(tensorText({ shape: [], data: [-0] })).toBe('-0');
    expect(tensorText(matrix([1, 2], [3, 4]))).toBe('[[1, 2], [3, 4]]');
    expect(tensorText({ shape: [2, 1, 2], data: [1, 2, 3, 4] })).toBe('[[[1, 2]], [[3, 4]]]');
    expect(tensorText(vector())).toBe('[]');
  });

  test('a large one is abbreviated, around the place that matters', () => {
    const large = { shape: [8, 8], data: Array.from({ length: 64 }, (_, i) => i) };
    expect(tensorText(large)).toBe('64 numbers of shape [8, 8]: 0, 1, 2, 3, 4, …');
    expect(tensorText(large, 20)).toBe('64 numbers of shape [8, 8]: …, 18, 19, »20«, 21, 22, …');
    expect(tensorText(large, 63)).toBe('64 numbers of shape [8, 8]: …, 61, 62, »63«');
  });

  test('a place has indices, and each side its own place when it is broadcast', () => {
    expect(indicesOf(5, [2, 3])).toEqual([1, 2]);
    expect(placeIn([2, 3], [], 5)).toBe(5);
    expect(placeIn([], [2, 3], 5)).toBe(0);
    expect(placeIn([3], [2, 1], 5)).toBe(2);
    expect(placeIn([2, 1], [3], 5)).toBe(1);
  });

  test('parts of a case have short forms', () => {
    expect(valueText({ by: 'mean', over: 'elements' })).toBe('mean over elements');
    expect(valueText({ by: 'mean', over: 'constant', count: 32, ofNothing: 'mean-is-nan' })).toBe(
      'mean over constant 32 (empty batch: mean-is-nan)',
    );
    const declared = { by: 'mean', mean: 0, over: { count: 'mask' }, atLeast: 1 };
    expect(valueText(declared)).toBe('mean over the numbers of mask that are not zero (at least 1)');
    expect(valueText({ ...declared, mean: 1, over: 'examples', ofNothing: 'nan' })).toBe(
      'mean over examples (at least 1) (of nothing: nan) (declared mean no. 2)',
    );
    expect(valueText({ by: 'unknown', name: 'average' })).toBe('average, which is not a reduction');
    expect(valueText({ by: 'norm', threshold: 0.5 })).toBe('norm(threshold=0.5)');
    expect(valueText({ name: 'sgd', momentum: 0.9, decay: { coupling: 'coupled', coefficient: 0.5 } })).toBe(
      'sgd(momentum=0.9, decay=coupled 0.5)',
    );
    expect(valueText({ name: 'x', any: { a: 1, b: [2], c: { name: 'y' } } })).toBe('x(any.a=1, any.b=[2], any.c=y)');
    expect(valueText([4, 4])).toBe('[4, 4]');
  });
});

test('questions with long lists show the first of them', () => {
  const batches = Array.from({ length: 75 }, () => ({ inputs: filled([32, 4], 1), targets: vector(1), rate: 1 }));
  const lines = questionLines({
    run: {
      ask: 'training',
      loss: { name: 'squared-error' },
      reduction: { by: 'sum' },
      penalties: [],
      optimizer: { name: 'sgd' },
      parameters: { weights: vector(1), bias: vector(2) },
      batches,
    },
  });
  expect(lines).toMatchInlineSnapshot(`
    [
      "question            run (training)",
      "loss                squared-error",
      "reduction           sum",
      "penalties           none",
      "optimizer           sgd",
      "parameters.weights  [1]",
      "parameters.bias     [2]",
      "batches[0].inputs   128 numbers of shape [32, 4]: 1, 1, 1, 1, 1, …",
      "batches[0].targets  [1]",
      "batches[0].rate     1",
      "batches[1].inputs   128 numbers of shape [32, 4]: 1, 1, 1, 1, 1, …",
      "batches[1].targets  [1]",
      "batches[1].rate     1",
      "batches[2 … 74]     73 more",
    ]
  `);
});

test('questions are named, and a part that some of them share is there once, with their names', () => {
  const batch = { loss: { name: 'squared-error' }, predictions: vector(1), targets: vector(0) } as const;
  expect(
    questionLines({
      sum: { ask: 'loss', ...batch, reduction: { by: 'sum' } },
      again: { ask: 'loss', ...batch, reduction: { by: 'sum' } },
      unknown: { ask: 'attempt', ...batch, reduction: { by: 'unknown', name: 'average' } },
    }),
  ).toMatchInlineSnapshot(`
    [
      "questions                sum, again (loss), unknown (attempt)",
      "loss                     squared-error",
      "predictions              [1]",
      "targets                  [0]",
      "reduction of sum, again  sum",
      "reduction of unknown     average, which is not a reduction",
    ]
  `);
  expect(questionLines({})).toEqual([]);
});

describe('where a clause fails', () => {
  const fixed = [1, 2, 3].flatMap((b) => ['x', 'y'].map((loss) => ({ b, loss })));
  const at = (points: readonly object[], all: readonly object[] = fixed): string =>
    failingText(
      points.map((point) => ({ point, reason: '' })),
      judgedAt(all),
    );
  test('is said by what sets those combinations apart', () => {
    expect(at([{ b: 1, loss: 'x' }])).toBe('in 1 of 6 combinations, with batch size 1 and loss x');
    expect(at(fixed.filter(({ loss }) => loss === 'x'))).toBe('in 3 of 6 combinations, all with loss x');
    expect(at(fixed.filter(({ b, loss }) => b !== 2 && loss === 'x'))).toBe(
      'in 2 of 6 combinations, all with loss x, none with batch size 2',
    );
    expect(at(fixed.filter(({ b }) => b > 1))).toBe('in 4 of 6 combinations, none with batch size 1');
  });
  test('is everywhere', () => {
    expect(at(fixed)).toBe('in all 6 combinations');
    expect(at(fixed.slice(0, 2), fixed.slice(0, 2))).toBe('in both combinations');
    expect(at(fixed.slice(0, 1), fixed.slice(0, 1))).toBe('in the only combination');
  });
  test('is in worked examples, too', () => {
    expect(at([{ example: 0 }])).toBe('in worked example 0');
    expect(at([...fixed, { example: 0 }, { example: 2 }])).toBe('in all 6 combinations, and in worked examples 0, 2');
  });
  test('says nothing of an axis that some of them lack', () => {
    const mixed = [{ b: 1 }, { b: 1, loss: 'x' }, { b: 2, loss: 'y' }, { b: 2, loss: 'z' }];
    expect(at(mixed.slice(0, 2), mixed)).toBe('in 2 of 4 combinations, all with batch size 1');
  });
  test('lists of values are told from lists of axes, and are not long', () => {
    const many = Array.from({ length: 16 }, (_, b) => ({ b, c: 2 * (b % 4) }));
    expect(
      at(
        many.filter(({ b, c }) => b < 6 && c < 4),
        many,
      ),
    ).toBe('in 4 of 16 combinations, all with batch size 0, 1, 4 or 5, and with a loss multiplied by 0 or 2');
    expect(at(many.slice(0, 7), many)).toBe('in 7 of 16 combinations, all with batch size 0, 1, 2, 3 or 3 others');
  });
});

describe('where a clause was judged', () => {
  const lossOfSquares = {
    ...reference,
    declaration: {
      name: 'mine',
      version: '1',
      format: 'float64',
      asks: ['loss'],
      losses: ['squared-error'],
      reductions: ['sum', 'mean'],
      denominators: ['elements'],
    },
  } as const satisfies Subject;
  const judgedFor = async (id: string): Promise<readonly [clause: Clause, verdict: Verdict]> => {
    const { verdicts } = await judge(lossOfSquares, { clauses: [id], cases: 1 });
    return [clauses.find((one) => one.id === id)!, verdicts[0]!];
  };
  const failingAt = (verdict: Verdict, points: readonly object[]): Verdict => ({
    ...verdict,
    failing: points.map((point) => ({ point, reason: '' })),
  });

  test('is where the subject takes the clause: what it lacks is not said to have held', async () => {
    const [clause, verdict] = await judgedFor('reduction/sum-is-denominator-times-mean');
    const judged = judgedOf(clause, verdict);
    expect(judged).toMatchObject({ count: verdict.points - verdict.unsupported.length, isPart: true });
    expect(judged.values['loss']).toEqual(['squared-error']);
    const taken = clause.given.fixed.filter(
      (point) => (point as { loss: { name: string } }).loss.name === 'squared-error',
    );
    const where = failingText(failingAt(verdict, taken.slice(0, 1)).failing, judged);
    expect(where).toMatch(/^in (1 of the|the only)/);
    expect(where).toContain('that were judged');
    expect(where).not.toContain('squared-error');
    // It reads a report in a file alike.
    expect(judgedOf(clause, JSON.parse(jsonText(verdict)) as Verdict)).toEqual(judged);
  });

  test('is a number of combinations of the options that are declared, where a clause puts options together', async () => {
    const [clause, verdict] = await judgedFor('numbers/loss');
    const judged = judgedOf(clause, verdict);
    expect(judged).toMatchObject({ count: verdict.points, isPart: true });
    expect(judged.values).toMatchObject({
      loss: ['squared-error'],
      reduction: ['sum', 'mean over elements'],
      // Another loss has targets that are classes.
      targeted: ['targets that are numbers'],
    });
    const options = verdict.unsupported.filter(({ point }) => !('example' in point)).length;
    expect(skippedTexts(verdict)).toEqual([`${options} options not declared`]);
  });

  test('is everywhere for a subject that takes all of it', async () => {
    const { verdicts } = await judge(reference, { clauses: ['reduction/sum-adds'], cases: 1 });
    const clause = clauses.find(({ id }) => id === 'reduction/sum-adds')!;
    expect(judgedOf(clause, verdicts[0]!)).toEqual(judgedAt(clause.given.fixed));
    expect(skippedTexts(verdicts[0]!)).toEqual([]);
  });
});

test('where a case came from reads back', () => {
  const origin: fc.Arbitrary<Origin> = fc.oneof(
    fc.record({ from: fc.constant('example' as const), example: fc.nat() }),
    fc.record({
      from: fc.constant('draw' as const),
      seed: fc.constant(1),
      point: fc.nat(),
      path: fc.array(fc.nat(), { minLength: 1 }).map((steps) => steps.join(':')),
    }),
  );
  fc.assert(
    fc.property(origin, (from) => {
      expect({ seed: 1, ...readReplay(replayText(from)) }).toEqual({ seed: 1, ...from });
    }),
  );
  for (const wrong of ['', '3', '3/', '/3', '1/2:', 'example/', 'example/-1', '1/2 '])
    expect(readReplay(wrong), wrong).toBeUndefined();
});

describe('JSON', () => {
  const report = (numbers: ArrayLike<number>): Report => ({
    equistep: '0.1.0',
    subject: { name: 'mine', version: '1', profile: defaultProfile('float64') },
    seed: 1,
    cases: 1,
    verdicts: [
      {
        clause: 'a/b',
        cases: 1,
        telling: 0,
        points: 1,
        failing: [],
        unsupported: [],
        kind: 'error',
        message: 'm',
        origin: { from: 'example', example: 0 },
        questions: { a: { shape: [], data: numbers } },
      } as unknown as Verdict,
    ],
    conforms: false,
  });

  test('numbers survive that JSON has no word for', () => {
    const text = jsonReport(report(Float64Array.of(NaN, Infinity, -Infinity, -0, 0, 0.1)));
    expect(text).toContain('"data": ["NaN", "Infinity", "-Infinity", "-0", 0, 0.1]');
    expect(JSON.parse(text)).toMatchObject({
      complete: true,
      conforms: false,
      verdicts: [{ clause: 'a/b', kind: 'error' }],
    });
  });

  test('a report is written in one way', () => {
    expect(jsonReport(report([1, 2]))).toBe(jsonReport(report(Float64Array.of(1, 2))));
    expect(Object.keys(JSON.parse(jsonReport(report([]))) as object)).toEqual([
      'equistep',
      'subject',
      'seed',
      'cases',
      'complete',
      'conforms',
      'verdicts',
    ]);
  });

  test('what was interrupted does not conform', () => {
    expect(JSON.parse(jsonReport({ ...report([]), conforms: true }, false))).toMatchObject({
      complete: false,
      conforms: false,
    });
  });
});

describe('the contents', () => {
  test('list every clause with its sentence', () => {
    const lines = contentsText(chapters, [{ name: 'reference', says: 'right' }]).split('\n');
    for (const { id, says } of clauses)
      expect(lines.some((line) => line.includes(id) && line.endsWith(says))).toBe(true);
    expect(lines.slice(-2)).toEqual(['Subjects', '  reference  right']);
  });
});
