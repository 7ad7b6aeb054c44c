import * as tf from '@tensorflow/tfjs';
import { afterEach, expect, test, vi } from 'vitest';
import { subjectOf, tfjs } from '../../adapters/tfjs/index.ts';
import { judge } from '../../src/index.ts';

afterEach(() => vi.restoreAllMocks());

/** Clauses of every kind of question, some of which tfjs fails. */
const clauses = [
  'reduction/mean-divides',
  'reduction/argument-is-honoured',
  'gradient/max-is-a-subgradient',
  'gradient/second-derivative',
  'sgd/rate-over-batch',
  'optimizer/adam',
  'optimizer/centered-rmsprop',
  'penalty/inside-the-mean',
  'partition/pairs',
];

test(
  'what is read later has the same verdicts as what is read at once, and nothing is read at once then',
  { tags: ['slow'] },
  async () => {
    const atOnce = await tfjs();
    const options = { clauses, cases: 10 };
    const start = tf.memory().numTensors;
    const expected = await judge(
      { ...atOnce, declaration: { ...atOnce.declaration, identities: [], memory: [] } },
      options,
    );
    expect(new Set(expected.verdicts.map(({ kind }) => kind))).toEqual(new Set(['pass', 'fail']));
    // Some optimizers of tfjs keep tensors when they are disposed of.
    const before = tf.memory().numTensors;
    vi.spyOn(tf.Tensor.prototype, 'dataSync').mockImplementation(() => {
      throw new Error('read at once');
    });
    const found = await judge(subjectOf(tf, 'tfjs', 'graphics'), options);
    expect(found.verdicts).toEqual(expected.verdicts);
    expect(tf.memory().numTensors - before).toBe(before - start);
  },
);
