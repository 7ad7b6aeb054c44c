import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort, spread } from '../effort.ts';
import type { LossQuestion, LossSpec, OptimizerSpec, PenaltySpec, ReductionSpec } from '../../spec/language/index.ts';
import { byDefinition, byTfjs, check, inFloat32 } from './agreement.ts';
import {
  anySize,
  elementsShape,
  exactBatch,
  exactModel,
  filledBy,
  losses,
  multiples,
  powerOfTwo,
  weightsFor,
  withDelta,
} from './draws.ts';

/**
 * Where every intermediate is a float32 there is nothing to round, and tfjs must return what the definitions return.
 */
const expectAgreement = (question: Parameters<typeof byDefinition>[0]): void =>
  expect(inFloat32(byTfjs(question))).toEqual(inFloat32(byDefinition(question)));

const reductions: readonly { readonly reduction: ReductionSpec; readonly weighted: boolean }[] = [
  ...(['none', 'sum', 'max'] as const).flatMap((by) =>
    [false, true].map((weighted) => ({ reduction: { by }, weighted })),
  ),
  { reduction: { by: 'mean', over: 'elements' }, weighted: false },
  { reduction: { by: 'mean', over: 'examples' }, weighted: false },
  { reduction: { by: 'mean', over: 'sum-of-weights' }, weighted: false },
  { reduction: { by: 'mean', over: 'sum-of-weights' }, weighted: true },
  { reduction: { by: 'mean', over: 'non-zero-weights' }, weighted: false },
  { reduction: { by: 'mean', over: 'non-zero-weights' }, weighted: true },
];
const scale = fc.constantFrom(1 / 2, 2, -4, 3);
const [many, fewer, steps] = [effort(25, 100), effort(15, 60), effort(50, 200)];

/** A question about an exact batch; a mean has a power of two for its denominator, other reductions any shape. */
function lossQuestion(of: LossSpec, reduction: ReductionSpec, weighted: boolean): fc.Arbitrary<LossQuestion> {
  const size = reduction.by === 'mean' ? powerOfTwo : anySize;
  const columns =
    reduction.by === 'mean' && reduction.over === 'examples' && of.name !== 'softmax-cross-entropy'
      ? fc.constant(1)
      : size;
  return fc.tuple(withDelta(of), size, columns).chain(([loss, b, c]) => {
    const elements = elementsShape(loss, b, c);
    return fc
      .tuple(
        exactBatch(loss, b, c),
        fc.record(
          { scale, cotangent: filledBy(reduction.by === 'none' ? elements : [], multiples(1 / 2, -4, 4)) },
          { requiredKeys: [] },
        ),
        weighted ? weightsFor(elements).map((weights) => ({ weights })) : fc.constant({}),
      )
      .map(([batch, options, weights]) => ({ ask: 'loss', loss, reduction, ...batch, ...options, ...weights }));
  });
}

describe.each(spread(3, losses))('$name', (loss) => {
  test.each(reductions)('reduced by $reduction.by $reduction.over, weighted: $weighted', ({ reduction, weighted }) => {
    expect(check(many, lossQuestion(loss, reduction, weighted).filter(hasOneMaximiser), expectAgreement)).toBe(many);
  });
});

/** At ties, the gradient of a maximum is a matter of choice. */
function hasOneMaximiser(question: LossQuestion): boolean {
  if (question.reduction.by !== 'max') return true;
  const { loss, predictions, targets, weights } = question;
  const { value } = byDefinition({
    ask: 'loss',
    loss,
    predictions,
    targets,
    reduction: { by: 'none' },
    ...(weights && { weights }),
  });
  const elements = Array.from(value.data);
  return elements.filter((element) => element === Math.max(...elements)).length === 1;
}

test('the weights that are drawn tell the denominators apart', () => {
  const drawn = fc.sample(weightsFor([4, 2]), 1000).map(({ data }) => Array.from(data));
  const totals = drawn.map((weights) => ({
    sum: weights.reduce((sum, weight) => sum + weight),
    count: weights.filter((weight) => weight !== 0).length,
    all: weights.length,
  }));
  expect(totals.every(({ sum, count }) => Number.isInteger(Math.log2(sum)) && Number.isInteger(Math.log2(count)))).toBe(
    true,
  );
  expect(totals.filter(({ sum, count, all }) => sum !== count && count !== all).length).toBeGreaterThan(300);
});

