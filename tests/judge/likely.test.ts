import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { clauses, faults } from '../../spec/index.ts';
import { matrix, vector, type Clause, type Definitions, type Fault, type LossName } from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { criterionOf } from '../../src/judge/criterion.ts';
import { sampled } from '../../src/judge/draw.ts';
import type { AnsweredCase } from '../../src/judge/hypothesis.ts';
import { answersOf, questionsOf } from '../../src/judge/law.ts';
import { likelyFaults } from '../../src/judge/likely.ts';
import { nearestRule } from '../../src/judge/nearest.ts';

/* Which faults, and which forms, explain answers: by cases of clauses, answered by definitions that are wrong somehow. */

const profile = defaultProfile('float64');
const clauseOf = (id: string): Clause => clauses.find((one) => one.id === id)!;
const faultOf = (id: string): Fault => faults.find((one) => one.id === id)!;

/** A case as these definitions answer it. */
function answered(clause: Clause, given: object, d: Definitions): AnsweredCase {
  const questions = questionsOf(clause, given, (x) => x);
  const one = { clause, given, questions };
  return { ...one, criterion: criterionOf(one, profile), answers: answersOf(d, float64, questions) };
}
/** The first case at every fixed point of a clause that is so. */
const casesAt = (clause: Clause, isWanted: (point: object) => boolean = () => true): object[] =>
  [...clause.given.fixed.entries()]
    .filter(([, point]) => isWanted(point))
    .flatMap(([at]) => sampled({ clause, seed: 1, format: 'float64' }, at, 1));
const fails = ({ criterion, answers }: AnsweredCase): boolean => criterion.judge(answers).violation !== undefined;

/** What explains the cases that fail, of all these. */
function likely(clause: Clause, all: readonly AnsweredCase[], tried: readonly Fault[] = faults) {
  const failed = all.filter(fails);
  expect(failed).not.toHaveLength(0);
  return likelyFaults(
    clause,
    failed,
    all.filter((one) => !fails(one)),
    tried,
    profile,
  );
}
const idsOf = (of: ReturnType<typeof likely>): string[] => of.map(({ id }) => id);
const wrongBy = (id: string): Definitions => faultOf(id).wrong(definitions);

