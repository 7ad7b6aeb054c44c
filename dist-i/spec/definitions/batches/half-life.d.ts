import { type BatchRule } from '../../language/batch-rule.ts';
export declare const halfLife: BatchRule<'half-life'>;
