import { type Run } from './run.ts';
/** Text in which nothing is Markdown, HTML, a formula, a link, a mention or a reference; in one line. */
export declare const plainMarkdown: (text: string) => string;
/** A block of text as it is, whatever backticks it holds. */
export declare function fenced(text: string, language?: string): string;
/**
 * A report as GitHub's Markdown, what went wrong first. At most so many bytes: further counterexamples are then left
 * out, and it says so.
 */
export declare function markdownReport(run: Run, most?: number): string;
