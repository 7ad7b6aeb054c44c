import type { Shape } from '../../spec/contracts/index.ts';
import type { Carried, DType, Framework } from './framework.ts';
import type { Kind, TensorIn, TypedIn } from './kinds.ts';
import type { Sized } from './marks.ts';
/** How tensors enter the view. They leave it as they are: a typed tensor is an ordinary one. */
export interface Tensors<K extends Kind> {
    /**
     * A tensor of the given shape: `t.tensor([dim('batch', 32), 10], data)`.
     *
     * @param data row by row; as many numbers as the product of the sizes
     * @throws TypeError or RangeError when the shape is no list of counts, or the data do not fill it
     */
    tensor<const S extends Shape>(shape: S, data: ArrayLike<number>, dtype?: DType): TypedIn<S>[K];
    /**
     * The door for plain tensors: the same tensor, of which the shape is checked once, now.
     *
     * @throws RangeError when the tensor has another shape; TypeError when it is no tensor, or disposed
     */
    from<const S extends Shape>(plain: TensorIn<K>, shape: S): TypedIn<S>[K];
    /** x·W + b: of B rows of F numbers, B rows of C. */
    linear<B extends number, F extends number, C extends number>(x: Sized<readonly [B, F]>, weights: Sized<readonly [NoInfer<F>, C]>, bias: Sized<readonly [NoInfer<C>]>): TypedIn<readonly [B, C]>[K];
    /** What a function that keeps the shape makes of x, as of `relu`. @throws RangeError when it does not */
    map<S extends Shape>(x: Sized<S>, f: (x: TensorIn<K>) => TensorIn<K>): TypedIn<S>[K];
}
type Checking<T extends Carried> = Pick<Framework<T>, 'howTheta' | 'isFreed' | 'isTensor' | 'leaves' | 'library' | 'whenFreed'>;
/** @throws TypeError for what is no tensor of the framework, or is freed. */
export declare function requireAlive<T extends Carried>(f: Checking<T>, x: T, where: string): void;
/** @throws TypeError or RangeError unless it is a living tensor of that shape. */
export declare function requireOfShape<T extends Carried>(f: Checking<T>, x: T, shape: readonly number[], where: string): void;
/** What is trained. @throws TypeError for what is none, or freed */
export declare function leavesOf<T extends Carried>(f: Checking<T>, theta: object, where: string): readonly T[];
export declare function tensors<T extends Carried>(f: Framework<T>): Tensors<never>;
export {};
