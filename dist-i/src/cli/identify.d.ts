import { type Named } from './subject.ts';
/** The options of `equistep identify`, as they were given. */
interface IdentifyFlags {
    readonly seed?: number;
    /** In milliseconds. */
    readonly timeLimit?: number;
    readonly json?: string;
    readonly color: boolean;
}
/** `equistep identify`; gives the exit code. */
export declare function identified(by: Named, flags: IdentifyFlags): Promise<number>;
export {};
