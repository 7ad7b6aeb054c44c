import { expectTypeOf } from 'expect-type';
import { dim, tensor, type ClassificationLoss, type Dim, type Loss, type Tensor } from '../../spec/contracts/index.ts';

declare const crossEntropy: ClassificationLoss;
declare const rows: number;
declare const eitherBatch: 8 | 16;

const of8 = tensor([8], new Float64Array(8));
const of16 = tensor([16], new Float64Array(16));
const of8by3 = tensor([8, 3], new Float64Array(24));

// A literal shape is kept.
expectTypeOf(of8by3).toEqualTypeOf<Tensor<readonly [8, 3]>>();
expectTypeOf(tensor([], [1])).toEqualTypeOf<Tensor<readonly []>>();
expectTypeOf(of8by3.shape).toEqualTypeOf<readonly [8, 3]>();

// A size known at run time is kept apart by its name.
const trainBatch = dim('train batch', rows);
expectTypeOf(trainBatch).toEqualTypeOf<Dim<'train batch'>>();
expectTypeOf(trainBatch).toExtend<number>();
expectTypeOf(tensor([trainBatch, 3], [])).toEqualTypeOf<Tensor<readonly [Dim<'train batch'>, 3]>>();
expectTypeOf(crossEntropy(tensor([trainBatch, 3], []), tensor([trainBatch], []), { reducedBy: 'mean' })).toEqualTypeOf<
  Loss<'mean', readonly [Dim<'train batch'>]>
>();
// @ts-expect-error another name is another size
crossEntropy(tensor([trainBatch, 3], []), tensor([dim('test batch', rows)], []), { reducedBy: 'mean' });
// @ts-expect-error a bare number is not a named size
trainBatch satisfies Dim<'test batch'>;
// @ts-expect-error nor is a literal
8 satisfies Dim<'train batch'>;

// Exactly one shape: neither a union nor `number` lets one pass for another.
expectTypeOf<Tensor<readonly [8]>>().not.toExtend<Tensor<readonly [16]>>();
expectTypeOf<Tensor<readonly [8]>>().not.toExtend<Tensor<readonly [8 | 16]>>();
expectTypeOf<Tensor<readonly [8 | 16]>>().not.toExtend<Tensor<readonly [8]>>();
expectTypeOf<Tensor<readonly [8]>>().not.toExtend<Tensor<readonly [number]>>();
expectTypeOf<Tensor<readonly [number]>>().not.toExtend<Tensor<readonly [8]>>();
expectTypeOf<Tensor<readonly [8]>>().not.toExtend<Tensor<readonly [8, 1]>>();
expectTypeOf<{ readonly shape: readonly [8]; readonly data: Float64Array }>().not.toExtend<Tensor<readonly [8]>>();

// A mismatch is an error even where nothing but inference could reconcile the two: without NoInfer, and through a
// constraint.
declare function together<B extends number>(a: Tensor<readonly [B]>, b: Tensor<readonly [B]>): B;
expectTypeOf(together(of8, of8)).toEqualTypeOf<8>();
// @ts-expect-error 8 and 16 are not both B
together(of8, of16);
declare function constrained<B extends number, C extends B>(a: Tensor<readonly [B]>, b: Tensor<readonly [C]>): C;
// @ts-expect-error C does not make B wider
constrained(of8, of16);
declare function anyOf<T extends Tensor<readonly [8 | 16]>>(a: T, b: T): T;
// @ts-expect-error a constraint does not widen the size
anyOf(of8, of16);
// @ts-expect-error the batch of the labels is that of the logits
crossEntropy(of8by3, of16, { reducedBy: 'sum' });
crossEntropy(of8by3, of8, { reducedBy: 'sum' });
crossEntropy(tensor([8, 3], []), tensor([8], []), { reducedBy: 'sum' });
// @ts-expect-error also where both are made inside the call
crossEntropy(tensor([8, 3], []), tensor([16], []), { reducedBy: 'sum' });
// @ts-expect-error a union of sizes is neither of them
crossEntropy(of8by3, tensor([eitherBatch], []), { reducedBy: 'sum' });

// Read-only.
// @ts-expect-error the data are
of8.data[0] = 1;
// @ts-expect-error and the shape is
of8.shape[0] = 16;

// A tensor holds numbers, and a shape is made of them.
// @ts-expect-error strings are not converted
tensor([1], ['1']);
// @ts-expect-error a string is not a list of numbers
tensor([1], '1');
// @ts-expect-error nor is it a size
tensor(['1'], [1]);

// Generic code over sizes compiles.
export function row<B extends number, C extends number>(logits: Tensor<readonly [B, C]>): Tensor<readonly [C]> {
  const [, classes] = logits.shape;
  return tensor([classes], Float64Array.from(logits.data).subarray(0, classes));
}
expectTypeOf(row(of8by3)).toEqualTypeOf<Tensor<readonly [3]>>();
