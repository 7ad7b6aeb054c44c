import { type Library } from '../reports/specification/library.ts';
/** The specification as it is written: the package holds its text beside what it compiles to. */
export declare function library(): Library;
