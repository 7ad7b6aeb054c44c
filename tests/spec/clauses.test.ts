import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { chapters, clauses, faults } from '../../spec/index.ts';
import { equal, type Clause, type Questions, type TrainingQuestion } from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { effort, isQuick, spread } from '../effort.ts';
import { rational, Irrational } from '../support/rational.ts';
import { judge } from '../../src/judge/index.ts';
import { arbitrary } from '../../src/judge/arbitrary.ts';
import { answersOf, equationsOf, questionsOf } from '../../src/judge/law.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';
import { remembering } from '../support/remembering.ts';

remembering();

/** The clauses that the source question itself asks for. */
const fromTheSource = [
  'reduction/sum-adds',
  'reduction/mean-divides',
  'reduction/max-selects',
  'reduction/sum-is-denominator-times-mean',
  'gradient/constant-factor',
  'gradient/limit',
  'gradient/sum-is-denominator-times-mean',
  'sgd/rate-over-batch',
  'sgd/rate-is-unique',
  'penalty/fixed-ratio',
  'penalty/inside-the-mean',
  'cifar10/total-loss',
  'linear-scaling/frozen-gradients',
  'linear-scaling/second-order',
  'linear-scaling/sum-needs-no-scaling',
];

describe('the book', () => {
  test('names every clause and every fault once', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
    expect(clauses.length).toBe(chapters.reduce((count, chapter) => count + chapter.clauses.length, 0));
  });
  test('holds every clause of the source question', () => {
    expect(clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(fromTheSource));
  });
  test.each(clauses.map((clause) => [clause.id, clause] as const))(
    '%s is complete',
    (id, { says, formula, source, examples, rejects, given }) => {
      expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      expect(says).toMatch(/\b(MUST|SHOULD|MAY)\b.*\.$/);
      expect(formula).not.toBe('');
      expect(source).toMatch(/\.$/);
      expect(examples.length).toBeGreaterThan(0);
      expect(rejects.length).toBeGreaterThan(0);
      expect(given.fixed.length).toBeGreaterThan(0);
    },
  );
});

describe('the reference conforms, and every clause could have told right from wrong', () => {
  // Over every loss a clause has hundreds of points, and takes seconds: the quick run asks some of them.
  const losses = spread(4, reference.declaration.losses);
  const partly = { ...reference, declaration: { ...reference.declaration, losses } };
  test.each(clauses.map((clause) => [clause.id, clause] as const))('%s', async (_, clause) => {
    const subject = clause.given.fixed.length < 100 ? reference : partly;
    const report = await judge(subject, { seed: 7, clauses: [clause], cases: effort(2, 40) });
    expect(report.verdicts).toMatchObject([{ clause: clause.id, kind: 'pass' }]);
    expect(report.conforms).toBe(true);
  });
});

describe('every fault is rejected by every clause that names it', () => {
  // A clause of hundreds of points takes seconds: the quick run asks the others.
  const asked = clauses.filter(({ given }) => !isQuick || given.fixed.length < 100);
  const named = faults.filter((fault) => asked.some(({ rejects }) => rejects.includes(fault)));
  test.each(spread(4, named).map((fault) => [fault.id, fault] as const))('%s', async (_, fault) => {
    const naming = spread(
      3,
      asked.filter(({ rejects }) => rejects.includes(fault)),
    );
    const { verdicts } = await judge(mutant(fault), { clauses: naming });
    expect(verdicts.map(({ clause, kind }) => `${clause}: ${kind}`)).toEqual(naming.map(({ id }) => `${id}: fail`));
    const explained = verdicts.flatMap((verdict) =>
      verdict.kind === 'fail' ? [verdict.counterexample.likely.map(({ id }) => id)] : [],
    );
    for (const likely of explained) expect(likely).toContain(fault.id);
  });
});

