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
    { name: 'reference', says: 'the definitions, interpreted in float64', load: async () => (await import('./interpreted.ts')).reference },
    {
      name: 'tfjs',
      says: 'TensorFlow.js, where @tensorflow/tfjs is installed',
      load: (loadingTime) => subjectOf(new URL('tfjs/index.js', import.meta.url), 'tfjs', loadingTime),
    },
    ...faults.map((fault) => ({
      name: `mutant:${fault.id}`,
      says: `the reference, but it ${fault.does}`,
      load: async () => (await import('./interpreted.ts')).mutant(fault),
    })),
  ];
}

/** The subject that a module exports, in a thread of its own. */
export async function subjectOf(module: URL, member: string, loadingTime: number): Promise<Subject> {
  const { threaded } = await import('./threaded.ts');
  return threaded({ module: module.href, member }, loadingTime);
}
