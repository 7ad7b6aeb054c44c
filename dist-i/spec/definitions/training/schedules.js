/**
 * Gradual warmup, from λ to kλ in T equal steps: `λ_t = λ (1 + (k − 1) t/T)` for t = 0 … T.
 * Goyal et al. 2017 (arXiv 1706.02677), section 2.2.
 */
export const warmup = (rate, k, steps) => Array.from({ length: steps + 1 }, (_, t) => rate * (1 + ((k - 1) * t) / steps));
