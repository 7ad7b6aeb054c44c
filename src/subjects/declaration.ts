import { clauses } from '../../spec/index.ts';
import { formats } from '../arithmetic/formats.ts';
import { defaultProfile } from '../arithmetic/profile.ts';
import { reference } from './interpreted.ts';

const lists = ['asks', 'losses', 'reductions', 'denominators', 'options', 'identities', 'penalties', 'placements', 'optimizers', 'decays', 'memory', 'collectives', 'windows', 'clips'] as const;
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
  const profile = wrongInProfile(given['profile'] ?? {});
  if (profile !== undefined) return `its declaration's profile ${profile}`;
  for (const part of lists) {
    const list = given[part];
    if (list === undefined && !required.includes(part)) continue;
    if (!Array.isArray(list)) return `its declaration has no list of '${part}'`;
    // The reference declares everything that there is.
    const known: readonly string[] = reference.declaration[part] ?? [];
    const stranger = (list as readonly unknown[]).findIndex((one) => !known.includes(one as string));
    if (stranger >= 0) return `its declaration's ${part} hold ${JSON.stringify(list[stranger])}, which is none of ${known.join(', ')}`;
  }
  const { deviations = {}, gradients = true } = given;
  if (typeof gradients !== 'boolean') return "its declaration's gradients are neither true nor false";
  if (typeof deviations !== 'object' || deviations === null || Object.values(deviations).some((reason) => typeof reason !== 'string' || reason === '')) {
    return "its declaration's deviations are no reasons by the ids of clauses";
  }
  const unknown = Object.keys(deviations).find((id) => !clauses.some((clause) => clause.id === id));
  return unknown === undefined ? undefined : `its declaration deviates from '${unknown}', which is no clause`;
}

/** What is wrong with what a subject says of its arithmetic. */
function wrongInProfile(profile: unknown): string | undefined {
  if (typeof profile !== 'object' || profile === null) return 'is no object';
  const known = defaultProfile('float64');
  for (const [part, value] of Object.entries(profile)) {
    switch (part) {
      case 'accumulator':
      case 'excess':
        if (typeof value !== 'string' || !(value in formats)) return `has ${JSON.stringify(value)} for its ${part}, which is none of ${Object.keys(formats).join(', ')}`;
        break;
      case 'flush':
      case 'deterministic':
        if (typeof value !== 'boolean') return `has a ${part} that is neither true nor false`;
        break;
      case 'ulps': {
        const ulps = Object(value) as Readonly<Record<string, unknown>>;
        const stranger = Object.keys(ulps).find((name) => !(name in known.ulps));
        if (stranger !== undefined) return `has ulps for ${stranger}, which is none of ${Object.keys(known.ulps).join(', ')}`;
        const wrong = Object.keys(ulps).find((name) => !(typeof ulps[name] === 'number' && ulps[name] >= 0 && ulps[name] < Infinity));
        if (wrong !== undefined) return `has no number of ulps from 0 on for ${wrong}`;
        break;
      }
      default:
        return `has a part '${part}', which is none of accumulator, excess, ulps, flush, deterministic`;
    }
  }
  return undefined;
}
