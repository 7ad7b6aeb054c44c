// oxlint-disable unicorn/no-thenable -- the field `then` of a declared mean is no function
import { describe, expect, test } from 'vitest';
import type { OwnLoss, OwnQuestion } from '../../spec/language/index.ts';
import { judge, type Report, type Subject } from '../../src/index.ts';
import type { NumberFormat } from '../../src/arithmetic/formats.ts';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { spread } from '../effort.ts';
import { divisors, ownSubject, type OwnCode, type OwnReply } from '../support/own.ts';

const judged = (subject: Subject, cases = 40): Promise<Report> => judge(subject, { clauses: ['own/*'], cases });
const failing = ({ verdicts }: Report): string[] =>
  verdicts.flatMap(({ clause, kind }) => (kind === 'fail' || kind === 'error' ? [clause.slice('own/'.length)] : []));
const kindOf = ({ verdicts }: Report, id: string): string | undefined =>
  verdicts.find(({ clause }) => clause === `own/${id}`)?.kind;

/** Policy losses by token, of answers to prompts: a mean over prompts, each by its tokens. */
const prompts: OwnCode = {
  loss: {
    name: 'prompts',
    inputs: {
      logits: { shape: ['examples', 3], reals: [-4, 4] },
      mask: { shape: ['examples', 3], integers: [0, 1] },
      prompt: { shape: ['examples'], integers: [1, 3] },
    },
    gradientOf: ['logits'],
    elements: ['examples', 3],
    means: [
      { over: { each: { count: 'mask', by: 'prompt' }, atLeast: 1, then: { distinct: 'prompt' } } },
      { over: { distinct: 'prompt' } },
    ],
    properties: { nonNegative: true, rowsIndependent: true },
    ignores: [{ input: 'logits', where: 'mask' }],
  },
  elements: ({ logits, mask }) => logits!.map((row, i) => row.map((x, t) => mask![i]![t]! * Math.log1p(Math.exp(-x)))),
  gradient: ({ logits, mask }, upstream) => ({
    logits: logits!.map((row, i) => row.map((x, t) => (upstream[i]![t]! * mask![i]![t]! * -1) / (1 + Math.exp(x)))),
  }),
};
const scaled = ({ value, gradient }: OwnReply, by: number): OwnReply => ({
  value: { ...value, data: Array.from(value.data, (x) => x * by) },
  gradient: Object.fromEntries(
    Object.entries(gradient).map(([name, one]) => [name, { ...one, data: Array.from(one.data, (x) => x * by) }]),
  ),
});

describe('means over groups', () => {
  test.each(spread(2, ['float64', 'float32', 'bfloat16']))('a right subject raises no alarm in %s', async (format) => {
    const report = await judged(ownSubject(prompts, { format }));
    expect(failing(report)).toEqual([]);
    expect(kindOf(report, 'mean-divides')).toBe('pass');
  });
  test('a group weighs no more by having more rows', async () => {
    expect(kindOf(await judged(ownSubject(prompts)), 'groups-weigh-alike')).toBe('pass');
  });
  type Batch = Parameters<OwnCode['elements']>[0];
  /** A mean over groups that is put together otherwise. */
  const otherwise = (by: (batch: Batch, question: OwnQuestion) => number): Subject =>
    ownSubject(prompts, {
      change: (right, question, batch) =>
        question.reduction.by === 'mean' && question.reduction.mean === 0
          ? { ...right, value: { shape: [], data: [by(batch, question)] } }
          : right,
    });
  const sums = (batch: Batch): number[] => prompts.elements(batch).map((row) => row.reduce((a, b) => a + b, 0));
  const counts = ({ mask }: Batch): number[] => mask!.map((row) => row.filter((one) => one !== 0).length);
  const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const others: readonly (readonly [what: string, by: (batch: Batch) => number])[] = [
    [
      'a mean over rows',
      (batch) => total(sums(batch).map((sum, i) => sum / Math.max(counts(batch)[i]!, 1))) / counts(batch).length,
    ],
    ['a mean over tokens', (batch) => total(sums(batch)) / Math.max(total(counts(batch)), 1)],
    [
      'neighbours for a group',
      (batch) => {
        const groups = batch['prompt']!.map(([g]) => g!);
        const runs = groups.filter((g, i) => i === 0 || g !== groups[i - 1]).length;
        const right = divisors(prompts.loss, prompts.loss.means![0]!, batch);
        return total(sums(batch).map((sum, i) => sum / right.each[i]!)) / runs;
      },
    ],
    [
      'masked rows of a group as one token each',
      (batch) => {
        const { last } = divisors(prompts.loss, prompts.loss.means![0]!, batch);
        const groups = batch['prompt']!.map(([g]) => g!);
        const own = counts(batch).map((n) => Math.max(n, 1));
        return total(sums(batch).map((sum, i) => sum / total(own.filter((_, k) => groups[k] === groups[i])))) / last;
      },
    ],
  ];
  test.each(spread(2, others))('%s is found', async (_, by) => {
    expect(failing(await judged(otherwise(by), 100))).toContain('mean-divides');
  });
});

