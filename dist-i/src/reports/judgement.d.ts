import type { Report } from '../judge/verdict.ts';
export type Judgement = 'conforms' | 'demands-unmet' | 'does-not-conform' | 'not-judged';
/**
 * The result of all verdicts. Where nothing was decided either way, or the run was over before anything went against the
 * subject, it was not judged.
 */
export declare function judgementOf({ conforms, verdicts, strict, unmet }: Report): Judgement;
/** The same in words that follow the subject's name. */
export declare function judgementWords(report: Report): string;
