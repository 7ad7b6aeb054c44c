import { type Run } from './run.ts';
/**
 * A report as JUnit's XML: a suite for each chapter, a test case for each clause. Why clauses were skipped stands once
 * in the output of their suite, numbered; a test case has the numbers alone. It holds no times: equal runs give equal
 * bytes.
 */
export declare function junitReport(run: Run): string;