/** A policy term and a divergence, and both of them together. */
const policy: OwnLoss = {
  name: 'policy',
  inputs: { ratio: { shape: ['examples', 2], reals: [-4, 4] }, mask: { shape: ['examples', 2], integers: [1, 2] } },
  gradientOf: ['ratio'],
  elements: ['examples', 2],
  means: [{ over: { sum: 'mask' } }],
};
const divergence: OwnLoss = {
  name: 'kl',
  inputs: { ratio: { shape: ['examples', 2], reals: [-4, 4] } },
  gradientOf: ['ratio'],
  elements: ['examples', 2],
  means: [{ over: 'examples' }],
};
const grpo: OwnLoss = {
  name: 'grpo',
  inputs: policy.inputs,
  gradientOf: ['ratio'],
  elements: [],
  reductions: [],
  terms: [
    { times: 1, loss: 'policy' },
    { times: 0.125, loss: 'kl' },
  ],
};
/** Both losses; what they are added as. */
function trainer(
  times: readonly [policy: number, kl: (rows: number) => number] = [1, () => 0.125],
  format: NumberFormat = 'float64',
): Subject {
  const codes: Readonly<Record<string, OwnCode>> = {
    policy: {
      loss: policy,
      elements: ({ ratio }) => ratio!.map((row) => row.map((x) => x * x)),
      gradient: ({ ratio }, upstream) => ({
        ratio: ratio!.map((row, i) => row.map((x, j) => upstream[i]![j]! * 2 * x)),
      }),
    },
    kl: {
      loss: divergence,
      elements: ({ ratio }) => ratio!.map((row) => row.map((x) => 4 * x * x)),
      gradient: ({ ratio }, upstream) => ({
        ratio: ratio!.map((row, i) => row.map((x, j) => upstream[i]![j]! * 8 * x)),
      }),
    },
  };
  const subjects = Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [name, ownSubject(code, { format })]),
  );
  const answer = async (question: OwnQuestion): Promise<OwnReply> => {
    if (question.reduction.by !== 'terms') return (await subjects[question.loss]!.answer(question)) as never;
    const [one, two] = await Promise.all(
      (['policy', 'kl'] as const).map(async (name) => {
        const { inputs, means } = codes[name]!.loss;
        return answer({
          ...question,
          loss: name,
          inputs: Object.fromEntries(Object.keys(inputs).map((input) => [input, question.inputs[input]!])),
          reduction: { by: 'mean', mean: 0, ...means![0]! },
        });
      }),
    );
    const rows = question.inputs['ratio']!.shape[0]!;
    const [a, b] = [scaled(one!, times[0]), scaled(two!, times[1](rows))];
    const plus = (x: OwnReply['value'], y: OwnReply['value']): OwnReply['value'] => ({
      shape: x.shape,
      data: Array.from(x.data, (value, i) => value + y.data[i]!),
    });
    return {
      value: plus(a.value, b.value),
      gradient: { ratio: plus(a.gradient['ratio']!, b.gradient['ratio']!) },
    };
  };
  return {
    declaration: {
      name: 'trainer',
      version: '1',
      format,
      asks: [],
      losses: [],
      reductions: [],
      ownLosses: [policy, divergence, grpo],
    },
    answer: (question) => (question.ask === 'own' ? answer(question) : { unsupported: 'own losses alone' }),
  };
}

