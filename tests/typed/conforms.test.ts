import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { judge } from '../../src/index.ts';
import { ownLosses } from './subject.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

test('a loss of your own conforms under every reduction, with weights and masks', { timeout: 300_000 }, async () => {
  const { verdicts, conforms } = await judge(ownLosses, { cases: 40 });
  const kinds = (kind: string): readonly string[] =>
    verdicts.filter((verdict) => verdict.kind === kind).map(({ clause }) => clause);
  for (const kind of ['fail', 'error', 'inconclusive']) expect(kinds(kind), kind).toEqual([]);
  expect(kinds('pass').length).toBeGreaterThan(15);
  expect(conforms).toBe(true);
});
