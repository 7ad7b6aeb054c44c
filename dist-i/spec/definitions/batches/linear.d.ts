import { type BatchRule } from '../../language/batch-rule.ts';
export declare const linear: BatchRule<'linear'>;