describe('a likely fault', () => {
  const pairs = clauseOf('partition/pairs');
  const all = casesAt(pairs).map((given) => answered(pairs, given, wrongBy('mean-of-means')));

  test('explains every case that failed, and those that it does not leave as they should be', () => {
    expect(idsOf(likely(pairs, all))).toEqual(['mean-of-means']);
    // One case more, of something else, is explained by nothing.
    const other = answered(pairs, casesAt(pairs)[0]!, wrongBy('loss-doubled'));
    const odd = { ...other, answers: { ...other.answers, parts: all[0]!.answers['parts']! } };
    expect(fails(odd)).toBe(true);
    expect(likely(pairs, [...all, odd])).toEqual([]);
  });

  test('is not one that would have failed a case which held', () => {
    const failing = all.filter(fails);
    const held = failing.map(({ given }) => answered(pairs, given, definitions));
    expect(held.some(fails)).toBe(false);
    expect(likelyFaults(pairs, failing, held, faults, profile)).toEqual([]);
  });

  test('that one loss alone has, says so; one case alone says nothing of it', () => {
    const adds = clauseOf('reduction/sum-adds');
    const of = (name: LossName) => (point: object) => (point as { loss: { name: string } }).loss.name === name;
    const wrong = casesAt(adds, of('squared-error')).map((given) => answered(adds, given, wrongBy('sum-is-mean')));
    const right = casesAt(adds, of('hinge')).map((given) => answered(adds, given, definitions));
    expect(wrong.filter(fails).length).toBeGreaterThan(1);
    expect(likely(adds, [...wrong, ...right])[0]).toMatchObject({ id: 'sum-is-mean', only: 'squared-error' });
    expect(likely(adds, wrong)[0]).not.toHaveProperty('only');
    expect(likely(adds, [wrong.find(fails)!, ...right])).toEqual([]);
    // Where the same loss held elsewhere, it is not that loss.
    const same = casesAt(adds, of('squared-error')).map((given) => answered(adds, given, definitions));
    expect(likely(adds, [...wrong, ...same])).toEqual([]);
  });

  test('may be in the gradient alone: the value is right', { tags: ['slow'] }, () => {
    const numbers = clauseOf('numbers/loss');
    const means = casesAt(numbers, (point) => 'loss' in point);
    const inGradient = means.map((given): AnsweredCase => {
      const wrong = answered(numbers, given, wrongBy('mean-divides-twice'));
      const right = answersOf(definitions, float64, wrong.questions);
      const answers = Object.fromEntries(
        Object.entries(wrong.answers).map(([name, answer]) => [
          name,
          { ...answer, value: (right[name] as { value: unknown }).value },
        ]),
      ) as typeof wrong.answers;
      return { ...wrong, answers };
    });
    const found = likely(numbers, inGradient);
    expect(found).toContainEqual(expect.objectContaining({ id: 'mean-divides-twice', part: 'gradient' }));
    expect(found).not.toContainEqual(expect.objectContaining({ part: undefined, id: 'mean-divides-twice' }));
    // What is wrong in both is not said to be wrong in one.
    const inBoth = means.map((given) => answered(numbers, given, wrongBy('mean-divides-twice')));
    expect(likely(numbers, inBoth).filter(({ id }) => id === 'mean-divides-twice')).toEqual([
      expect.not.objectContaining({ part: 'gradient' }),
    ]);
  });

  test('gives the very numbers where it may give anything, as beside a division by zero', () => {
    const numbers = clauseOf('numbers/accumulation');
    // A part of one example has the denominator one: less one it is nothing.
    const given = {
      parameters: { weights: matrix([1], [0]), bias: vector(0) },
      windows: [[[{ inputs: matrix([1, 0]), targets: matrix([0]) }]]],
      loss: { name: 'squared-error' },
      reduction: { by: 'mean', over: 'elements' },
      rate: 1 / 8,
    };
    const lessOne = answered(numbers, given, wrongBy('mean-divides-by-one-less'));
    expect(idsOf(likely(numbers, [lessOne]))).toContain('mean-divides-by-one-less');
    const twice = answered(numbers, given, wrongBy('loss-doubled'));
    expect(idsOf(likely(numbers, [twice]))).toContain('loss-doubled');
    expect(idsOf(likely(numbers, [twice]))).not.toContain('mean-divides-by-one-less');
  });

  /** A fault that changes the forms of one quantity unlike: twice the sum by one, eight times by the other. */
  const unlike: Fault = {
    ...faultOf('loss-doubled'),
    id: 'unlike',
    wrong: (right) => ({
      ...right,
      loss: (d, arithmetic, problem) => {
        const { constant, anyOf, multiply } = arithmetic;
        const solution = right.loss(d, arithmetic, problem);
        if (problem.reduction.by !== 'sum') return solution;
        const times = (c: number) => () => multiply(constant(c), solution.value);
        return { ...solution, value: anyOf(times(2), times(8)) };
      },
    }),
  };

  test('whose forms disagree gives what the first of them gives, and nothing between', () => {
    const adds = clauseOf('reduction/sum-adds');
    const by = (factor: number): AnsweredCase[] =>
      casesAt(adds).map((given) => {
        const right = answered(adds, given, definitions);
        const { value, gradient } = right.answers['sum'] as { value: { data: Float64Array }; gradient: object };
        const sum = { value: { shape: [], data: value.data.map((x) => factor * x) }, gradient };
        return { ...right, answers: { ...right.answers, sum: sum as never } };
      });
    expect(idsOf(likely(adds, by(2), [unlike]))).toContain('unlike');
    expect(idsOf(likely(adds, by(3), [unlike]))).not.toContain('unlike');
    expect(idsOf(likely(adds, by(8), [unlike]))).not.toContain('unlike');
  });
});

