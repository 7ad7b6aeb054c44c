import type { Subject } from '../subjects/subject.ts';
/**
 * How a subject is named on the command line: by its name or its module's path, or by the command that starts its
 * process.
 */
export type Named = ({
    readonly subject: string;
} | {
    readonly exec: string;
}) & {
    /** Whether a module is loaded in a thread of this process, and not in a process of its own. */
    readonly inThread?: boolean | undefined;
};
/** The words that name it there. */
export declare const wordsOf: (by: Named) => readonly string[];
/**
 * Whether it comes with this package: all others run code that somebody else wrote, and must be named by whoever runs
 * the command.
 */
export declare const isOwn: (by: Named) => boolean;
/** The file that a subject is in, where it is named by one. */
export declare const fileOf: (by: Named) => string | undefined;
/**
 * How a subject is had that is named in the catalogue, or by the path of a module, or by a command. Nothing of it is
 * loaded before it is called.
 */
export declare function findSubject(by: Named): Promise<(loadingTime: number) => Promise<Subject>>;
