import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { chapters, clauses } from '../../spec/index.ts';
import { filled, matrix, vector } from '../../spec/language/index.ts';
import type { Origin, Report, Verdict } from '../../src/judge/verdict.ts';
import { clauseText, contentsText } from '../../src/reports/contents.ts';
import { jsonReport } from '../../src/reports/json.ts';
import { failingText } from '../../src/reports/points.ts';
import { questionLines } from '../../src/reports/questions.ts';
import { readReplay, replayText } from '../../src/reports/replay.ts';
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
    expect(valueText({ name: 'sgd', decay: { coupling: 'coupled', coefficient: 0.5 } })).toBe('sgd(decay={coupling=coupled, coefficient=0.5})');
    expect(valueText([4, 4])).toBe('[4, 4]');
  });
});

test('questions with long lists show the first of them', () => {
  const batches = Array.from({ length: 75 }, () => ({ inputs: filled([32, 4], 1), targets: vector(1), rate: 1 }));
  const lines = questionLines({
    run: { ask: 'training', loss: { name: 'squared-error' }, reduction: { by: 'sum' }, penalties: [], optimizer: { name: 'sgd' }, parameters: { weights: vector(1), bias: vector(2) }, batches },
  });
  expect(lines).toMatchInlineSnapshot(`
    [
      "ask                 training",
      "loss                squared-error",
      "reduction           sum",
      "penalties           []",
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

test('where a clause fails is said by what sets those points apart', () => {
  const fixed = [1, 2, 3].flatMap((b) => ['x', 'y'].map((loss) => ({ b, loss })));
  const at = (...points: object[]): string => failingText(points.map((point) => ({ point, reason: '' })), fixed);
  expect(at(...fixed)).toBe('at 6 of 6 points');
  expect(at({ b: 1, loss: 'x' }, { b: 3, loss: 'x' })).toBe('at 2 of 6 points, all with b≠2, loss=x');
  expect(at({ b: 1, loss: 'x' })).toBe('at 1 of 6 points, with b=1, loss=x');
});

test('where a case came from reads back', () => {
  const origin: fc.Arbitrary<Origin> = fc.oneof(
    fc.record({ from: fc.constant('example' as const), example: fc.nat() }),
    fc.record({ from: fc.constant('draw' as const), seed: fc.constant(1), point: fc.nat(), path: fc.array(fc.nat(), { minLength: 1 }).map((steps) => steps.join(':')) }),
  );
  fc.assert(
    fc.property(origin, (from) => {
      expect({ seed: 1, ...readReplay(replayText(from)) }).toEqual({ seed: 1, ...from });
    }),
  );
  for (const wrong of ['', '3', '3/', '/3', '1/2:', 'example/', 'example/-1', '1/2 ']) expect(readReplay(wrong), wrong).toBeUndefined();
});

describe('JSON', () => {
  const report = (numbers: ArrayLike<number>): Report => ({
    equistep: '0.1.0',
    subject: { name: 'mine', version: '1', profile: defaultProfile('float64') },
    seed: 1,
    cases: 1,
    verdicts: [{ clause: 'a/b', cases: 1, telling: 0, points: 1, failing: [], unsupported: [], kind: 'error', message: 'm', origin: { from: 'example', example: 0 }, questions: { a: { shape: [], data: numbers } } } as unknown as Verdict],
    conforms: false,
  });

  test('numbers survive that JSON has no word for', () => {
    const text = jsonReport(report(Float64Array.of(NaN, Infinity, -Infinity, -0, 0, 0.1)));
    expect(text).toContain('"data": ["NaN", "Infinity", "-Infinity", "-0", 0, 0.1]');
    expect(JSON.parse(text)).toMatchObject({ complete: true, conforms: false, verdicts: [{ clause: 'a/b', kind: 'error' }] });
  });

  test('a report is written in one way', () => {
    expect(jsonReport(report([1, 2]))).toBe(jsonReport(report(Float64Array.of(1, 2))));
    expect(Object.keys(JSON.parse(jsonReport(report([]))) as object)).toEqual(['equistep', 'subject', 'seed', 'cases', 'complete', 'conforms', 'verdicts']);
  });

  test('what was interrupted does not conform', () => {
    expect(JSON.parse(jsonReport({ ...report([]), conforms: true }, false))).toMatchObject({ complete: false, conforms: false });
  });
});

describe('the contents', () => {
  test('list every clause with its sentence', () => {
    const lines = contentsText(chapters, [{ name: 'reference', says: 'right' }]).split('\n');
    for (const { id, says } of clauses) expect(lines.some((line) => line.includes(id) && line.endsWith(says))).toBe(true);
    expect(lines.slice(-2)).toEqual(['Subjects', '  reference  right']);
  });

  test('a clause is shown with what it rejects', () => {
    const text = clauseText(clauses[0]!, 'spec/clauses/1-reductions.ts:1');
    expect(text).toContain(clauses[0]!.says);
    for (const { id, does } of clauses[0]!.rejects) expect(text).toMatch(new RegExp(`${id} +${does}`));
    expect(text).toMatch(/File +spec\/clauses\/1-reductions\.ts:1$/);
  });
});
