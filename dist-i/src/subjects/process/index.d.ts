import type { Place, Source } from '../place.ts';
import type { Subject } from '../subject.ts';
import { type Command } from './child.ts';
export type { Command } from './child.ts';
/**
 * A subject in a process of its own, in any language, which speaks the protocol in spec/protocol. Rejects when it does
 * not declare itself in so many milliseconds, or declares nonsense.
 */
export declare const processed: (command: Command, loadingTime: number) => Promise<Subject>;
/** The same of a subject that a module exports: what serves it there is ours. */
export declare const processedModule: (source: Source, loadingTime: number) => Promise<Subject>;
/** A subject that speaks the protocol, wherever it runs. */
export declare function spokenWith(start: () => Place, loadingTime: number): Promise<Subject>;
