import { clauses } from '../../spec/index.ts';
import { formats } from '../arithmetic/formats.ts';
import { reference } from './interpreted.ts';

const lists = ['asks', 'losses', 'reductions', 'denominators', 'options', 'penalties', 'placements', 'optimizers', 'decays'] as const;
const required: readonly string[] = ['asks', 'losses', 'reductions'];

/** What is wrong with what a subject gives as its declaration, as a sentence; undefined when nothing is. */
export function wrongIn(declaration: unknown): string | undefined {
  if (typeof declaration !== 'object' || declaration === null) return "its subject has no 'declaration'";
  const given = declaration as Readonly<Record<string, unknown>>;
  for (const part of ['name', 'version']) {
    if (typeof given[part] !== 'string' || given[part] === '') return `its declaration has no ${part}`;
  }
  if (typeof given['format'] !== 'string' || !(given['format'] in formats)) {
    return `its declaration's format is ${String(given['format'])}, which is none of ${Object.keys(formats).join(', ')}`;
  }
  for (const part of lists) {
    const list = given[part];
    if (list === undefined && !required.includes(part)) continue;
    if (!Array.isArray(list)) return `its declaration has no list of '${part}'`;
    // The reference declares everything that there is.
    const known: readonly string[] = reference.declaration[part] ?? [];
    const stranger = (list as readonly unknown[]).findIndex((one) => !known.includes(one as string));
    if (stranger >= 0) return `its declaration's ${part} hold ${JSON.stringify(list[stranger])}, which is none of ${known.join(', ')}`;
  }
  const { deviations = {} } = given;
  if (typeof deviations !== 'object' || deviations === null || Object.values(deviations).some((reason) => typeof reason !== 'string' || reason === '')) {
    return "its declaration's deviations are no reasons by the ids of clauses";
  }
  const unknown = Object.keys(deviations).find((id) => !clauses.some((clause) => clause.id === id));
  return unknown === undefined ? undefined : `its declaration deviates from '${unknown}', which is no clause`;
}
