import { type Run } from './run.ts';
/**
 * A report as SARIF 2.1.0: a rule for each clause, a result for each verdict that needs somebody to look at it. What
 * passes is only counted, since viewers take every result for a finding. What is skipped is a notification of its
 * rule.
 */
export declare function sarifReport(run: Run): string;
