import { fileURLToPath } from 'node:url';
import { moduleSubjects, scriptSubjects } from '../../adapters/registry.ts';
import type { Subject } from './subject.ts';

/** A subject that can be judged by name. */
export interface Entry {
  readonly name: string;
  /** What it is, in a few words. */
  readonly says: string;
  /** The subject, which may take so many milliseconds to load. */
  readonly load: (loadingTime: number) => Promise<Subject>;
}

/** Every subject that has a name, in the order in which to list them. */
export async function catalogue(): Promise<readonly Entry[]> {
  const { faults } = await import('../../spec/index.ts');
  return [
    {
      name: 'reference',
      says: 'the definitions, interpreted in float64',
      load: async () => (await import('./interpreted.ts')).reference,
    },
    ...moduleSubjects.map(({ name, says, folder, module, member }) => ({
      name,
      says,
      load: (loadingTime: number) =>
        subjectOf(new URL(`../../adapters/${folder}/${module}.js`, import.meta.url), member, loadingTime),
    })),
    ...scriptSubjects.map(({ name, says, folder, argument }) => ({
      name,
      says: `${says}, by the Python that EQUISTEP_PYTHON names`,
      load: (loadingTime: number) => scripted(folder, argument === undefined ? [] : [argument], loadingTime),
    })),
    ...faults.map((fault) => ({
      name: `mutant:${fault.id}`,
      says: `the reference, but it ${fault.does}`,
      load: async () => (await import('./interpreted.ts')).mutant(fault),
    })),
  ];
}

/** The subject that a module exports: in a process of its own, or in a thread of this one. */
export async function subjectOf(
  module: URL,
  member: string,
  loadingTime: number,
  inThread: boolean = false,
): Promise<Subject> {
  const source = { module: module.href, member };
  return inThread
    ? (await import('./threaded.ts')).threaded(source, loadingTime)
    : (await import('./process/index.ts')).processedModule(source, loadingTime);
}

/** The subject of an adapter in Python, which may take a minute to load its framework. */
async function scripted(folder: string, args: readonly string[], loadingTime: number): Promise<Subject> {
  const { processed } = await import('./process/index.ts');
  const at = fileURLToPath(new URL(`../../../adapters/${folder}/subject.py`, import.meta.url));
  const usual = process.platform === 'win32' ? 'python' : 'python3';
  return processed([process.env['EQUISTEP_PYTHON'] ?? usual, at, ...args], Math.max(loadingTime, 60_000));
}
