/**
 * No subject outlives this command, however it ends: a signal is the guard's affair, and whatever it started ends with
 * it. Processes that could not be ended are named.
 */
export declare const endWithSubjects: () => void;
