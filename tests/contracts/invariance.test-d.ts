import { expectTypeOf } from 'expect-type';
import type { Dim, Gradient, LearningRate, Loss, Quantity, Tensor } from '../../spec/contracts/index.ts';

/**
 * Something more than a T: the compiler compares it member by member, where `in out` alone no longer holds and only the
 * brand does.
 */
type More<T> = T & { readonly note: string };
interface Of8 extends Tensor<readonly [8]> {
  readonly note: string;
}

// What is more than a T still is a T, and nothing wider.
expectTypeOf<Of8>().toExtend<Tensor<readonly [8]>>();
expectTypeOf<Of8>().not.toExtend<Tensor<readonly [8 | 16]>>();
expectTypeOf<More<Tensor<readonly [8]>>>().toExtend<Tensor<readonly [8]>>();
expectTypeOf<More<Tensor<readonly [8]>>>().not.toExtend<Tensor<readonly [8 | 16]>>();
expectTypeOf<More<Tensor<readonly [8]>>>().not.toExtend<Tensor<readonly [number]>>();
expectTypeOf<More<Dim<'a'>>>().toExtend<Dim<'a'>>();
expectTypeOf<More<Dim<'a'>>>().not.toExtend<Dim<'a' | 'b'>>();
expectTypeOf<More<Loss<'sum', readonly [8]>>>().toExtend<Loss<'sum', readonly [8]>>();
expectTypeOf<More<Loss<'sum', readonly [8]>>>().not.toExtend<Loss<'sum' | 'mean', readonly [8]>>();
expectTypeOf<More<Loss<'sum', readonly [8]>>>().not.toExtend<Loss<'sum', readonly [8 | 16]>>();
expectTypeOf<More<Gradient<'sum', 8, readonly [2]>>>().toExtend<Gradient<'sum', 8, readonly [2]>>();
expectTypeOf<More<Gradient<'sum', 8, readonly [2]>>>().not.toExtend<Gradient<'sum' | 'mean', 8, readonly [2]>>();
expectTypeOf<More<Gradient<'sum', 8, readonly [2]>>>().not.toExtend<Gradient<'sum', 8 | 16, readonly [2]>>();
expectTypeOf<More<Gradient<'sum', 8, readonly [2]>>>().not.toExtend<Gradient<'sum', 8, readonly [2 | 3]>>();
expectTypeOf<More<LearningRate<'mean', 8>>>().toExtend<LearningRate<'mean', 8>>();
expectTypeOf<More<LearningRate<'mean', 8>>>().not.toExtend<LearningRate<'mean' | 'sum', 8>>();
expectTypeOf<More<LearningRate<'mean', 8>>>().not.toExtend<LearningRate<'mean', 8 | 16>>();
expectTypeOf<More<Quantity<0>>>().toExtend<Quantity<0>>();
expectTypeOf<More<Quantity<0>>>().not.toExtend<Quantity<0 | 1>>();

// Nor is it anything narrower.
expectTypeOf<More<Tensor<readonly [8 | 16]>>>().not.toExtend<Tensor<readonly [8]>>();
expectTypeOf<Dim<'a' | 'b'>>().not.toExtend<Dim<'a'>>();
expectTypeOf<More<Loss<'sum' | 'mean', readonly [8]>>>().not.toExtend<Loss<'sum', readonly [8]>>();
expectTypeOf<More<Gradient<'sum', 8 | 16, readonly [2]>>>().not.toExtend<Gradient<'sum', 8, readonly [2]>>();
expectTypeOf<More<LearningRate<'mean', 8 | 16>>>().not.toExtend<LearningRate<'mean', 8>>();
expectTypeOf<More<Quantity<0 | 1>>>().not.toExtend<Quantity<0>>();
