import { InvalidArgumentError } from 'commander';
import { wanted } from '../reports/usage.ts';

/** A whole number, no smaller than `least`. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || !Number.isSafeInteger(value)) throw new InvalidArgumentError(wanted.wholeNumber(least));
    return value;
  };

/** Seconds, as milliseconds: at most 2³¹ − 1, beyond which a timer does not wait. */
export function seconds(text: string): number {
  const value = Number(text) * 1000;
  if (!/^\d*\.?\d+$/.test(text) || value <= 0 || value >= 2 ** 31) throw new InvalidArgumentError(wanted.seconds);
  return value;
}

export const collected = (one: string, before: readonly string[] = []): readonly string[] => [...before, one];
