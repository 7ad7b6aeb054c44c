import { clauses } from '../../spec/index.ts';
import type { Clause, Fault } from '../../spec/language/index.ts';
import type { NumberFormat } from '../../src/arithmetic/formats.ts';
import { defaultProfile } from '../../src/arithmetic/profile.ts';
import { certainlyFails } from '../support/detection.ts';
import type { Case } from '../../src/judge/law.ts';
import { small, smallCases } from './cases.ts';

/** Of declared losses and update rules only the subject's own answers say what is right: nothing is certain beforehand. */
export const defined: readonly Clause[] = clauses.filter(
  ({ declared, ruled }) => declared === undefined && ruled === undefined,
);
export const definedFaults: readonly Fault[] = [...new Set(defined.flatMap(({ rejects }) => rejects))];

const largestFor = ({ id }: Fault): number => (/-in-(bfloat16|float16|16-bits)$/.test(id) ? 2 ** 17 : small);

/** A case that certainly fails a fault. */
export interface Killer {
  readonly clause: string;
  readonly replay: string;
  readonly trial: Case;
}

/**
 * The first case with B ≤ 8 that certainly fails a subject with this fault, of the clauses that reject it. What counts
 * or adds in 8, 11 or 16 bits is right up to 2⁸, 2¹¹ or 2¹⁶: its cases are larger.
 */
export function killerOf(fault: Fault, format: NumberFormat): Killer | undefined {
  const profile = defaultProfile(format);
  for (const clause of defined.filter(({ rejects }) => rejects.includes(fault))) {
    for (const { trial, replay } of smallCases(clause, format, largestFor(fault))) {
      if (certainlyFails(fault, trial, profile)) return { clause: clause.id, replay, trial };
    }
  }
  return undefined;
}
