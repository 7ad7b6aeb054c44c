import { coerce, satisfies, validRange } from 'semver';
/** A version as npm writes them, of what is written like one: 2.6 and 2.6.0+cpu, too. */
const versionOf = (text) => coerce(text, { includePrerelease: true })?.version;
export const isVersion = (text) => versionOf(text) !== undefined;
export const isRange = (text) => validRange(text) !== null;
export const inRange = (version, range) => satisfies(versionOf(version) ?? '', range, { includePrerelease: true });
