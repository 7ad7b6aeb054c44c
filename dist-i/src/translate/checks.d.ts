import { type GivenSetup } from './translation.ts';
/** What may be infinite, where there is no bound. */
export declare const bounds: readonly string[];
type Part<Name extends keyof GivenSetup> = NonNullable<GivenSetup[Name]>;
/** @throws TypeError or RangeError for the first part of a set-up that is none, with what to give instead. */
export declare function requireSetup(setup: GivenSetup, where: string): void;
export declare function requireClip(clip: Part<'clip'>, where: string): void;
export declare function requireNumberOf(value: unknown, where: string, { least, infinite }?: {
    readonly least?: number;
    readonly infinite?: boolean;
}): void;
export {};
