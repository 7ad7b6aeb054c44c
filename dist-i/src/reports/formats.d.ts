import type { Run } from './run.ts';
/** A form in which a report is written to a file. Nothing of it is loaded before it is requested. */
export interface Format {
    readonly says: string;
    readonly write: (run: Run, file: string) => Promise<string>;
    /** The endings that its file may have, where not every name will do. */
    readonly endings?: readonly string[];
}
export type FormatName = 'json' | 'junit' | 'sarif' | 'markdown' | 'html' | 'badge';
export declare const formats: Readonly<Record<FormatName, Format>>;