describe('another form', () => {
  const found = (_: Clause, all: readonly AnsweredCase[]) =>
    nearestRule(
      all.filter(fails),
      all.filter((one) => !fails(one)),
      profile,
    );
  const adam = clauseOf('optimizer/adam');
  const asEpsilonHat: Definitions = {
    ...definitions,
    optimizers: { ...definitions.optimizers, adam: definitions.optimizers['adam-epsilon-hat'] },
  };
  const decoupledAsCoupled: Definitions = {
    ...definitions,
    steps: (d, arithmetic, question) => {
      const { decay } = question.optimizer;
      const optimizer = { ...question.optimizer, ...(decay && { decay: { ...decay, coupling: 'coupled' as const } }) };
      return definitions.steps(d, arithmetic, { ...question, optimizer });
    },
  };
  const ofAdam = casesAt(adam, (point) => (point as { optimizer: { name: string } }).optimizer.name === 'adam');

  test('of a rule is named in the respect in which it differs', () => {
    expect(
      found(
        adam,
        ofAdam.map((given) => answered(adam, given, asEpsilonHat)),
      ),
    ).toEqual({
      of: 'adam',
      declared: 'adam',
      exact: true,
      answersAs: ['adam-epsilon-hat'],
    });
    expect(
      found(
        adam,
        ofAdam.map((given) => answered(adam, given, decoupledAsCoupled)),
      ),
    ).toMatchObject({
      of: 'adam',
      declared: 'decoupled decay',
      exact: true,
      answersAs: expect.arrayContaining(['coupled decay']) as string[],
    });
  });

  test('is not named where a case that held contradicts it', () => {
    const failed = ofAdam.map((given) => answered(adam, given, asEpsilonHat)).filter(fails);
    const held = failed.map(({ given }) => answered(adam, given, definitions));
    expect(nearestRule(failed, held.slice(0, 1), profile)).toBe(undefined);
  });

  const divides = clauseOf('reduction/mean-divides');
  const overElements = casesAt(
    divides,
    (point) => (point as { over: string }).over === 'elements' && 'given' in point && point.given === 'nothing',
  );
  const bySum: Definitions = {
    ...definitions,
    reductions: { ...definitions.reductions, mean: definitions.reductions.sum },
  };

  test('of a reduction is named, of every loss that has it', () => {
    const named = found(
      divides,
      overElements.map((given) => answered(divides, given, bySum)),
    );
    expect(named).toMatchObject({ declared: 'mean over elements', exact: true, answersAs: ['sum'] });
    expect(named).not.toHaveProperty('part');
    expect(named!.of.split(', ').length).toBeGreaterThan(1);
  });

  test.each(['value', 'gradient'] as const)('of the %s alone is named so', (part) => {
    const numbers = clauseOf('numbers/loss');
    const given = casesAt(numbers, (point) => (point as { reduction?: string }).reduction === 'mean over elements');
    const halfWrong: Definitions = {
      ...definitions,
      loss: (d, arithmetic, problem) => {
        const right = definitions.loss(d, arithmetic, problem);
        const { reduction } = problem;
        if (reduction.by !== 'mean') return right;
        return { ...right, [part]: definitions.loss(d, arithmetic, { ...problem, reduction: { by: 'sum' } })[part] };
      },
    };
    const all = given.map((one) => answered(numbers, one, halfWrong));
    expect(all.some(fails)).toBe(true);
    expect(found(numbers, all)).toMatchObject({
      declared: 'mean over elements',
      part,
      answersAs: ['sum'],
      exact: true,
    });
  });

  test('that none fits is named where the answers are much nearer to it than to what is right, and not else', () => {
    const near = (factor: number) =>
      overElements.map((given) => {
        const sums = answered(divides, given, bySum);
        const right = answered(divides, given, definitions);
        const { value } = sums.answers['mean'] as unknown as { value: { shape: number[]; data: Float64Array } };
        const { gradient } = sums.answers['mean'] as unknown as { gradient: { shape: number[]; data: Float64Array } };
        const moved = (x: { shape: number[]; data: Float64Array }) => ({ ...x, data: x.data.map((y) => factor * y) });
        return { ...sums, answers: { ...right.answers, mean: { value: moved(value), gradient: moved(gradient) } } };
      });
    expect(found(divides, near(1 + 2 ** -10) as never)).toMatchObject({ exact: false, answersAs: ['sum'] });
    expect(found(divides, near(2) as never)).toBe(undefined);
  });
});
