import type { BatchRule } from '../../language/batch-rule.ts';
/**
 * What is counted in examples keeps its length in them under every rule: schedules have κ times fewer steps, and κ
 * steps of an average of parameters become one (Busbridge et al. 2023, arXiv 2307.13813).
 */
export declare const perExample: BatchRule['changes'];
