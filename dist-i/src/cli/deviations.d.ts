import type { About, DeviationsFile } from '../deviations/entry.ts';
import type { Deviations } from '../judge/deviation.ts';
import type { Verdict } from '../judge/verdict.ts';
export interface DeviationFlags {
    readonly deviations?: string;
    readonly updateDeviations?: boolean;
}
/** The file that is looked for in the working directory. */
export declare const usualFile = "equistep.deviations.json";
/** A file of deviations, as far as a subject is concerned. */
export interface Concerning {
    readonly deviations: Deviations;
    /** The verdicts of a whole run, in which what a glob declares in vain is stale; and what to say of that. */
    readonly settled: (verdicts: readonly Verdict[]) => {
        readonly verdicts: readonly Verdict[];
        readonly staleText: string;
    };
    /** Writes the file anew, as these verdicts would have it; says what changes. */
    readonly update: (verdicts: readonly Verdict[]) => Promise<string>;
}
/**
 * The deviations that are declared in the file that is named, or in the usual one: an error in the file is reported before
 * anything is judged.
 */
export declare function readDeviations(flags: DeviationFlags): Promise<(about: About) => Promise<Concerning>>;
/** What the text of a file declares, or one sentence that says where it is wrong. */
export declare function deviationsIn(path: string, text: string): Promise<DeviationsFile>;
