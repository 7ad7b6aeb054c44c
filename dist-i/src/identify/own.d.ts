import type { Finding, Inquiry } from './finding.ts';
/** What the means of a subject's own losses divide by, among the inputs that it declares. */
export declare function ownMeansOf(inquiry: Inquiry, seed: number): Promise<readonly Finding[]>;
