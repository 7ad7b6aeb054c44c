import type picocolors from 'picocolors';
import type { Origin } from '../judge/verdict.ts';
/** The colours, or none. */
export type Colors = ReturnType<typeof picocolors.createColors>;
/** How verdicts are written: in which colours, how wide a clause's id may be, and what a replay command repeats. */
export interface Style {
    readonly paint: Colors;
    readonly idWidth: number;
    /** The subject as it was named on the command line, if it was, and the options that a replay needs besides its own. */
    readonly subject?: readonly string[];
    readonly options?: readonly string[];
    /** How the command is called here, where not as `npx equistep`. */
    readonly command?: string | undefined;
    /** The command that replays a case by its token. */
    readonly token?: (clause: string, origin: Origin) => string;
    /** Whether everything is printed: what was skipped, too, and the counterexample of every clause. */
    readonly verbose?: boolean;
}
