import type { Arithmetic, Parameters } from '../../language/index.ts';
/** `X·W + b`: inputs [B, F], weights [F, C], bias [C], predictions [B, C]. */
export declare const predict: <T>(arithmetic: Arithmetic<T>, inputs: T, { weights, bias }: Parameters<T>) => T;
/**
 * The gradient of a loss with respect to the parameters, from its gradient G [B, C] with respect to the predictions:
 * `Xᵀ·G` and `Σ_B G`.
 */
export declare function backpropagate<T>(arithmetic: Arithmetic<T>, inputs: T, gradient: T): Parameters<T>;
