import { type BatchRule } from '../../language/batch-rule.ts';
export declare const timescale: BatchRule<'timescale'>;
