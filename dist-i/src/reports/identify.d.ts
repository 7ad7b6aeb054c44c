import { type Identification } from '../identify/index.ts';
import type { Colors } from './terminal.ts';
/** What a subject really has, beside what it declares. */
export declare function identificationText(found: Identification, paint: Colors): string;
