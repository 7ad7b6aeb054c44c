/** A framework of the list of adapters, of which releases are installed and judged. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { moduleSubjects, scriptSubjects } from '../../../adapters/registry.js';
import { named } from '../choose.js';
import { catalogue, subjectOf } from '../../subjects/catalogue.js';
import { npm, pip } from './clients.js';
/** `dist/`, where this is built. */
const built = () => fileURLToPath(new URL('../../..', import.meta.url));
const adapter = (folder) => join(built(), '../adapters', folder);
export const python = () => process.env['EQUISTEP_PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3');
/** A requirement's name is what stands before its extras and its version. */
const required = (folder) => readFileSync(join(adapter(folder), 'requirements.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => /^[\w.-]+/.exec(line)?.[0] ?? [])
    .filter((name) => name !== 'numpy');
/** What a copy of an adapter needs so that what it imports is found beside it. */
const copied = ['adapters', 'spec', 'src'];
/** Loads a module's subject so that the packages that it imports are those that are installed in a folder. */
function loadModule(folder, module, member, loadingTime) {
    const own = join(folder, 'equistep');
    mkdirSync(own, { recursive: true });
    for (const one of copied)
        cpSync(join(built(), one), join(own, one), { recursive: true });
    return subjectOf(pathToFileURL(join(own, 'adapters', `${module}.js`)), member, loadingTime);
}
/** Where Python looks for packages besides. */
const others = process.env['PYTHONPATH'] ?? '';
/** The same of a subject in Python, which looks for packages where PYTHONPATH says, first. */
async function loadScript(folder, name, loadingTime) {
    const { load } = (await catalogue()).find((entry) => entry.name === name);
    // For this process as long as the release is judged: a subject that is started again looks there, too.
    process.env['PYTHONPATH'] = [folder, ...(others === '' ? [] : [others])].join(delimiter);
    return load(loadingTime);
}
export const frameworks = () => [
    ...moduleSubjects.map(({ name, folder, module, member, packages }) => ({
        name,
        client: npm,
        packages,
        together: (one) => packages.filter((other) => other !== one),
        load: (at, loadingTime) => loadModule(at, `${folder}/${module}`, member, loadingTime),
    })),
    ...scriptSubjects.map(({ name, folder }) => ({
        name,
        client: pip(python()),
        packages: required(folder),
        together: () => [],
        load: (at, loadingTime) => loadScript(at, name, loadingTime),
    })),
];
/** The one of this name. */
export const frameworkOf = (name) => named('framework', name, frameworks(), (one) => one.name);
