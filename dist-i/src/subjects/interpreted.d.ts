import { type Fault } from '../../spec/language/index.ts';
import { type Subject } from './subject.ts';
/** The reference implementation: the definitions, interpreted in float64. */
export declare const reference: Subject;
/** A subject that is right but for one fault. */
export declare const mutant: (fault: Fault) => Subject;
