// @module-tag slow
import * as jax from '@jax-js/jax';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { judge } from '../../src/index.ts';
import { ownLossesOfJax } from './jax-js-subject.ts';
import { ownLosses } from './subject.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
  await jax.init('cpu');
  jax.defaultDevice('cpu');
});

test.each([
  ['tfjs', ownLosses],
  ['jax-js', ownLossesOfJax],
] as const)(
  'a loss of your own on %s conforms under every reduction, with weights and masks',
  { timeout: 300_000 },
  async (_, subject) => {
    const { verdicts, conforms } = await judge(subject, { cases: 40 });
    const kinds = (kind: string): readonly string[] =>
      verdicts.filter((verdict) => verdict.kind === kind).map(({ clause }) => clause);
    for (const kind of ['fail', 'error', 'inconclusive']) expect(kinds(kind), kind).toEqual([]);
    expect(kinds('pass').length).toBeGreaterThan(15);
    expect(conforms).toBe(true);
  },
);
