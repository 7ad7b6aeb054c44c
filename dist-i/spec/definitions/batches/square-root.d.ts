import { type BatchRule } from '../../language/batch-rule.ts';
export declare const squareRoot: BatchRule<'square-root'>;
