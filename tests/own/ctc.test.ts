// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
/*
 * CTC of PyTorch, optax and TensorFlow, as they declare it. PyTorch divides each loss by the length of its target, and their
 * sum by the examples; the other two leave the mean to their arrays, which divide by the examples alone.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clauses } from '../../spec/index.ts';
import type { OwnMean, OwnQuestion, TensorData } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import { processed } from '../../src/subjects/process/index.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { root } from '../install/stand-ins.ts';

const python = process.env['EQUISTEP_PYTHON'] ?? 'python3';
/** Whether a package is not installed, without loading it. */
const lacks = (name: string): boolean =>
  spawnSync(python, ['-c', `import importlib.util, sys; sys.exit(importlib.util.find_spec('${name}') is None)`])
    .status !== 0;

interface Reply {
  readonly value: TensorData;
  readonly gradient: Readonly<Record<string, TensorData>>;
}
/** The same subject, whose mean is made of its right one and of its sum. */
const faulty = (subject: Subject, mean: (right: Reply, sum: Reply, question: OwnQuestion) => Reply): Subject => ({
  ...subject,
  answer: async (question) => {
    const right = await subject.answer(question);
    if (question.ask !== 'own' || question.reduction.by !== 'mean' || 'unsupported' in right) return right;
    const sum = await subject.answer({ ...question, reduction: { by: 'sum' } });
    return mean(right as unknown as Reply, sum as unknown as Reply, question);
  },
});
const divided = ({ shape, data }: TensorData, by: number): TensorData => ({
  shape,
  data: Array.from(data, (x) => x / by),
});
const examplesOf = ({ inputs }: OwnQuestion): number => inputs['lengths']!.shape[0]!;
const symbolsOf = ({ inputs }: OwnQuestion): number => Array.from(inputs['lengths']!.data).reduce((a, b) => a + b, 0);

const overExamples = { over: 'examples' } as const;
const overLengths = { over: { each: 'lengths', then: 'examples' } } as const;
/** Faults that explain a mean over the examples; the elements are as many. */
const byExamples = ['own-mean-over-examples', 'own-mean-over-elements'];

const libraries: readonly {
  readonly library: string;
  readonly script: readonly string[];
  /** The mean that it has, and how a report names it. */
  readonly mean: OwnMean;
  readonly named: readonly string[];
  /** One that it has not: what that one divides the sum by, and how a report names it. */
  readonly other: OwnMean;
  readonly wrong: (question: OwnQuestion) => number;
  readonly wrongNamed: readonly string[];
  readonly unasked: readonly string[];
}[] = [
  {
    library: 'torch',
    script: ['torch_losses.py'],
    mean: overLengths,
    named: ['mean over each lengths, then examples'],
    other: overExamples,
    wrong: examplesOf,
    wrongNamed: byExamples,
    // A mean that divides each row by another number has no D; and what lies beyond a length is not declared.
    unasked: [
      'own/ignored-is-not-read',
      'own/gradient-of-sum-is-denominator-times-that-of-mean',
      'own/rate-over-denominator',
    ],
  },
  {
    library: 'optax',
    script: ['ctc_losses.py'],
    mean: overExamples,
    named: byExamples,
    other: overLengths,
    wrong: symbolsOf,
    wrongNamed: ['mean over the sum of lengths'],
    unasked: [],
  },
  {
    library: 'tensorflow',
    script: ['ctc_losses.py', '--tensorflow'],
    mean: overExamples,
    named: byExamples,
    other: overLengths,
    wrong: symbolsOf,
    wrongNamed: ['mean over the sum of lengths'],
    // It has float32 alone, where difference quotients say nothing.
    unasked: ['own/gradient-is-a-limit'],
  },
];
/** None of the three has a maximum, weights, groups or terms, and their authors define nothing here. */
const foreign = [
  'own/max-selects',
  'own/weights-multiply',
  'own/definition',
  'own/definition-of-gradient',
  'own/groups-weigh-alike',
  'own/terms-add',
];

test.for(libraries)(
  'CTC of $library conforms, and another mean is found',
  { tags: ['slow'], timeout: 600_000 },
  async ({ library, script: [file, ...flags], mean, named, other, wrong, wrongNamed, unasked }, { skip }) => {
    skip(lacks(library), `${library} is not installed`);
    const all = await processed([python, join(root, 'examples', file!), ...flags], 120_000);
    const [loss] = all.declaration.ownLosses!.filter(({ name }) => name === 'ctc');
    const declaring = (of: OwnMean): Subject => ({
      ...all,
      declaration: { ...all.declaration, ownLosses: [{ ...loss!, means: [of] }] },
    });
    const right = declaring(mean);
    const options = { cases: 4, timeLimit: 120_000 };
    try {
      // What the example declares is the mean that is judged here.
      expect(loss!.means).toEqual([mean]);
      const { conforms, verdicts } = await judge(right, { ...options, clauses: ['own/*'] });
      const without = [...foreign, ...unasked];
      const own = clauses.map(({ id }) => id).filter((id) => id.startsWith('own/'));
      expect(conforms).toBe(true);
      expect(Object.fromEntries(verdicts.map(({ clause, kind }) => [clause, kind]))).toEqual(
        Object.fromEntries(own.map((id) => [id, without.includes(id) ? 'unsupported' : 'pass'])),
      );

      /** What a clause says: how it ends, and what explains a failure. */
      const saidOf = async (subject: Subject, clause: string): Promise<unknown> => {
        const [verdict] = (await judge(subject, { ...options, clauses: [clause] })).verdicts;
        if (verdict?.kind !== 'fail') return verdict?.kind;
        const { likely, nearest } = verdict.counterexample;
        return { fails: [...likely.map(({ id }) => id), ...(nearest?.answersAs ?? [])] };
      };
      // Its declaration says what its mean is not.
      expect(await saidOf(declaring(other), 'own/mean-divides')).toEqual({ fails: named });
      // Its mean is not what its declaration says.
      const value = faulty(right, (reply, sum, question) => ({ ...reply, value: divided(sum.value, wrong(question)) }));
      expect(await saidOf(value, 'own/mean-divides')).toEqual({ fails: wrongNamed });
      // Its mean is right, and its gradient is that of the other mean.
      const slope = faulty(right, (reply, sum, question) =>
        'gradient' in sum
          ? { ...reply, gradient: { logits: divided(sum.gradient['logits']!, wrong(question)) } }
          : reply,
      );
      expect(await saidOf(slope, 'own/mean-divides')).toBe('pass');
      expect(await saidOf(slope, 'own/gradient-of-mean-by-row')).toHaveProperty('fails');
    } finally {
      await all.close?.();
    }
  },
);
