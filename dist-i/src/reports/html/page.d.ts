import { type Run } from '../run.ts';
/** A report as one page. The id of a clause is the anchor of what is said of it. */
export declare function htmlReport(run: Run): string;
