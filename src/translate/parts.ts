import type { Degree } from '../../spec/contracts/degree.ts';
import { optimizerDefinitions } from '../../spec/definitions/records.ts';
import * as catalogued from '../../spec/definitions/translation.ts';
import type { Scaling, Setup, SetupOf } from '../../spec/definitions/translation.ts';
import type { OptimizerName, OptimizerSpec } from '../../spec/language/index.ts';
import {
  shippedRules,
  type ShippedName,
  type ShippedParameter,
  type ShippedRule,
  type ShippedSpec,
} from './shipped.ts';
import type { Part } from './translation.ts';

/** A set-up of a rule whose degrees are known: by its definition, or alone. */
export type GradedSetup = SetupOf<OptimizerSpec | ShippedSpec>;
export type GradedName = OptimizerName | ShippedName;

export const isCatalogued = (name: string): name is OptimizerName => Object.hasOwn(optimizerDefinitions, name);
export const isShipped = (name: string): name is ShippedName => Object.hasOwn(shippedRules, name);
export const isGraded = (name: string): name is GradedName => isCatalogued(name) || isShipped(name);
export const degreesOf = (name: GradedName): ShippedRule =>
  isCatalogued(name) ? optimizerDefinitions[name] : shippedRules[name];

const isOfCatalogue = (setup: GradedSetup): setup is Setup => isCatalogued(setup.optimizer.name);

/** What is left without the numbers of the rule itself, as a set-up of plain descent. */
const withoutRule = ({ optimizer: { decay }, ...rest }: GradedSetup): Setup => ({
  ...rest,
  optimizer: { name: 'sgd', ...(decay && { decay }) },
});
/** The same number, with the degree that it has under this rule. */
function under({ optimizer: { name, decay } }: GradedSetup, part: catalogued.Part): Part {
  const { rate } = degreesOf(name);
  if (part.name === 'rate') return { ...part, degree: rate };
  const ofDecay = { coupled: 1, decoupled: (0 - rate) as Degree, independent: 0 } as const;
  return part.name === 'decay' ? { ...part, degree: ofDecay[decay!.coupling] } : part;
}
const numbersOf = ({ optimizer }: GradedSetup): Part[] =>
  (Object.entries(degreesOf(optimizer.name).hyperParameters) as [ShippedParameter, Degree][]).flatMap(
    ([name, degree]) => {
      const value = (optimizer as ShippedSpec)[name];
      return value === undefined ? [] : [{ name, value, degree }];
    },
  );

/** Every number of a set-up with its degree, in the order in which they are printed. */
export function partsOf(setup: GradedSetup): readonly Part[] {
  if (isOfCatalogue(setup)) return catalogued.partsOf(setup);
  const [rate, ...rest] = catalogued.partsOf(withoutRule(setup)).map((part) => under(setup, part));
  return [rate!, ...numbersOf(setup), ...rest];
}

/** The set-up when the loss is scaled: every part by its degree, slots too. */
export function scaled(setup: GradedSetup, by: Scaling): GradedSetup {
  if (isOfCatalogue(setup)) return catalogued.scaled(setup, by);
  const { slots } = degreesOf(setup.optimizer.name);
  const { optimizer, ...rest } = catalogued.changed(withoutRule(setup), (part) =>
    by(part.value, under(setup, part).degree),
  );
  const numbers = numbersOf(setup).map(({ name, value, degree }) => [name, by(value, degree)] as const);
  const { decay } = optimizer;
  return {
    ...rest,
    optimizer: { ...setup.optimizer, ...Object.fromEntries(numbers), ...(decay && { decay }) },
    ...(rest.state && {
      state: {
        ...rest.state,
        slots: Object.fromEntries(
          Object.entries(rest.state.slots).map(([slot, { shape, data }]) => [
            slot,
            { shape, data: Array.from(data, (x) => by(x, slots[slot] ?? 0)) },
          ]),
        ),
      },
    }),
  };
}
