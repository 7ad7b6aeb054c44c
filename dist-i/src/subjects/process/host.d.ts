import type { Host } from '../isolated.ts';
import { type Place } from '../place.ts';
import type { Checker } from './schema.ts';
/** What is said with a subject, wherever it runs. It has so many milliseconds until it has declared itself. */
export declare function conversation(place: Place, specification: string, check: Checker, loadingTime: number): Host;
