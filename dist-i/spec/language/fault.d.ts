import type { Definitions } from './problem.ts';
/** A fault class made definite: the definitions, wrong in one thing. */
export interface Fault {
    /** What is wrong, for ever. */
    readonly id: string;
    /** The class that it belongs to: FC-01 … FC-44. */
    readonly faultClass: `FC-${number}`;
    /** What a subject with this fault does, as a verb phrase: "divides by B − 1". */
    readonly does: string;
    /** The wrong formula, in LaTeX. */
    readonly formula: string;
    readonly wrong: (right: Definitions) => Definitions;
}
