import { sampleDeclarations, sampleForms } from '../../../spec/clauses/own/cases.ts';
import type { Clause, DefinedLoss, OwnForms, OwnLoss } from '../../../spec/language/index.ts';
import type { Declaration } from '../../subjects/subject.ts';

/** A clause as it is about this subject: one about declared losses is about those that the subject declares. */
export function aboutSubject(
  clause: Clause,
  { format, ownLosses = [], gradients }: Declaration,
  catalogue: readonly DefinedLoss[] = [],
): Clause {
  const { declared } = clause;
  if (declared === undefined) return clause;
  if (declared.onlyIn !== undefined && declared.onlyIn !== format) return declared.about([]);
  const valuesAlone = (loss: OwnLoss): OwnLoss => ({ ...loss, gradientOf: [] });
  return declared.about(gradients === false ? ownLosses.map(valuesAlone) : ownLosses, formsOf(ownLosses, catalogue));
}

/** The definitions of these losses: those of a catalogue, by name, and those of the losses that the reference declares. */
const formsOf = (
  losses: readonly OwnLoss[],
  catalogue: readonly DefinedLoss[],
): Readonly<Record<string, OwnForms>> => ({
  ...Object.fromEntries(
    sampleDeclarations
      .filter((sample) => losses.some((loss) => JSON.stringify(loss) === JSON.stringify(sample)))
      .map(({ name }) => [name, sampleForms[name]!]),
  ),
  ...Object.fromEntries(catalogue.map((one) => [one.declaration.name, one])),
});

/** Why there is no case of such a clause; undefined where there is another reason. */
export function noCaseOf(
  { declared, given: { fixed } }: Clause,
  { name, format, ownLosses = [] }: Declaration,
): string | undefined {
  if (declared === undefined || fixed.length > 0) return undefined;
  if (ownLosses.length === 0) return `${name} declares no losses of its own (ownLosses)`;
  if (declared.onlyIn !== undefined && declared.onlyIn !== format)
    return `difference quotients say something in ${declared.onlyIn} alone, and ${name} declares ${format}`;
  return `no loss of its own that ${name} declares has what the clause speaks of`;
}