describe('two terms', () => {
  test('a right subject raises no alarm', async () => {
    const report = await judged(trainer());
    expect(failing(report)).toEqual([]);
    expect(kindOf(report, 'terms-add')).toBe('pass');
  });
  const wrong: readonly (readonly [what: string, times: Parameters<typeof trainer>[0], likely: string | undefined])[] =
    [
      ['without its number', [1, () => 1], 'own-terms-unweighted'],
      ['left out', [1, () => 0], 'own-terms-left-out'],
      ['divided by the rows once more', [1, (rows) => 0.125 / rows], undefined],
      ['never divided', [1, (rows) => 0.125 * rows], undefined],
      ['in place of the first', [0, () => 0.125], undefined],
    ];
  test.each(spread(2, wrong))('the second %s', async (_, times, likely) => {
    const report = await judged(trainer(times));
    expect(failing(report)).toEqual(['terms-add']);
    const named = report.verdicts.flatMap((one) =>
      one.kind === 'fail' ? one.counterexample.likely.map(({ id }) => id) : [],
    );
    expect([undefined, ...named]).toContain(likely);
  });
});

describe('what is wrong with a declaration is one sentence', () => {
  const common = { name: 'mine', version: '1', format: 'float64', asks: [], losses: [], reductions: [] };
  const wrong = (...ownLosses: readonly object[]): string | undefined => wrongIn({ ...common, ownLosses });
  const grouped = (over: object): string | undefined => wrong({ ...prompts.loss, means: [{ over }] });
  test('of groups', () => {
    expect(wrong(prompts.loss)).toBeUndefined();
    expect(grouped({ each: { count: 'mask', by: 'promt' }, atLeast: 1, then: { distinct: 'prompt' } })).toMatch(
      /means\[0\]\.over\.each\.by is "promt", which is no input: did you mean 'prompt'\?/,
    );
    expect(grouped({ each: { count: 'mask', by: 'logits' }, atLeast: 1, then: 'examples' })).toMatch(
      /each\.by is "logits", which does not hold one whole number a row: groups are told by an input of the shape \["examples"\], drawn from integers/,
    );
    expect(grouped({ distinct: 'mask' })).toMatch(
      /over\.distinct is "mask", which does not hold one whole number a row/,
    );
  });
  test('of terms', () => {
    expect(wrong(policy, divergence, grpo)).toBeUndefined();
    expect(wrong(policy, grpo)).toMatch(/terms\[1\]\.loss is "kl", which is no other of ownLosses: add it there/);
    expect(wrong(policy, divergence, { ...grpo, terms: [grpo.terms![0]!] })).toMatch(/terms has 1 of them: name two/);
    expect(wrong(policy, divergence, { ...grpo, elements: ['examples'] })).toMatch(
      /is made of terms, and has elements, reductions or means of its own/,
    );
    expect(wrong(policy, divergence, { ...grpo, terms: [grpo.terms![0]!, { times: 0, loss: 'kl' }] })).toMatch(
      /terms\[1\]\.times is 0: write a number other than zero/,
    );
    expect(wrong(policy, divergence, { ...grpo, terms: [grpo.terms![0]!, { times: 1, loss: 'kl', mean: 1 }] })).toMatch(
      /terms\[1\]\.mean is 1, and 'kl' has 1 means: name one of them, counted from 0/,
    );
    expect(wrong(policy, divergence, { ...grpo, inputs: divergence.inputs })).toMatch(
      /terms\[0\] is 'policy', whose input 'mask' is not among its declaration's ownLosses\[2\]\.inputs, or of another shape: declare it alike/,
    );
  });
});
