import { createRequire } from 'node:module';
import { installOf, moduleSubjects } from './registry.js';
/** A package that a subject needs, which is there only where its user has installed it. */
export async function peer(subject, name, load) {
    return load().catch((cause) => {
        const install = installOf(moduleSubjects.find((one) => one.name === subject));
        throw new Error(`The subject '${subject}' needs the package ${name}, which cannot be loaded. Install it: ${install}`, { cause });
    });
}
/** The version of a package that does not tell it. Its entry point lies in a folder beside its manifest. */
export function versionOf(name) {
    const entry = createRequire(import.meta.url).resolve(name);
    return createRequire(entry)('../package.json').version;
}
