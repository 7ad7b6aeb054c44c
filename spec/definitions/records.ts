import { reductions as reductionNames } from '../contracts/reduction.ts';
import { companions, type Denominator, type Identity } from '../language/index.ts';
import * as batches from './batches/index.ts';
import * as clips from './clips/index.ts';
import * as denominators from './denominators/index.ts';
import * as losses from './losses/index.ts';
import * as optimizers from './optimizers/index.ts';
import * as penalties from './penalties/index.ts';
import * as reductions from './reductions/index.ts';

/** Records by their names. */
type ByName<Records> = {
  readonly [R in keyof Records as Records[R] extends { readonly name: infer N extends string } ? N : never]: Records[R];
};
const byName = <Records extends object>(records: Records): ByName<Records> =>
  Object.fromEntries(
    Object.values(records).map((record: { name: string }) => [record.name, record]),
  ) as ByName<Records>;

export const lossDefinitions: ByName<typeof losses> = byName(losses);
export const denominatorDefinitions: ByName<typeof denominators> = byName(denominators);
export const reductionDefinitions: ByName<typeof reductions> = byName(reductions);
export const penaltyDefinitions: ByName<typeof penalties> = byName(penalties);
export const clipDefinitions: ByName<typeof clips> = byName(clips);
export const batchRules: ByName<typeof batches> = byName(batches);

/** The names of all records of a kind. */
export const namesOf = <N extends string>(records: Readonly<Record<N, unknown>>): readonly N[] =>
  Object.keys(records) as N[];
/** What a mean may divide by: what takes neither weights nor a mask comes first. */
export const denominatorNames: readonly Denominator[] = companions.flatMap((given) =>
  namesOf(denominatorDefinitions).filter((name) => denominatorDefinitions[name].cases.given[0] === given),
);
/** What reductions may be of nothing. */
export const identities: readonly Identity[] = reductionNames.flatMap((by) =>
  namesOf(reductionDefinitions[by].ofNothing as Readonly<Record<Identity, unknown>>),
);

/** Every update rule, with its degrees in its type. */
export type Optimizers = ByName<typeof optimizers>;
export const optimizerDefinitions: Optimizers = byName(optimizers);

/** The degree of a hyper-parameter of a rule, or of its rate. */
export type DegreeOf<
  N extends keyof Optimizers,
  H extends 'rate' | keyof Optimizers[N]['hyperParameters'],
> = H extends 'rate'
  ? Optimizers[N]['rate']
  : H extends keyof Optimizers[N]['hyperParameters']
    ? Optimizers[N]['hyperParameters'][H]
    : never;
