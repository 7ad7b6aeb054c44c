export const declaredEvaluations = {
    'running-mean': {
        says: 'A mean is kept as the mean of what came so far, element by element, in any order; weighed or not. It is differentiated as it is evaluated.',
        formula: String.raw `C_k = C_{k-1} + c_k, \quad m_k = m_{k-1} + (c_k / C_k)(\ell_k - m_{k-1})`,
        reason: 'Metrics and streaming losses are kept so: nothing overflows, and no count is needed in advance. It is not exact where the sum and the quotient are: C takes all whole values on the way to a power of two.',
        bound: 'Let M be the largest |ℓ|. The partial means are at most M in size, and the error of step k counts C_k/C_n in the end. The step rounds m_k, which gives u·M at most; and its increment, which is at most (c_k/C_k)·2M in size, by five roundings and by those of C_k, which are k at most. Together: u·M·Σ_k (1 + 2(5 + k) c_k/C_n) ≤ u·M·(3n + 10). Backwards each step multiplies by 1 − c_k/C_k with two roundings, and the last by c_k/C_k, with a product and a quotient: 2n + 6 roundings of the gradient itself.',
    },
    'sigmoid-by-tanh': {
        says: 'The sigmoid is ½ + ½ tanh(x/2).',
        formula: String.raw `\sigma(x) = \tfrac12 + \tfrac12 \tanh \tfrac{x}2`,
        reason: 'XLA compiles the sigmoid to it, as do libraries that have a fast tanh. For x below zero it cancels: its error is a rounding of ½, and not of σ(x).',
    },
    'cross-entropy-by-difference': {
        says: 'The binary cross-entropy of a logit is softplus(x) − xz.',
        formula: String.raw `\ell = \operatorname{softplus}(x) - x z`,
        reason: 'Textbooks derive it so. Where x is large and z is 1 it cancels: its error is a rounding of x, and not of the loss.',
    },
    'log-sum-exp-by-pairs': {
        says: 'The logarithm of a sum of exponentials is that of two, again and again, in any order; and its derivative is the exponential of x without it, or the product of the derivatives of the pairs.',
        formula: String.raw `s \leftarrow \max(s, x_c) + \log(1 + \exp(-|s - x_c|))`,
        reason: '`logaddexp.reduce` and online softmax are it: one pass, with no exponential that overflows. Each of the C − 1 pairs rounds its result, which is as large as a logit.',
        bound: 'A pair (a, b) has an error of u(|s| + ½ + k_exp + 2 k_log) at most: its sum, |a − b| times the slope of log(1 + exp(−d)), and both functions, k units off. With k up to 2 that is u(|s| + 7). The logarithm of a sum is a contraction, so C − 1 pairs are off by (C − 1) u (max|x| + log C + 7).',
    },
    'average-by-reciprocal': {
        says: 'Each of R replicas differentiates R times its share of the loss, and the collective multiplies the sum by 1/R.',
        formula: String.raw `\nabla L = \tfrac1R \sum_r \frac{R \sum_{i \in r} \nabla \ell_i}{D}`,
        reason: 'So collectives that average are used where a mean is over all replicas. Only where R is a power of two is it exact.',
    },
    'scaled-mask': {
        says: 'The mean over a part of the elements is that over all N, of elements that are multiplied by N/D first; and is differentiated so.',
        formula: String.raw `L = \tfrac1N \sum_i \big(m_i \tfrac ND\big) \ell_i`,
        reason: 'Keras scales its masks so: one mean over all then serves with a mask and without. N/D is rounded once for all elements, which are off in one direction together.',
    },
};
