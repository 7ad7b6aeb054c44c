import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compilers, firstLines, type Compiler } from '../contracts/compilers.ts';
import { spread } from '../effort.ts';

const here = import.meta.dirname;

// As those of the contracts, on the tensors of TensorFlow.js and on the arrays of jax-js. TypeScript 7 puts a missing property first, the others on
// their second line.
const expected = (compiler: Compiler): Record<string, string> => ({
  'epsilon-of-another-degree': `Type 'Quantity<0>' is not assignable to type 'Quantity<1>'.`,
  'jax-js-labels-of-another-batch': `Argument of type 'Typed<readonly [8, 3]>' is not assignable to parameter of type 'Sized<readonly [16, 3]>'.`,
  'jax-js-loss-of-another-reduction': `Type 'Loss<"sum", 8>' is not assignable to type 'Reduced<"mean", 8>'.`,
  'jax-js-maximum-in-parts': `Argument of type 'Descent<"max", 8>' is not assignable to parameter of type 'Optimizer<ConvertibleReduction, 8>'.`,
  'jax-js-mean-of-means': `Type 'Loss<"mean", 8>' is not assignable to type 'Reduced<"sum", 8>'.`,
  'jax-js-sum-as-labels':
    compiler === 'typescript'
      ? `Property '[sizes]' is missing in type 'Array' but required in type 'Sized<NoInfer<readonly [8]>>'.`
      : `Argument of type 'Array' is not assignable to parameter of type 'Sized<NoInfer<readonly [8]>>'.`,
  'labels-of-another-batch': `Argument of type 'Typed<readonly [8, 3]>' is not assignable to parameter of type 'Sized<readonly [16, 3]>'.`,
  'loss-of-another-batch': `Type 'Loss<"mean", 2>' is not assignable to type 'Reduced<"mean", 8>'.`,
  'loss-of-another-reduction': `Type 'Loss<"sum", 8>' is not assignable to type 'Reduced<"mean", 8>'.`,
  'maximum-in-parts': `Argument of type 'Descent<"max", 8>' is not assignable to parameter of type 'Optimizer<ConvertibleReduction, 8>'.`,
  'mean-of-means': `Type 'Loss<"mean", 8>' is not assignable to type 'Reduced<"sum", 8>'.`,
  'penalty-beside-another-reduction': `Argument of type 'Penalty<"mean">' is not assignable to parameter of type 'Penalizing<"sum">'.`,
  'plain-tensor':
    compiler === 'typescript'
      ? `Property '[sizes]' is missing in type 'Tensor<Rank>' but required in type 'Sized<readonly [8, number]>'.`
      : `Argument of type 'Tensor<Rank>' is not assignable to parameter of type 'Sized<readonly [8, number]>'.`,
  'rate-for-the-whole-batch': `Type 'Loss<"mean", Dim<"last batch">>' is not assignable to type 'Reduced<"mean", Dim<"batch">>'.`,
  'reduced-by-none': `Type '"none"' is not assignable to type 'ScalarReduction'.`,
});

describe.each(spread(1, compilers))('%s', (compiler) => {
  test('accepts what must compile, and names every mistake on its first line', { timeout: 120_000 }, async () => {
    const found = await firstLines(compiler, here);
    const wanted = Object.entries(expected(compiler)).map(([name, message]) => [`errors/${name}.ts`, message] as const);
    expect(found.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(wanted);
  });
});

test('every file of mistakes is expected to fail', () => {
  expect(readdirSync(`${here}/errors`).toSorted()).toEqual(
    Object.keys(expected('typescript')).map((name) => `${name}.ts`),
  );
});
