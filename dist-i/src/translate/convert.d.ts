import type { Conversion } from './conversion.ts';
import { type Entry, type Framework, type Named } from './frameworks/index.ts';
/** A conversion, with the set-up that it leads to. */
export type NamedConversion = Conversion & {
    readonly named?: Named;
};
/**
 * The same set-up in another framework, or with another optimizer: its names, its defaults and its conventions. Equal
 * in exact arithmetic, or approximate with what differs, or refused with the reason. Without `entry` the optimizer is
 * the one that takes equal steps, of those that the framework has: by its name first.
 */
export declare function convert(source: Named, framework: Framework, entry?: Entry): NamedConversion;
