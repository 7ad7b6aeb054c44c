import type { Degree } from '../../../spec/contracts/index.ts';
import { optimizerDefinitions } from '../../../spec/definitions/records.ts';
import { pureNumbers } from '../../../spec/definitions/translation.ts';
import { degreesOf, isGraded } from '../parts.ts';
import type { Part } from '../translation.ts';
import { shippedNames, shippedRules, type ShippedName } from '../shipped.ts';
import type { ClipSpec, OptimizerName, OptimizerSpec } from '../../../spec/language/index.ts';
import { untranslatable, type GivenSetup } from '../translation.ts';
import type { Entry, Framework, Switches } from './framework.ts';
import { keras } from './keras.ts';
import { optax } from './optax.ts';
import { pytorch } from './pytorch.ts';
import { tfjs } from './tfjs.ts';

export type { Entry, Framework, Switches } from './framework.ts';

export const frameworks: Readonly<Record<string, Framework>> = { pytorch, keras, tfjs, optax };

const own = (name: OptimizerName): Entry => ({
  call: name,
  rule: name === 'sgd' ? ({ momentum, nesterov }) => (momentum ? (nesterov ? 'nesterov' : 'momentum') : 'sgd') : name,
  parts: Object.fromEntries(
    ['rate', ...Object.keys(optimizerDefinitions[name === 'sgd' ? 'momentum' : name].hyperParameters), 'decay'].map(
      (part) => [part, [part]],
    ),
  ),
  decay: 'coupled',
});
const shipped = (name: ShippedName): Entry => ({
  call: name,
  rule: name,
  parts: Object.fromEntries(
    ['rate', ...Object.keys(shippedRules[name].hyperParameters), 'decay'].map((part) => [part, [part]]),
  ),
  decay: 'decoupled',
});
/** The specification's own names, where no framework is named. */
export const specification: Framework = {
  title: '',
  entries: {
    ...Object.fromEntries((Object.keys(optimizerDefinitions) as OptimizerName[]).map((name) => [name, own(name)])),
    adamw: { ...own('adam'), decay: 'decoupled' },
    ...Object.fromEntries(shippedNames.map((name) => [name, shipped(name)])),
    ...Object.fromEntries(untranslatable.map((name) => [name, { call: name, rule: name, parts: { rate: ['rate'] } }])),
  },
  clips: {
    value: 'clip value',
    norm: 'clip norm',
    'global-norm': 'clip global norm',
    'adaptive-norm': 'clip adaptive norm',
  },
  penalty: 'penalty',
  lossScale: 'loss scale',
};

/** What was given of a set-up, by the specification's names. */
export interface Told {
  readonly numbers: Readonly<Partial<Record<Part['name'], number>>>;
  readonly coupling?: NonNullable<OptimizerSpec['decay']>['coupling'] | undefined;
  readonly clip?: ClipSpec | undefined;
  readonly switches: Omit<Switches, 'momentum'>;
  /** Whether a rate that has no default may stay a symbol, λ, and count as 1. */
  readonly symbols?: boolean;
}
/** A set-up in a framework's terms. */
export interface Named {
  readonly framework: Framework;
  /** The optimizer, by its name here. */
  readonly name: string;
  readonly entry: Entry;
  readonly setup: GivenSetup;
  /** Whether the rate was not given, and its 1 stands for λ. */
  readonly isSymbolic: boolean;
  /** A part as it was given, or by default. */
  readonly valueOf: (part: Part['name']) => number | undefined;
  /** What was chosen between the forms of its rule. */
  readonly switches: readonly Switch[];
  /** The degrees of its slots. */
  readonly degrees: Readonly<Record<string, Degree>>;
  /** A part as the framework calls it. */
  readonly nameOf: (part: Part['name']) => string;
}

export type Switch = Exclude<keyof Switches, 'momentum'>;
const off: Switches = { momentum: true, nesterov: false, amsgrad: false, centered: false };
/** Whether an optimizer has another form with it. */
export const hasSwitch = ({ rule }: Entry, one: Switch): boolean =>
  typeof rule === 'function' && rule({ ...off, [one]: true }) !== rule(off);

/** The part of an entry that goes by this name, ours or its own. */
export const partNamed = ({ parts }: Entry, name: string): Part['name'] | undefined =>
  (Object.entries(parts) as [Part['name'], readonly [string, number?]][]).find(
    ([part, [called]]) => part === name || called === name,
  )?.[0];

/**
 * The set-up that a framework has, with its defaults for what was not given; a string names the part that has none and
 * must be given.
 */
export function named(
  framework: Framework,
  entry: Entry,
  { numbers, coupling = entry.decay, clip, switches, symbols = false }: Told,
): Named | string {
  const valueOf = (part: Part['name']): number | undefined => numbers[part] ?? entry.parts[part]?.[1];
  const rule =
    typeof entry.rule === 'function'
      ? entry.rule({ ...switches, momentum: (valueOf('momentum') ?? 0) !== 0 })
      : entry.rule;
  const isSymbolic = symbols && valueOf('rate') === undefined;
  const rate = isSymbolic ? 1 : valueOf('rate');
  const missing = Object.entries(entry.parts).find(
    ([part]) =>
      framework.title !== '' && valueOf(part as Part['name']) === undefined && !(part === 'rate' && isSymbolic),
  )?.[0];
  if (rate === undefined || missing !== undefined) return missing ?? 'rate';

  const graded = isGraded(rule) ? degreesOf(rule) : undefined;
  const known = Object.keys(graded?.hyperParameters ?? {}) as Part['name'][];
  const hyper = known.flatMap((part) => (valueOf(part) === undefined ? [] : [[part, valueOf(part)!] as const]));
  const decay = valueOf('decay');
  const divided = clip !== undefined && framework.clipEpsilon !== undefined && { clipEpsilon: framework.clipEpsilon };
  const momentumDecay =
    rule === 'nadam' && valueOf('momentumDecay') === undefined ? [['momentumDecay', 1] as const] : [];
  const setup = {
    optimizer: {
      name: rule,
      ...Object.fromEntries([...hyper, ...momentumDecay]),
      ...(decay !== undefined && decay !== 0 && coupling && { decay: { coupling, coefficient: decay } }),
    } as GivenSetup['optimizer'],
    rate,
    ...(clip && { clip }),
    ...(numbers.penalty !== undefined && { penalty: numbers.penalty }),
    ...(numbers.lossScale !== undefined && { lossScale: numbers.lossScale }),
    ...Object.fromEntries(pureNumbers.flatMap((part) => (numbers[part] === undefined ? [] : [[part, numbers[part]]]))),
    ...((entry.fixed || divided) && { fixed: { ...entry.fixed, ...divided } }),
  };
  const others = {
    clip: clip ? (framework.clips[clip.by] ?? clip.by) : 'clip',
    penalty: framework.penalty,
    lossScale: framework.lossScale,
    average: 'average of parameters',
    scheduleSteps: 'schedule',
  } as Readonly<Partial<Record<Part['name'], string>>>;
  const degrees = graded?.slots ?? {};
  const name = Object.entries(framework.entries).find(([, one]) => one === entry)?.[0] ?? rule;
  const nameOf = (part: Part['name']): string => entry.parts[part]?.[0] ?? others[part] ?? part;
  const chosen = (Object.keys(switches) as Switch[]).filter((one) => switches[one] && hasSwitch(entry, one));
  return { framework, name, entry, setup, switches: chosen, degrees, isSymbolic, valueOf, nameOf };
}
