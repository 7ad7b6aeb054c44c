import { expect, test } from 'vitest';
import { matrix, type LossQuestion, type Question } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import { probesFor } from '../../src/identify/probes.ts';
import { wrongIn } from '../../src/subjects/declaration.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import { unsupported, type Declaration } from '../../src/subjects/subject.ts';

/** Weights in one loss, an ignored class in another, as many libraries have it. */
const declaration: Declaration = {
  name: 'mine',
  version: '1',
  format: 'float64',
  asks: ['loss', 'steps'],
  losses: ['squared-error', 'softmax-cross-entropy'],
  reductions: ['none', 'sum', 'mean'],
  denominators: ['elements'],
  options: ['weights'],
  perLoss: {
    'softmax-cross-entropy': {
      denominators: ['sum-of-valid-weights'],
      options: ['ignoredClass'],
      reductions: ['mean'],
    },
  },
  optimizers: ['sgd', 'adam'],
  decays: ['coupled'],
  perOptimizer: { adam: { decays: ['decoupled'] } },
};
const one = matrix([1, 2]);
const ask = (name: 'squared-error' | 'softmax-cross-entropy', more: Partial<LossQuestion>): string | undefined =>
  unsupported(declaration, {
    ask: 'loss',
    loss: { name },
    reduction: { by: 'sum' },
    predictions: one,
    targets: one,
    ...more,
  });
const decayed = (name: 'sgd' | 'adam', coupling: 'coupled' | 'decoupled'): string | undefined =>
  unsupported(declaration, {
    ask: 'steps',
    optimizer: { name, decay: { coupling, coefficient: 1 } },
    parameter: one,
    steps: [],
  });

test('what a loss has by itself stands in the place of what all have', () => {
  expect(ask('squared-error', { weights: one })).toBeUndefined();
  expect(ask('squared-error', { ignoredClass: 1 })).toBe("mine declares no option 'ignoredClass'");
  expect(
    ask('softmax-cross-entropy', { reduction: { by: 'mean', over: 'sum-of-valid-weights' }, ignoredClass: 1 }),
  ).toBeUndefined();
  expect(ask('softmax-cross-entropy', { reduction: { by: 'mean', over: 'sum-of-valid-weights' }, weights: one })).toBe(
    "mine declares no option 'weights' of softmax-cross-entropy",
  );
  expect(ask('softmax-cross-entropy', {})).toBe("mine declares no reduction 'sum' of softmax-cross-entropy");
  expect(ask('softmax-cross-entropy', { reduction: { by: 'mean', over: 'elements' } })).toBe(
    "mine declares no mean over 'elements' of softmax-cross-entropy",
  );
});

test('so does what an update rule has', () => {
  expect(decayed('sgd', 'coupled')).toBeUndefined();
  expect(decayed('adam', 'decoupled')).toBeUndefined();
  expect(decayed('adam', 'coupled')).toBe("mine declares no decay 'coupled' of adam");
});

test('what is said of a loss or a rule that is not declared is one sentence', () => {
  expect(wrongIn(declaration)).toBeUndefined();
  expect(wrongIn({ ...declaration, losses: ['squared-error'] })).toBe(
    "its declaration's perLoss has 'softmax-cross-entropy', which is not among its losses: add it there, or take it out here",
  );
  expect(wrongIn({ ...declaration, perOptimizer: { lion: {} } })).toMatch(/^its declaration's perOptimizer has 'lion'/);
  expect(wrongIn({ ...declaration, perLoss: { 'softmax-cross-entropy': { option: [] } } })).toMatch(
    /has a field "option", which is unknown: did you mean 'options'\?/,
  );
});

test(
  'a subject that refuses what it does not declare of a loss conforms, and is not asked for it',
  { tags: ['slow'] },
  async () => {
    const refused: Question[] = [];
    const subject = {
      declaration,
      answer: (question: Question) => {
        if (unsupported(declaration, question) !== undefined) refused.push(question);
        return reference.answer(question);
      },
    };
    const { verdicts, conforms } = await judge(subject, { clauses: ['reduction/*', 'weights/*'], cases: 20 });
    expect(conforms).toBe(true);
    expect(verdicts.filter(({ kind }) => kind === 'pass').length).toBeGreaterThan(3);
    expect(refused).toEqual([]);
    const asked = probesFor(declaration, 1).losses.map(({ loss, reduction }) => `${loss.name} ${reduction.by}`);
    expect(asked).toContain('softmax-cross-entropy mean');
    expect(asked).not.toContain('softmax-cross-entropy sum');
  },
);
