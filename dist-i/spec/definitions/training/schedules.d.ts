/**
 * Gradual warmup, from λ to kλ in T equal steps: `λ_t = λ (1 + (k − 1) t/T)` for t = 0 … T.
 * Goyal et al. 2017 (arXiv 1706.02677), section 2.2.
 */
export declare const warmup: (rate: number, k: number, steps: number) => readonly number[];
