import type { Ask, Clause } from '../../spec/language/index.ts';
import { askedBy } from './asked.ts';
import { exceptions, type Exception } from './exceptions.ts';
import type { Option } from './options.ts';
import { universe } from './universe.ts';

/** An option of a kind of question: the clauses that hold it against its definition, or why there is none. */
export interface Covered {
  readonly kind: Ask;
  readonly option: Option;
  readonly againstDefinition: readonly string[];
  readonly againstItself: readonly string[];
  /** Where no clause holds it against its definition; undefined where nobody has said why. */
  readonly reason?: string | undefined;
}

/** Every option that a subject may be asked, and what is asked of it by these clauses. */
export function coverageTable(clauses: readonly Clause[]): readonly Covered[] {
  const asked = askedBy(clauses);
  return (Object.keys(universe) as Ask[]).flatMap((kind) =>
    universe[kind].map((option): Covered => {
      const found = asked.find((one) => one.kind === kind && one.option === option);
      const { againstDefinition = [], againstItself = [] } = found ?? {};
      if (againstDefinition.length > 0) return { kind, option, againstDefinition, againstItself };
      return { kind, option, againstDefinition, againstItself, reason: exceptionFor(kind, option)?.reason };
    }),
  );
}

const exceptionFor = (kind: Ask, option: Option): Exception | undefined =>
  exceptions.find((one) => one.kind === kind && option.startsWith(one.options));

/** Options that no clause holds against its definition, without a reason. */
export const withoutReason = (table: readonly Covered[]): readonly Covered[] =>
  table.filter(({ againstDefinition, reason }) => againstDefinition.length === 0 && reason === undefined);

/** Exceptions that nothing needs any more. */
export const needless = (table: readonly Covered[]): readonly Exception[] =>
  exceptions.filter(
    (one) =>
      !table.some(
        ({ kind, option, againstDefinition }) => againstDefinition.length === 0 && exceptionFor(kind, option) === one,
      ),
  );
