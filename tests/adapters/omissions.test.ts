import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { omissions } from './omissions.ts';
import { moduleSubjects, scriptSubjects } from '../../adapters/registry.ts';
import { reference } from '../../src/subjects/interpreted.ts';
import { processed } from '../../src/subjects/process/index.ts';
import { leftOut, type Declaration, type Subject } from '../../src/subjects/subject.ts';

// What an adapter does not declare may be what is wrong in its framework: every omission has a reason.

// Losses of its own are a subject's, and no adapter's.
const lists = Object.entries(reference.declaration).flatMap(([field, all]): [string, readonly string[]][] =>
  Array.isArray(all) && field !== 'ownLosses' && field !== 'ownOptimizers'
    ? [[field, (all as readonly string[]).filter((value) => value !== 'own')]]
    : [],
);
const listed = (declaration: Declaration, field: string): readonly string[] =>
  (declaration as unknown as Record<string, readonly string[]>)[field] ??
  (leftOut as unknown as Record<string, readonly string[]>)[field] ??
  [];

/** What a declaration leaves out without a reason, and reasons for what it does not leave out. */
function unexplained(declaration: Declaration, reasons: (typeof omissions)[string]): string[] {
  return lists.flatMap(([field, all]) => {
    const { '*': others, ...each } = reasons[field] ?? {};
    const omitted = all.filter((value) => !listed(declaration, field).includes(value));
    const named = Object.keys(each);
    return [
      ...omitted.filter((value) => others === undefined && !named.includes(value)).map((value) => `${field} ${value}`),
      ...named.filter((value) => !omitted.includes(value)).map((value) => `${field} ${value}: it is declared`),
    ];
  });
}

const adapters = resolve(import.meta.dirname, '../../adapters');
/** The Python in which the frameworks are installed, where there is one: see adapters/README.md. */
const python = process.env['EQUISTEP_PYTHON'];
interface Loaded {
  readonly name: string;
  readonly folder: string;
  readonly load: () => Promise<Subject>;
}
const subjects: readonly Loaded[] = [
  ...moduleSubjects.map(({ name, folder, module, member }) => ({
    name,
    folder,
    load: async () => {
      const exported = (await import(`../../adapters/${folder}/${module}.ts`)) as Record<
        string,
        () => Promise<Subject>
      >;
      return exported[member]!();
    },
  })),
  ...(python === undefined ? [] : scriptSubjects).map(({ name, folder, argument }) => ({
    name,
    folder,
    load: () =>
      processed(
        [python!, resolve(adapters, folder, 'subject.py'), ...(argument === undefined ? [] : [argument])],
        90_000,
      ),
  })),
];

describe('what a subject does not declare has a reason', () => {
  test.each(subjects.map((one) => [one.name, one] as const))(
    '%s',
    async (name, { folder, load }) => {
      const subject = await load();
      const found = unexplained(subject.declaration, { ...omissions[folder], ...omissions[name] });
      await subject.close?.();
      expect(found).toEqual([]);
    },
    120_000,
  );

  test('every adapter has its reasons, and every reason an adapter', () => {
    const all = [...moduleSubjects, ...scriptSubjects];
    expect(
      Object.keys(omissions).filter((key) => !all.some(({ name, folder }) => [name, folder].includes(key))),
    ).toEqual([]);
    expect(all.filter(({ name, folder }) => omissions[name] === undefined && omissions[folder] === undefined)).toEqual(
      [],
    );
  });

  test('an omission without a reason is found, and a reason for what is declared', () => {
    const { losses, ...rest } = reference.declaration;
    const without = { ...rest, losses: losses.filter((name) => name !== 'huber') };
    expect(unexplained(without, {})).toEqual(['losses huber']);
    expect(unexplained(without, { losses: { '*': 'there is none' } })).toEqual([]);
    expect(unexplained(without, { losses: { huber: 'none', focal: 'none' } })).toEqual([
      'losses focal: it is declared',
    ]);
  });
});
