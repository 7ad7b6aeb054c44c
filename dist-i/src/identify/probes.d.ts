import { type LossQuestion, type StepsQuestion } from '../../spec/language/index.ts';
import { type Declaration } from '../subjects/subject.ts';
export interface Probes {
    readonly losses: readonly LossQuestion[];
    readonly steps: readonly StepsQuestion[];
}
/**
 * The questions that a subject takes, by its declaration, and that tell one form from another: of reduced losses, and
 * of an optimizer's steps from their beginning.
 */
export declare function probesFor(declaration: Declaration, seed: number): Probes;
