import type { Colors } from '../reports/terminal.ts';
/** Where a report is written to as it comes. */
export interface Screen {
    readonly paint: Colors;
    readonly write: (text: string) => void;
    /** Shows a line until the next is written, where there is a terminal. */
    readonly show: (line: string) => void;
}
/** Colours and live lines are for terminals, and colours only where nobody declines them. */
export declare function screen(colours: boolean, stdout?: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>, env?: Readonly<Record<string, string | undefined>>): Screen;
