import type { Subject } from '../subjects/subject.ts';
/** The subject was not asked, or no longer waited for: whatever it would have answered, it is given up. */
export declare class GivenUp extends Error {
    /** Whether it was the run that ended, not the subject's fault alone. */
    readonly isOfRun: boolean;
    constructor(message: string, isOfRun?: boolean);
}
/**
 * A subject that is given up where it hangs. After two questions of a kind that were not answered in time, the rest of
 * that kind are errors at once; after eight in all, every question is.
 */
export declare function patient(subject: Subject): Subject;
/**
 * Milliseconds for a whole run, where no limit is given: many times what any subject of the catalogue takes that npm
 * installs, and less than the hours after which CI servers end a job without its reports.
 */
export declare const defaultRunLimit: number;
/** A subject that has so many milliseconds for the whole run: then it is ended, and whatever it is asked fails. */
export declare function limited(subject: Subject, milliseconds: number): Subject;
