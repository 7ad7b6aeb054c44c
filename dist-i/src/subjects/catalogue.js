import { fileURLToPath } from 'node:url';
import { moduleSubjects, scriptSubjects } from '../../adapters/registry.js';
/** Every subject that has a name, in the order in which to list them. */
export async function catalogue() {
    const { faults } = await import('../../spec/index.js');
    return [
        {
            name: 'reference',
            says: 'the definitions, interpreted in float64',
            load: async () => (await import('./interpreted.js')).reference,
        },
        ...moduleSubjects.map(({ name, says, folder, module, member }) => ({
            name,
            says,
            load: (loadingTime) => subjectOf(new URL(`../../adapters/${folder}/${module}.js`, import.meta.url), member, loadingTime),
        })),
        ...scriptSubjects.map(({ name, says, folder, argument }) => ({
            name,
            says: `${says}, by the Python that EQUISTEP_PYTHON names`,
            load: (loadingTime) => scripted(folder, argument === undefined ? [] : [argument], loadingTime),
        })),
        ...faults.map((fault) => ({
            name: `mutant:${fault.id}`,
            says: `the reference, but it ${fault.does}`,
            load: async () => (await import('./interpreted.js')).mutant(fault),
        })),
    ];
}
/** The subject that a module exports: in a process of its own, or in a thread of this one. */
export async function subjectOf(module, member, loadingTime, inThread = false) {
    const source = { module: module.href, member };
    return inThread
        ? (await import('./threaded.js')).threaded(source, loadingTime)
        : (await import('./process/index.js')).processedModule(source, loadingTime);
}
/** The subject of an adapter in Python, which may take a minute to load its framework. */
async function scripted(folder, args, loadingTime) {
    const { processed } = await import('./process/index.js');
    const at = fileURLToPath(new URL(`../../../adapters/${folder}/subject.py`, import.meta.url));
    const usual = process.platform === 'win32' ? 'python' : 'python3';
    return processed([process.env['EQUISTEP_PYTHON'] ?? usual, at, ...args], Math.max(loadingTime, 60_000));
}
