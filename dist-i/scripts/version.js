/** Whether a tag, the package of npm and that of Python have one version: `node dist/scripts/version.js v1.2.3`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
const root = resolve(import.meta.dirname, '../..');
/** The versions of both packages, by their files. */
export function versions(folder) {
    const read = (file) => readFileSync(join(folder, file), 'utf8');
    return {
        'package.json': JSON.parse(read('package.json')).version,
        'python/pyproject.toml': /^version = "(.+)"$/m.exec(read('python/pyproject.toml'))?.[1],
    };
}
/** What is not of the version of a tag, in a sentence; undefined where all is. */
export function differing(tag, found) {
    const other = Object.entries(found).find(([, version]) => `v${version}` !== tag);
    return (other &&
        `the tag is ${tag}, and ${other[0]} has version ${other[1] ?? 'none'}: give both packages and the tag one version`);
}
if (process.argv[1] === import.meta.filename) {
    const wrong = differing(process.argv[2] ?? '', versions(root));
    if (wrong !== undefined) {
        console.error(wrong);
        process.exitCode = 1;
    }
}
