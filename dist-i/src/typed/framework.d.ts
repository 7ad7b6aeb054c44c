/** Of the tensors of any framework, what is the same. */
export interface Carried {
    readonly shape: readonly number[];
    readonly size: number;
    dispose(): void;
}
export type DType = 'float32' | 'int32' | 'bool';
/** What theta is made of, in its order. */
export interface Leaf<T> {
    readonly name: string;
    readonly value: T;
}
/** The unreduced elements of the losses that every view has, from targets and predictions. */
export interface Elements<T> {
    readonly squaredError: (targets: T, predictions: T) => T;
    readonly absoluteError: (targets: T, predictions: T) => T;
    readonly huber: (delta: number) => (targets: T, predictions: T) => T;
    /** Of logits. */
    readonly binaryCrossEntropy: (targets: T, predictions: T) => T;
    /** Of logits [B, C] and class indices [B]. */
    readonly softmaxCrossEntropy: (labels: T, logits: T) => T;
}
/** The update rules that every view has, with what they remember of theta. */
export interface Rules<O> {
    sgd(rate: number): O;
    momentum(rate: number, momentum: number, useNesterov: boolean): O;
    adam(rate: number, beta1: number, beta2: number, epsilon: number): O;
    adamax(rate: number, beta1: number, beta2: number, epsilon: number): O;
    rmsprop(rate: number, decay: number, rootEpsilon: number): O;
}
/**
 * What a framework brings to the contracts, at run time, on its tensors T. No operation here uses up what it
 * is given, whatever the framework's own do: {@link Framework.given} and {@link Framework.tidy} free what is not returned.
 */
export interface Framework<T extends Carried> {
    /** As sentences call it: 'TensorFlow.js'. */
    readonly library: string;
    isTensor(x: unknown): x is T;
    isFreed(x: T): boolean;
    /** What to say of a tensor that is freed: what happened, and what to do. */
    readonly whenFreed: string;
    /** How theta is made, as an advice. */
    readonly howTheta: string;
    /** @throws TypeError for what is no theta of this framework; whether its leaves live is checked elsewhere */
    leaves(theta: object, where: string): readonly Leaf<T>[];
    /**
     * Makes a tensor of others, which are used up where the functions of the framework use up what they are given.
     */
    given<R>(others: readonly (T | undefined)[], make: () => R): R;
    /** Frees what is made meanwhile, but for what is returned or kept. */
    tidy<R>(make: () => R): R;
    /** The same tensor, to outlive what tidies. */
    keep(x: T): T;
    /** The tensor for a function of the user, and what that function gives. */
    lend(x: T): T;
    receive(x: T): T;
    tensor(data: ArrayLike<number>, shape: readonly number[], dtype: DType): T;
    ones(shape: readonly number[]): T;
    add(a: T, b: T | number): T;
    multiply(a: T, b: T | number): T;
    divide(a: T, b: T | number): T;
    matMul(a: T, b: T): T;
    reshape(x: T, shape: readonly number[]): T;
    sum(x: T): T;
    /** One where x is not zero, zero elsewhere. */
    nonZero(x: T): T;
    /**
     * x where the mask is not zero, and the filler elsewhere: whatever stands there, NaN included, reaches neither the value
     * nor the gradient.
     */
    select(mask: T, x: T, filler: number): T;
    /** The largest element. Its gradient is shared evenly among the elements that attain it, and sums to one. */
    largest(x: T): T;
    readonly elements: Elements<T>;
    /** A loss of theta with its gradient in every leaf (none where it does not depend on it), and what it gives beside. */
    differentiate(theta: object, objective: (theta: object) => {
        readonly loss: T;
        readonly beside?: T | number;
    }): {
        readonly value: T;
        readonly gradients: readonly (T | undefined)[];
        readonly beside: T | undefined;
    };
    /** What a step gives its caller. */
    stepped(loss: T, theta: object): object;
    /** Theta for another holder, and its release. */
    hold(theta: object): object;
    release(theta: object): void;
}
/** What it brings to training: its update rules O. */
export interface Trainer<T extends Carried, O extends {
    dispose(): void;
}> extends Framework<T> {
    readonly rules: Rules<O>;
    /**
     * Theta after one update at the rate, where there is one for every step; the same object where the framework updates in
     * place. Else the old theta is used up.
     */
    update(rule: O, rate: number | undefined, theta: object, gradients: readonly (T | undefined)[]): object;
}
