import { type DeviationFlags } from './deviations.ts';
import { type Named } from './subject.ts';
/** Judges again what a report says, and says whether its verdicts are reproduced; gives the exit code. */
export declare function verify(path: string, given: Named | undefined, flags: DeviationFlags & {
    readonly color: boolean;
    readonly catalogue?: string;
}): Promise<number>;