describe('in exact rational numbers', () => {
  const proved: string[] = [];
  /** Whether some evaluation of the answers takes a root, or a function that leaves the rational numbers. */
  function leaves(questions: Questions): boolean {
    let left = false;
    const leaving =
      <A extends readonly unknown[], V>(of: (...given: A) => V) =>
      (...given: A): V => {
        left = true;
        return of(...given);
      };
    const { exp, log, log1p, sqrt, tanh } = float64;
    answersOf(
      definitions,
      {
        ...float64,
        exp: leaving(exp),
        log: leaving(log),
        log1p: leaving(log1p),
        sqrt: leaving(sqrt),
        tanh: leaving(tanh),
        power: (x, exponent) => ((left ||= !Number.isInteger(exponent)), float64.power(x, exponent)),
        anyOf: (...forms) => forms.map((form) => form())[0]!,
      },
      questions,
    );
    return left;
  }
  // Training on real data takes minutes here, and so do powers of a thousand: they prove nothing that two steps do not.
  const slow = [
    'cifar10/training',
    'numbers/steps-in-full',
    ...(isQuick
      ? [
          'numbers/loss',
          'numbers/counts-are-exact',
          'numbers/training-in-full',
          'numbers/windows-in-full',
          'numbers/evaluation-in-full',
        ]
      : []),
  ];
  const quick = clauses.filter(({ id }) => !slow.includes(id));
  test.each(quick.map((clause) => [clause.id, clause] as const))(
    '%s holds with no rounding, or needs exp or log',
    (_, clause) => {
      for (const point of clause.given.fixed) {
        const plan = { kind: 'record', fields: clause.given.drawn(point) } as never;
        const given = fc
          .sample(
            arbitrary(plan, (value) => value),
            { seed: 11, numRuns: effort(1, 2) },
          )
          .map((drawn) => ({ ...point, ...(drawn as object) }));
        for (const one of given) {
          const holds = proves(clause, one);
          if (holds) proved.push(clause.id);
          expect(holds || leaves(questionsOf(clause, one, (value) => value))).toBe(true);
        }
      }
    },
  );
  test('every clause of the source question is proved, but for one of cross-entropies alone', () => {
    expect(fromTheSource.filter((id) => !proved.includes(id))).toEqual(['cifar10/total-loss']);
  });
  /** Whether a case could be computed without exp and log; if so every equation must hold, or the test fails. */
  function proves(clause: Clause, given: object): boolean {
    const questions = questionsOf(clause, given, (value) => value);
    try {
      const answers = answersOf(definitions, rational, questions);
      const equations = equationsOf({ clause, given, questions }, rational, answers, answers);
      for (const { relation, left, right, about } of equations) {
        const difference = rational.subtract(left, right).data;
        const zero = difference.every(({ over }) => over === 0n);
        const held = {
          equal: zero,
          admitted: zero,
          'at-most': difference.every(({ over }) => over <= 0n),
          different: difference.some(({ over }) => over !== 0n),
        };
        expect(held[relation], `${clause.id} ${about}`).toBe(true);
      }
      return true;
    } catch (thrown) {
      if (thrown instanceof Irrational) return false;
      throw thrown;
    }
  }

  test('sum = D · mean, for values and gradients, and λ/B takes equal steps, for batches of any size', () => {
    const size = fc.integer({ min: 1, max: 9 });
    const run = size.chain((b) =>
      fc.record({
        b: fc.constant(b),
        rate: fc.integer({ min: 1, max: 64 }).map((n) => (b * n) / 64),
        data: fc.array(
          fc.integer({ min: -99, max: 99 }).map((n) => n / 4),
          { minLength: 2 * b + 2, maxLength: 2 * b + 2 },
        ),
      }),
    );
    const property = fc.property(
      run,
      fc.constantFrom('squared-error' as const, 'absolute-error' as const),
      ({ b, rate, data }, name) => {
        const train = (by: 'sum' | 'mean', lambda: number): TrainingQuestion => ({
          ask: 'training',
          loss: { name },
          penalties: [],
          optimizer: { name: 'sgd' },
          reduction: by === 'mean' ? { by, over: 'examples' } : { by },
          parameters: {
            weights: { shape: [1, 1], data: data.slice(-2, -1) },
            bias: { shape: [1], data: data.slice(-1) },
          },
          batches: [1, 2, 3].map(() => ({
            inputs: { shape: [b, 1], data: data.slice(0, b) },
            targets: { shape: [b, 1], data: data.slice(b, 2 * b) },
            rate: lambda,
          })),
        });
        const [mean, sum] = [
          answer(definitions, rational, train('mean', rate)),
          answer(definitions, rational, train('sum', rate / b)),
        ];
        expect(sum.parameters).toEqual(mean.parameters);
        expect(sum.value).toEqual(mean.value.map((value) => rational.multiply(rational.constant(b), value)));
      },
    );
    const numRuns = effort(20, 60);
    const details = fc.check(property, { seed: 3, numRuns });
    expect(details).toMatchObject({ failed: false, numRuns });
  });
});

test.skipIf(isQuick)('a rate other than λ/B is always caught', async () => {
  const rule = clauses.find(({ id }) => id === 'sgd/rate-over-batch')!;
  for (const factor of [2, 0.5, 8, 1.25, -1, 1 + 2 ** -20]) {
    const wrong: Clause = {
      ...rule,
      examples: [],
      asks: (given) => {
        const { onSum, ...rest } = rule.asks(given) as Record<string, TrainingQuestion>;
        return {
          ...rest,
          onSum: { ...onSum!, batches: onSum!.batches.map((batch) => ({ ...batch, rate: factor * batch.rate })) },
        };
      },
    };
    const { verdicts } = await judge(reference, { clauses: [wrong], cases: 30 });
    expect(
      verdicts.map(({ kind, failing, points }) => [kind, failing.length === points]),
      `factor ${factor}`,
    ).toEqual([['fail', true]]);
  }
});

test('an equation keeps its two sides', () => {
  expect(equal(1, 2, 'a')).toEqual({ relation: 'equal', left: 1, right: 2, about: 'a' });
});
