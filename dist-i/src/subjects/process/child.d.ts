import { type Place, type Source } from '../place.ts';
/** How a subject's process is started: by a command as a shell takes it, or by a program and its arguments. */
export type Command = string | readonly [program: string, ...args: string[]];
/** Starts a process that speaks on its standard input and output. It ends with this one, at the latest. */
export declare function startChild(command: Command): Place;
/** Starts a process of Node that loads a module, and speaks on a channel of its own: its output is its affair. */
export declare function startModule({ module, member }: Source): Place;
