import type { Clause } from '../../spec/language/index.ts';
import { type Tried } from '../bisect/search.ts';
import { type Framework } from './bisect/framework.ts';
export interface BisectFlags {
    readonly clause: string;
    readonly from: string;
    readonly to: string;
    /** The package of which releases are tried, where the framework has several. */
    readonly package?: string;
    /** What is installed with every release. */
    readonly with?: readonly string[];
    /** How many releases are tried in any case, at equal distances. */
    readonly first?: number;
    readonly all?: boolean;
    readonly pre?: boolean;
    readonly state?: string;
    readonly seed?: number;
    readonly cases?: number;
    /** In milliseconds. */
    readonly timeLimit?: number;
    readonly color: boolean;
}
/** Installs releases of a framework and judges a clause, until it is clear since which one it fails or passes. */
export declare function bisect(name: string, flags: BisectFlags): Promise<number>;
interface Judging {
    readonly clause: Clause;
    readonly seed: number;
    readonly cases: number;
    readonly timeLimit?: number | undefined;
}
/** Installs a release in a folder of its own, which is removed in the end, and judges it. */
export declare function tryRelease(framework: Framework, name: string, release: string, others: readonly string[], scratch: string, judging: Judging, tell?: (doing: 'installing' | 'judging') => void): Promise<Tried>;
export {};
