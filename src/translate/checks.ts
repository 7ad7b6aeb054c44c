import { optimizerDefinitions } from '../../spec/definitions/optimizers/index.ts';
import type { HyperParameter, OptimizerName } from '../../spec/language/index.ts';
import { untranslatable, type GivenSetup } from './translation.ts';

const shown = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : typeof value === 'object' && value !== null ? 'an object' : String(value));

/** @throws TypeError or RangeError for the first part of a set-up that is none, with what to give instead. */
export function requireSetup(setup: GivenSetup, where: string): void {
  if (typeof setup !== 'object' || setup === null) throw new TypeError(`${where}: the set-up must be an object, got ${shown(setup)}. Write { optimizer: { name: 'sgd' }, rate: 0.1 }.`);
  const { optimizer, rate, clip, penalty, lossScale, fixed = {} } = setup;
  const name: unknown = (optimizer as { name?: unknown } | undefined)?.name;
  const names: readonly unknown[] = [...Object.keys(optimizerDefinitions), ...untranslatable];
  if (!names.includes(name)) throw new RangeError(`${where}: optimizer.name must be one of ${names.join(', ')}, got ${shown(name)}.`);
  number(rate, `${where}: rate`);
  if (clip !== undefined) number(clip.threshold, `${where}: clip.threshold`, 0);
  if (penalty !== undefined) number(penalty, `${where}: penalty`);
  if (lossScale !== undefined) number(lossScale, `${where}: lossScale`, 0);
  for (const [part, value] of Object.entries(fixed)) number(value, `${where}: fixed.${part}`);
  const definition = optimizerDefinitions[name as OptimizerName] as (typeof optimizerDefinitions)[OptimizerName] | undefined;
  if (definition === undefined) return;
  const { decay, name: _, ...hyper } = optimizer as Exclude<GivenSetup['optimizer'], { name: (typeof untranslatable)[number] }>;
  if (decay !== undefined) number(decay.coefficient, `${where}: decay.coefficient`);
  const known = Object.keys(definition.hyperParameters);
  for (const [part, value] of Object.entries(hyper) as [HyperParameter, number][]) {
    if (!known.includes(part)) throw new RangeError(`${where}: ${String(name)} has no ${part}: it has ${known.length === 0 ? 'nothing but a rate' : known.join(', ')}.`);
    number(value, `${where}: optimizer.${part}`);
  }
}

function number(value: unknown, where: string, least = -Infinity): void {
  if (typeof value !== 'number') throw new TypeError(`${where} must be a number, got ${shown(value)}.`);
  if (Number.isNaN(value) || value < least) throw new RangeError(`${where} must be a number${least === 0 ? ' from 0 on' : ''}, got ${value}.`);
}
