import { coerce, satisfies, validRange } from 'semver';

/** A version as npm writes them, of what is written like one: 2.6 and 2.6.0+cpu, too. */
const versionOf = (text: string): string | undefined => coerce(text, { includePrerelease: true })?.version;

export const isVersion = (text: string): boolean => versionOf(text) !== undefined;
export const isRange = (text: string): boolean => validRange(text) !== null;
export const inRange = (version: string, range: string): boolean =>
  satisfies(versionOf(version) ?? '', range, { includePrerelease: true });
