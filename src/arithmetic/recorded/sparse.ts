import type { BallTensor, NewBalls } from '../balls/tensor.ts';
import type { Kind } from './kinds.ts';

/** These places of a tensor. */
function takenFrom({ middle, radius }: BallTensor, places: readonly number[], empty: Kind['empty']): BallTensor {
  const taken = empty([places.length]);
  for (const [i, place] of places.entries()) {
    taken.middle[i] = middle[place]!;
    taken.radius[i] = radius[place]!;
  }
  return taken;
}

/** The places where a choice may be the first of two; undefined where those are too many to be worth looking for. */
function placesOf({ middle, radius }: BallTensor): readonly number[] | undefined {
  const isExact = radius.length === 0;
  const places: number[] = [];
  for (let i = 0; i < middle.length; i++) {
    if ((isExact || radius[i] === 0) && middle[i] !== 1) continue;
    if (places.push(i) * 4 > middle.length) return undefined;
  }
  return places;
}

/**
 * `select(condition, a · b, other)`, where all have one shape, and `other` is one number. What is not taken is not
 * multiplied: of a distribution with all its mass on one class that is nearly everything.
 */
export const selectProduct =
  ({ operations: { binary, select }, empty }: Kind) =>
  (made: NewBalls, condition: BallTensor, a: BallTensor, b: BallTensor, other: BallTensor): void => {
    const places = placesOf(condition);
    if (places === undefined) {
      const product = empty(made.shape);
      binary.multiply.into(product, a, b);
      select(made, condition, product, other);
      return;
    }
    made.middle.fill(other.middle[0]!);
    made.radius.fill(other.radius[0]!);
    const [chosen, product] = [empty([places.length]), empty([places.length])];
    const taken = [condition, a, b].map((x) => takenFrom(x, places, empty)) as [BallTensor, BallTensor, BallTensor];
    binary.multiply.into(product, taken[1], taken[2]);
    select(chosen, taken[0], product, other);
    for (const [i, place] of places.entries()) {
      made.middle[place] = chosen.middle[i]!;
      made.radius[place] = chosen.radius[i]!;
    }
  };
