import type { Subject } from './subject.ts';
/** A subject that can be judged by name. */
export interface Entry {
    readonly name: string;
    /** What it is, in a few words. */
    readonly says: string;
    /** The subject, which may take so many milliseconds to load. */
    readonly load: (loadingTime: number) => Promise<Subject>;
}
/** Every subject that has a name, in the order in which to list them. */
export declare function catalogue(): Promise<readonly Entry[]>;
/** The subject that a module exports: in a process of its own, or in a thread of this one. */
export declare function subjectOf(module: URL, member: string, loadingTime: number, inThread?: boolean): Promise<Subject>;