const penalty: fc.Arbitrary<PenaltySpec> = fc.record({
  name: fc.constantFrom('half-sum-of-squares', 'sum-of-squares'),
  on: fc.constantFrom('weights', 'bias'),
  coefficient: fc.constantFrom(1 / 4, 1 / 2, 1, 2),
  placed: fc.constantFrom('outside', 'inside'),
});
const total: readonly ReductionSpec[] = [
  { by: 'sum' },
  { by: 'mean', over: 'elements' },
  { by: 'mean', over: 'non-zero-weights' },
];

describe.each(spread(2, losses))('the objective of a linear model under $name', (of) => {
  test.each(total)('reduced by $by $over', (reduction) => {
    const question = fc
      .tuple(withDelta(of), powerOfTwo, fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2))
      .chain(([loss, b, f, c]) =>
        fc
          .tuple(exactModel(loss, b, f, c), fc.array(penalty, { maxLength: 3 }))
          .map(([model, penalties]) => ({ ask: 'objective' as const, loss, reduction, penalties, ...model })),
      );
    expect(check(fewer, question, expectAgreement)).toBe(fewer);
  });
});

const optimizers: readonly OptimizerSpec[] = [
  { name: 'sgd' },
  { name: 'momentum', momentum: 1 / 2 },
  { name: 'nesterov', momentum: 1 / 2 },
];
const rate = fc.constantFrom(1 / 4, 1 / 2, 1, -1 / 2);

describe.each(optimizers)('$name', (optimizer) => {
  test('steps from given gradients', () => {
    const question = anySize.chain((size) =>
      fc.record({
        parameter: filledBy([size], multiples(1, -4, 4)),
        steps: fc.array(fc.record({ gradient: filledBy([size], multiples(1, -4, 4)), rate }), { maxLength: 5 }),
      }),
    );
    expect(check(steps, question, (given) => expectAgreement({ ask: 'steps', optimizer, ...given }))).toBe(steps);
  });

  test.each(losses)('equal updates on $name: λ on the mean and λ/B on the sum', (of) => {
    // One loss an example, so that the elements are B.
    const columns = of.name === 'softmax-cross-entropy' ? 2 : 1;
    const run = fc.tuple(withDelta(of), powerOfTwo).chain(([loss, b]) =>
      fc.record({
        loss: fc.constant(loss),
        model: exactModel(loss, b, 1, columns),
        other: exactModel(loss, b, 1, columns),
        rate: fc.constantFrom(1 / 4, 1 / 2),
      }),
    );
    let moved = 0;
    const runs = check(60, run, ({ loss, model, other, rate: onMean }) => {
      const [b] = model.inputs.shape as [number];
      const train = (reduction: ReductionSpec, lambda: number) => ({
        ask: 'training' as const,
        loss,
        reduction,
        penalties: [],
        optimizer,
        parameters: model.parameters,
        batches: [model, other].map(({ inputs, targets }) => ({ inputs, targets, rate: lambda })),
      });
      const [mean, sum] = [train({ by: 'mean', over: 'elements' }, onMean), train({ by: 'sum' }, onMean / b)];
      const [referenceMean, referenceSum, tfjsMean, tfjsSum] = [
        byDefinition(mean),
        byDefinition(sum),
        byTfjs(mean),
        byTfjs(sum),
      ];
      expect(inFloat32(tfjsMean)).toEqual(inFloat32(referenceMean));
      expect(inFloat32(tfjsSum)).toEqual(inFloat32(referenceSum));
      expect(referenceSum.parameters).toEqual(referenceMean.parameters);
      expect(tfjsSum.parameters).toEqual(tfjsMean.parameters);
      if (Array.from(tfjsSum.parameters[1]!.bias.data).some((x, i) => x !== model.parameters.bias.data[i])) moved++;
    });
    expect(runs).toBe(60);
    expect(moved).toBeGreaterThan(20);
  });
});
