import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { libraryOf } from '../reports/specification/library.js';
/** The folder of the specification in this package. */
const folder = () => join(dirname(createRequire(import.meta.url).resolve('equistep/package.json')), 'spec');
/** The specification as it is written: the package holds its text beside what it compiles to. */
export function library() {
    const paths = ['definitions', 'faults', 'clauses'].flatMap((room) => readdirSync(join(folder(), room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
        .toSorted());
    return libraryOf(new Map(paths.map((path) => [path, readFileSync(join(folder(), path), 'utf8').replaceAll('\r\n', '\n')])));
}
