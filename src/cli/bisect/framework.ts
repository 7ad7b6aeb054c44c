/** A framework of the list of adapters, of which releases are installed and judged. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { moduleSubjects, scriptSubjects } from '../../../adapters/registry.ts';
import { named } from '../choose.ts';
import { catalogue, subjectOf } from '../../subjects/catalogue.ts';
import type { Subject } from '../../subjects/subject.ts';
import { npm, pip, type Client } from './clients.ts';

export interface Framework {
  readonly name: string;
  readonly client: Client;
  /** The packages that its adapter needs; the releases of the first are meant, unless another is named. */
  readonly packages: readonly string[];
  /** Packages of which the release of the same number is installed with that of one of them. */
  readonly together: (name: string) => readonly string[];
  /** The subject that is installed in a folder. */
  readonly load: (folder: string, loadingTime: number) => Promise<Subject>;
}

/** `dist/`, where this is built. */
const built = (): string => fileURLToPath(new URL('../../..', import.meta.url));
const adapter = (folder: string): string => join(built(), '../adapters', folder);
export const python = (): string =>
  process.env['EQUISTEP_PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3');

/** A requirement's name is what stands before its extras and its version. */
const required = (folder: string): readonly string[] =>
  readFileSync(join(adapter(folder), 'requirements.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => /^[\w.-]+/.exec(line)?.[0] ?? [])
    .filter((name) => name !== 'numpy');

/** What a copy of an adapter needs so that what it imports is found beside it. */
const copied = ['adapters', 'spec', 'src'];

/** Loads a module's subject so that the packages that it imports are those that are installed in a folder. */
function loadModule(folder: string, module: string, member: string, loadingTime: number): Promise<Subject> {
  const own = join(folder, 'equistep');
  mkdirSync(own, { recursive: true });
  for (const one of copied) cpSync(join(built(), one), join(own, one), { recursive: true });
  return subjectOf(pathToFileURL(join(own, 'adapters', `${module}.js`)), member, loadingTime);
}

/** Where Python looks for packages besides. */
const others = process.env['PYTHONPATH'] ?? '';

/** The same of a subject in Python, which looks for packages where PYTHONPATH says, first. */
async function loadScript(folder: string, name: string, loadingTime: number): Promise<Subject> {
  const { load } = (await catalogue()).find((entry) => entry.name === name)!;
  // For this process as long as the release is judged: a subject that is started again looks there, too.
  process.env['PYTHONPATH'] = [folder, ...(others === '' ? [] : [others])].join(delimiter);
  return load(loadingTime);
}

export const frameworks = (): readonly Framework[] => [
  ...moduleSubjects.map(({ name, folder, module, member, packages }): Framework => ({
    name,
    client: npm,
    packages,
    together: (one) => packages.filter((other) => other !== one),
    load: (at, loadingTime) => loadModule(at, `${folder}/${module}`, member, loadingTime),
  })),
  ...scriptSubjects.map(({ name, folder }): Framework => ({
    name,
    client: pip(python()),
    packages: required(folder),
    together: () => [],
    load: (at, loadingTime) => loadScript(at, name, loadingTime),
  })),
];

/** The one of this name. */
export const frameworkOf = (name: string): Framework => named('framework', name, frameworks(), (one) => one.name);
