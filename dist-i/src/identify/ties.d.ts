import { type LossQuestion } from '../../spec/language/index.ts';
import type { Inquiry } from './finding.ts';
/** A gradient where the mathematics leaves several open. */
export interface Tie {
    readonly at: 'a maximum that two elements attain' | 'a kink';
    readonly question: LossQuestion;
    readonly gradient: readonly number[];
    /** Whether it is one of those that are open; and the faults that give it, where it is not. */
    readonly admitted: boolean;
    readonly faults: readonly string[];
    /** How the subject broke down. */
    readonly broke?: string;
}
export declare function tiesOf({ subject, timeLimit }: Inquiry): Promise<Tie[]>;
