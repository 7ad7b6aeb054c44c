import type { Exception } from '../judge/verdict.ts';
import { valueText } from './values.ts';

/**
 * Where a clause goes wrong, from its fixed points and those that failed: "at 12 of 60 points, all with loss=huber(delta=2)".
 * Worked examples are named apart, by their numbers.
 */
export function failingText(failing: readonly Exception[], fixed: readonly object[]): string {
  const examples = failing.flatMap(({ point }) => ('example' in point ? [String(point.example)] : []));
  const points = failing.map(({ point }) => point).filter((point) => !('example' in point));
  return [
    ...(points.length > 0 ? [`at ${points.length} of ${plural(fixed.length, 'point')}${shared(points, fixed)}`] : []),
    ...(examples.length > 0 ? [`at worked example${examples.length === 1 ? '' : 's'} ${examples.join(', ')}`] : []),
  ].join(', and ');
}

/** What the points have in common and not every fixed point has: the values that they take of an axis, or the fewer that they do not. */
function shared(points: readonly object[], fixed: readonly object[]): string {
  const values = (axis: string, of: readonly object[]): string[] => [...new Set(of.map((point) => valueText((point as Record<string, unknown>)[axis])))];
  const common = Object.keys(fixed[0] ?? {}).flatMap((axis) => {
    const taken = values(axis, points);
    const others = values(axis, fixed).filter((value) => !taken.includes(value));
    if (others.length === 0) return [];
    return others.length < taken.length ? [`${axis}≠${others.join('|')}`] : [`${axis}=${taken.join('|')}`];
  });
  return common.length === 0 ? '' : `${points.length === 1 ? ',' : ', all'} with ${common.join(', ')}`;
}

/** How many of the fixed points, worked examples apart. */
export const countPoints = (exceptions: readonly Exception[]): number => exceptions.filter(({ point }) => !('example' in point)).length;

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
