/** The product of matrices [N, K] and [K, M]. */
function matrixProduct({ multiply, reshape, shape, sum }, a, b) {
    const [n, k] = shape(a);
    const m = shape(b)[1];
    return reshape(sum(multiply(reshape(a, [n, k, 1]), reshape(b, [1, k, m])), 1), [n, m]);
}
/** `X·W + b`: inputs [B, F], weights [F, C], bias [C], predictions [B, C]. */
export const predict = (arithmetic, inputs, { weights, bias }) => arithmetic.add(matrixProduct(arithmetic, inputs, weights), bias);
/**
 * The gradient of a loss with respect to the parameters, from its gradient G [B, C] with respect to the predictions:
 * `Xᵀ·G` and `Σ_B G`.
 */
export function backpropagate(arithmetic, inputs, gradient) {
    const { multiply, reshape, shape, sum } = arithmetic;
    const [b, f] = shape(inputs);
    const c = shape(gradient)[1];
    return {
        weights: reshape(sum(multiply(reshape(inputs, [b, f, 1]), reshape(gradient, [b, 1, c])), 0), [f, c]),
        bias: reshape(sum(gradient, 0), [c]),
    };
}
