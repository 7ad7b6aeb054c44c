import type { Relation } from '../../spec/language/index.ts';
import { isNoClaim } from './balls/classes.ts';
import { limitsOf } from './balls/limits.ts';
import type { BallTensor } from './balls/tensor.ts';
import { rounding } from './formats.ts';
import { ofEachProfile, type Profile } from './profile.ts';
import { zeros } from './zeros.ts';

/** A radius as it is compared with: covers the rounding of all that led to it. */
const inflation = 1 + 2 ** -30;

/** What a ball says of a number: `no-claim` is neither. */
export type Acceptance = 'accepted' | 'rejected' | 'no-claim';

/**
 * The smallest (−1) or the largest (1) number that a ball with a claim accepts from a subject of this profile. It is
 * rounded once, to the format.
 */
function endOf(profile: Profile): (m: number, r: number, sign: 1 | -1) => number {
  const round = rounding(profile.format);
  const { largest } = limitsOf(profile);
  return (m, r, sign) =>
    r === 0 || Number.isNaN(m)
      ? m
      : round(r < Infinity ? m + sign * r * inflation : sign * m === Infinity ? m : Math.sign(m) * largest);
}

/**
 * Whether a number that a subject of this profile returned is one that an admissible evaluation may return: RN(m − r) ≤
 * x ≤ RN(m + r). ±0 are equal; NaN and the infinities are accepted where they are certain, and where it overflowed also
 * the largest number.
 */
export const acceptance: (profile: Profile) => (balls: BallTensor, place: number, value: number) => Acceptance =
  ofEachProfile((profile) => {
    const end = endOf(profile);
    return ({ middle, radius }, place, value) => {
      const m = middle[place]!;
      const r = radius[place]!;
      // Most numbers are within the ball itself, and need no rounding.
      if (r < Infinity && Math.abs(value - m) <= r) return 'accepted';
      if (isNoClaim(m, r)) return 'no-claim';
      if (Number.isNaN(m)) return Number.isNaN(value) ? 'accepted' : 'rejected';
      return end(m, r, -1) <= value && value <= end(m, r, 1) ? 'accepted' : 'rejected';
    };
  });

/** The rows of so many numbers each, among which there is one that is rejected; but for rows that are done with. */
export const rejected: (
  profile: Profile,
) => (balls: BallTensor, numbers: Float64Array, size: number, isDone: Uint8Array) => number[] = ofEachProfile(
  (profile) => {
    const accepts = acceptance(profile);
    return (balls, numbers, size, isDone) => {
      const rows: number[] = [];
      for (let row = 0; row < isDone.length; row++) {
        if (isDone[row] === 1) continue;
        let place = row * size;
        while (place < (row + 1) * size && accepts(balls, place, numbers[place]!) !== 'rejected') place++;
        if (place < (row + 1) * size) rows.push(row);
      }
      return rows;
    };
  },
);

/** The smallest and the largest number that a ball accepts; undefined where it makes no claim. */
export function acceptedBetween(
  profile: Profile,
): (balls: BallTensor, place: number) => readonly [least: number, most: number] | undefined {
  const end = endOf(profile);
  return ({ middle, radius }, place) => {
    const [m, r] = [middle[place]!, radius[place]!];
    return isNoClaim(m, r) ? undefined : [end(m, r, -1), end(m, r, 1)];
  };
}

/**
 * How far the farther end of what a ball accepts is from a number; NaN where it makes no claim. The same as from
 * `acceptedBetween`, for a million balls.
 */
export const reachFrom: (profile: Profile) => (balls: BallTensor, place: number, from: number) => number =
  ofEachProfile((profile) => {
    const end = endOf(profile);
    return ({ middle, radius }, place, from) => {
      const m = middle[place]!;
      const r = radius[place]!;
      return isNoClaim(m, r) ? NaN : Math.max(end(m, r, 1) - from, from - end(m, r, -1));
    };
  });

/** Whether there is no number that both balls accept. Where one of them makes no claim, there may be. */
export function areApart(profile: Profile): (a: BallTensor, i: number, b: BallTensor, j: number) => boolean {
  const end = endOf(profile);
  return (a, i, b, j) => {
    const [m, r, n, q] = [a.middle[i]!, a.radius[i]!, b.middle[j]!, b.radius[j]!];
    if (isNoClaim(m, r) || isNoClaim(n, q)) return false;
    if (Number.isNaN(m) || Number.isNaN(n)) return Number.isNaN(m) !== Number.isNaN(n);
    return end(m, r, 1) < end(n, q, -1) || end(n, q, 1) < end(m, r, -1);
  };
}

/** What two balls say of a relation between the numbers that they hold. A law is violated where it is `impossible`. */
export type Modality = 'certain' | 'possible' | 'impossible';

/**
 * - `equal`, and `admitted` too, is impossible when the balls have nothing in common, and certain when both hold one number and it is the same
 * - `at-most` is impossible when every number on the left is larger than every one on the right, or when one side is NaN
 * - `different` is the contrary of `equal`: it is impossible only when both sides hold one number and it is the same
 */
export function relates(relation: Relation, left: BallTensor, l: number, right: BallTensor, r: number): Modality {
  const [a, p, b, q] = [left.middle[l]!, left.radius[l]!, right.middle[r]!, right.radius[r]!];
  if (relation === 'different') return contrary[relates('equal', left, l, right, r)];
  if (isNoClaim(a, p) || isNoClaim(b, q)) return 'possible';
  // With anything else, NaN makes every comparison below false.
  if (Number.isNaN(a) && Number.isNaN(b) && relation !== 'at-most') return 'certain';
  // What overflowed may be as small as the largest number of the smallest format, for all that is known here.
  const reach = (p + q) * inflation;
  const ahead = a === b ? 0 : a - b;
  if (relation === 'at-most') return -ahead >= reach ? 'certain' : ahead <= reach ? 'possible' : 'impossible';
  if (reach === 0 && ahead === 0) return 'certain';
  return Math.abs(ahead) <= reach ? 'possible' : 'impossible';
}
const contrary: Readonly<Record<Modality, Modality>> = {
  certain: 'impossible',
  possible: 'possible',
  impossible: 'certain',
};

/**
 * A subject's own numbers, as balls that hold the exact ones. Its number x and the exact one both are within r of the
 * middle m: so they are at most |x − m| + r apart, and where its number is an admissible one at most 2r.
 */
export function inflated({ data }: { readonly data: ArrayLike<number> }, balls: BallTensor): BallTensor {
  const middle = zeros(data.length);
  const radius = zeros(data.length);
  for (let i = 0; i < balls.middle.length; i++) {
    const x = data[i]!;
    const m = balls.middle[i]!;
    const r = balls.radius[i]!;
    const isNumber = r === 0 || (Number.isFinite(m) && !Number.isFinite(x));
    const isHeld = isNumber || r < Infinity || x === m;
    middle[i] = isHeld ? x : NaN;
    radius[i] = isNumber ? 0 : isHeld && r < Infinity ? r + Math.min(r, Math.abs(x - m)) : Infinity;
  }
  return { shape: balls.shape, middle, radius };
}
