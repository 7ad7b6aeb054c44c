import { renderToString } from 'katex';
import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { declaredEvaluations } from '../../spec/definitions/evaluations.ts';
import { clauses } from '../../spec/index.ts';
import type { AccumulationQuestion, Definitions, Evaluation, Question } from '../../spec/language/index.ts';
import { ball } from '../../src/arithmetic/ball.ts';
import { formats, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { mapTensors } from '../../src/judge/answers.ts';
import { admits } from '../../src/judge/criterion.ts';
import { answersOf } from '../../src/judge/law.ts';
import { judge } from '../../src/judge/index.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { evaluatedBy } from '../support/evaluations.ts';
import { simulated } from '../support/simulated.ts';
import { remembering } from '../support/remembering.ts';
import { spread } from '../effort.ts';

remembering();

/** A subject of a format that computes by these definitions, and declares these evaluations. */
function subjectOf(d: Definitions, format: NumberFormat, declared: readonly Evaluation[]): Subject {
  const declaration = { ...reference.declaration, name: 'simulated', format, profile: { evaluations: declared } };
  return {
    declaration,
    answer: (question) => {
      const how = { order: 'sequential', form: 'first', excess: 'none', seed: 1 } as const;
      const arithmetic = simulated({ profile: defaultProfile(format), ...how });
      return mapTensors(answer(d, arithmetic, question), (x) => arithmetic.read(x as never)) as ReturnType<
        Subject['answer']
      >;
    },
  };
}

/** The clauses that fail or break down, of those whose names begin so. */
async function failing(subject: Subject, prefixes: readonly string[]): Promise<string[]> {
  const asked = clauses.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)));
  const { verdicts } = await judge(subject, { cases: 4, clauses: asked });
  return verdicts.filter(({ kind }) => kind === 'fail' || kind === 'error').map(({ clause }) => clause);
}

/** Whether float32 answers by an evaluation are admitted: where it is declared, where it is not; and its neighbour's. */
function admittedOf(name: Evaluation, question: Question): Record<'declared' | 'otherwise' | 'wrong', boolean> {
  const profile = defaultProfile('float32');
  const questions = { q: question };
  const by = (d: Definitions) =>
    answersOf(d, simulated({ profile, order: 'sequential', form: 'first', excess: 'none', seed: 1 }), questions);
  const is = (declared: readonly Evaluation[], d: Definitions): boolean => {
    const known = { ...profile, evaluations: declared };
    return admits(answersOf(definitions, ball(known), questions), by(d), known);
  };
  const { right, wrong } = evaluatedBy[name];
  return { declared: is([name], right), otherwise: is([], right), wrong: is([name], wrong) };
}

const means = ['reduction/mean-divides', 'weights/denominator', 'gradient/sum-is', 'mask/padding', 'numbers/loss'];
const windows = ['window/', 'replicas/', 'partition/', 'numbers/accumulation'];
const needed: readonly (readonly [Evaluation, NumberFormat, readonly string[]])[] = (
  Object.keys(formats) as NumberFormat[]
).flatMap((format) => [
  ['running-mean', format, means],
  ['sigmoid-by-tanh', format, ['numbers/loss', 'numbers/large-logits']],
  ['cross-entropy-by-difference', format, ['numbers/loss', 'numbers/large-logits']],
  ['log-sum-exp-by-pairs', format, ['numbers/loss', 'numbers/large-logits']],
  ['average-by-reciprocal', format, windows],
  ['scaled-mask', format, means],
]);

describe('an evaluation that is declared', () => {
  test.each(needed)(
    '%s in %s conforms, and its wrong neighbour does not',
    { tags: ['slow'] },
    async (name, format, prefixes) => {
      const { right, wrong } = evaluatedBy[name];
      expect(await failing(subjectOf(right, format, [name]), prefixes)).toEqual([]);
      expect(await failing(subjectOf(wrong, format, [name]), prefixes)).not.toEqual([]);
    },
  );

  test.each(['running-mean', 'sigmoid-by-tanh', 'cross-entropy-by-difference', 'scaled-mask'] as const)(
    '%s must be declared: without, it fails',
    { tags: ['slow'] },
    async (name) => {
      const prefixes = needed.find(([one]) => one === name)![2];
      expect(await failing(subjectOf(evaluatedBy[name].right, 'float32', []), prefixes)).not.toEqual([]);
    },
  );

  test('log-sum-exp-by-pairs, of many classes, is admitted where it is declared, and else is not', () => {
    const classes = 4096;
    const question = {
      ask: 'loss',
      loss: { name: 'softmax-cross-entropy' },
      reduction: { by: 'none' },
      predictions: {
        shape: [1, classes],
        data: Array.from({ length: classes }, (_, c) => Math.fround((c * 7919) % 13) / 8 + 8192),
      },
      targets: { shape: [1], data: [0] },
    } as const;
    expect(admittedOf('log-sum-exp-by-pairs', question)).toEqual({ declared: true, otherwise: false, wrong: false });
  });

  test('average-by-reciprocal, of seven replicas, is admitted where it is declared, and else is not', () => {
    const part = (x: number) => ({
      inputs: { shape: [1, 1], data: [x] },
      targets: { shape: [1, 1], data: [0] },
    });
    const question: AccumulationQuestion = {
      ask: 'accumulation',
      loss: { name: 'absolute-error' },
      reduction: { by: 'sum' },
      penalties: [],
      optimizer: { name: 'sgd' },
      collective: 'average',
      parameters: { weights: { shape: [1, 1], data: [1] }, bias: { shape: [1], data: [0] } },
      // Their sum is 12, and 12 · 7 · (1/7) is not, where 1/7 is rounded.
      windows: [{ rate: 1, replicas: [1, 1, 1, 1, 1, 1, 6].map((x) => [part(x)]) }],
    };
    expect(admittedOf('average-by-reciprocal', question)).toEqual({ declared: true, otherwise: false, wrong: false });
  });

  test('a subject of running means conforms in all that it is asked', { tags: ['slow'] }, async () => {
    const { right } = evaluatedBy['running-mean'];
    const { verdicts, conforms } = await judge(subjectOf(right, 'float32', ['running-mean']), {
      cases: 2,
      clauses: spread(30, clauses),
    });
    expect(
      verdicts
        .filter(({ kind }) => !['pass', 'unsupported'].includes(kind))
        .map(({ clause, kind }) => `${clause}: ${kind}`),
    ).toEqual([]);
    expect(conforms).toBe(true);
  });

  test.each(Object.entries(declaredEvaluations))('%s says what it is, and why', (_, { says, formula, reason }) => {
    expect(says).toMatch(/\.$/);
    expect(reason.length).toBeGreaterThan(40);
    expect(renderToString(formula, { displayMode: true, strict: 'error' })).not.toBe('');
  });
});

describe('a form that every subject may have', () => {
  test.each(Object.keys(formats) as NumberFormat[])(
    'the sigmoid through its logarithm, in %s',
    { tags: ['slow'] },
    async (format) => {
      const { right, wrong } = evaluatedBy['sigmoid-through-its-logarithm'];
      expect(await failing(subjectOf(right, format, []), ['numbers/loss', 'numbers/large-logits'])).toEqual([]);
      expect(await failing(subjectOf(wrong, format, []), ['numbers/loss', 'numbers/large-logits'])).not.toEqual([]);
    },
  );
});
