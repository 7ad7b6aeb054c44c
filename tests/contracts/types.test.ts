import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import { compilers, firstLines, here, type Compiler } from './compilers.ts';

// One process for each compiler checks all type tests (`*.test-d.ts`, which must be silent) and all mistakes
// (`errors/`, one each).
// The one first line that differs: TypeScript 7 puts the missing property first, the others on their second line.
const missingProperty = {
  of5and6: `Argument of type '{ to: "sum"; }' is not assignable to parameter of type '{ to: "sum"; batchSize: 8; }'.`,
  of7: `Property 'batchSize' is missing in type '{ to: "sum"; }' but required in type '{ to: "sum"; batchSize: 8; }'.`,
} as const;

const expected = (compiler: Compiler): Record<string, string> => ({
  'data-overwritten': `Index signature in type 'Elements' only permits reading.`,
  'epsilon-outside-the-root': `Argument of type 'Quantity<2>' is not assignable to parameter of type 'Quantity<1>'.`,
  'gradient-of-another-shape': `Argument of type 'Gradient<"mean", 8, readonly [3]>' is not assignable to parameter of type 'Gradient<"mean", 8, readonly [2]>'.`,
  'gradient-of-none': `Type '"none"' is not assignable to type 'ScalarReduction'.`,
  'labels-of-another-batch': `Argument of type 'Tensor<readonly [16]>' is not assignable to parameter of type 'Tensor<readonly [8]>'.`,
  'labels-of-another-named-batch': `Argument of type 'Tensor<readonly [Dim<"test batch">]>' is not assignable to parameter of type 'Tensor<readonly [NoInfer<Dim<"train batch">>]>'.`,
  'question-of-another-kind': `Property 'batches' does not exist on type 'LossQuestion'.`,
  'rate-converted-to-max': `Type '"max"' is not assignable to type 'ConvertibleReduction'.`,
  'rate-for-another-batch': `Argument of type 'LearningRate<"mean", 16>' is not assignable to parameter of type 'LearningRate<"mean", 8>'.`,
  'rate-for-another-reduction': `Argument of type 'LearningRate<"mean", 8>' is not assignable to parameter of type 'LearningRate<"sum", 8>'.`,
  'rate-for-max': `Argument of type 'LearningRate<"max", 8>' is not assignable to parameter of type 'LearningRate<ConvertibleReduction, 8>'.`,
  'rate-for-none': `Argument of type 'LearningRate<"none", 8>' is not assignable to parameter of type 'LearningRate<ConvertibleReduction, 8>'.`,
  'rate-with-another-batch-size': `Type '16' is not assignable to type '8'.`,
  'rate-without-batch-size': compiler === 'typescript' ? missingProperty.of7 : missingProperty.of5and6,
  'shape-that-is-frozen': `Type 'TensorData' is not assignable to type 'GivenTensor'.`,
  'sum-that-kept-its-elements': `Argument of type 'Tensor<readonly [8]>' is not assignable to parameter of type 'Tensor<readonly []>'.`,
  'targets-of-another-shape': `Argument of type 'Tensor<readonly [8, 2]>' is not assignable to parameter of type 'Tensor<readonly [8, 3]>'.`,
  'update-that-scales-with-the-loss': `Argument of type 'Quantity<1>' is not assignable to parameter of type 'Quantity<0>'.`,
});

describe.each(spread(1, compilers))('%s', (compiler) => {
  test('accepts what must compile, and names every mistake on its first line', { timeout: 120_000 }, async () => {
    const found = await firstLines(compiler);
    const wanted = Object.entries(expected(compiler)).map(([name, message]) => [`errors/${name}.ts`, message] as const);
    expect(found.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(wanted);
  });
});

test('every file of mistakes is expected to fail', () => {
  expect(readdirSync(`${here}/errors`).toSorted()).toEqual(
    Object.keys(expected('typescript')).map((name) => `${name}.ts`),
  );
});
