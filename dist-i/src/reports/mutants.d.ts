import type { Fault } from '../../spec/language/index.ts';
import type { Kill } from '../judge/mutants.ts';
import type { Colors } from './terminal.ts';
/** What comes of a search for faults: which of them, and which clauses and fault classes, are left with nothing. */
export interface Findings {
    readonly kills: readonly Kill[];
    readonly faults: readonly Fault[];
    readonly classes: Readonly<Record<string, string>>;
}
export declare const survivors: ({ kills, faults }: Findings) => readonly Fault[];
export declare const idleClauses: ({ kills }: Findings) => readonly string[];
/** Pairs of a clause and a fault that it names, and does not find. */
export declare const missed: ({ kills }: Findings) => readonly Kill[];
export declare const emptyClasses: ({ classes, faults }: Findings) => readonly string[];
export declare const allFound: (findings: Findings) => boolean;
/** The kill matrix, by fault class: each fault, and after how many cases each clause found it. */
export declare function matrixText(findings: Findings, { bold, dim, red }: Colors): string;
/** What it comes to. */
export declare function matrixSummary(findings: Findings, { bold, green, red }: Colors): string;
