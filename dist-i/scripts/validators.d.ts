import { type Validated } from '../src/subjects/process/validator.ts';
/** A module, in CommonJS, of the functions that validate. */
export declare function moduleOf(of: Validated): string;
/** Where the build puts it. */
export declare const fileOf: (of: Validated) => string;
