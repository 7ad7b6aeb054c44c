import { clauses } from '../../spec/index.ts';
import type { Fault } from '../../spec/language/index.ts';
import type { NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { certainlyFails } from '../../src/judge/detection.ts';
import type { Trial } from '../../src/judge/law.ts';
import { small, smallCases } from './cases.ts';

/** A case that certainly fails a fault. */
export interface Killer {
  readonly clause: string;
  readonly replay: string;
  readonly trial: Trial;
}

/**
 * The first case with B ≤ 8 that certainly fails a subject with this fault, of the clauses that reject it. What counts or adds in 8 bits is
 * right up to 2⁸: its cases are larger.
 */
export function killerOf(fault: Fault, format: NumberFormat): Killer | undefined {
  const profile = defaultProfile(format);
  for (const clause of clauses.filter(({ rejects }) => rejects.includes(fault))) {
    for (const { trial, replay } of smallCases(clause, format, fault.of === 'FC-30' ? 2 ** 10 : small)) {
      if (certainlyFails(fault, trial, profile)) return { clause: clause.id, replay, trial };
    }
  }
  return undefined;
}
