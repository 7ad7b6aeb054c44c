import { definitions } from '../../spec/definitions/index.ts';
import { chance, farthest, fewest } from '../../spec/definitions/direction.ts';
import type { Questions } from '../../spec/language/index.ts';
import { reachFrom } from '../arithmetic/acceptance.ts';
import type { BallTensor } from '../arithmetic/ball.ts';
import { alikeIn, lensOf, parted, type PartedTensor } from '../arithmetic/parts.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { leavesOf } from './answers.ts';
import { answersOf } from './law.ts';
import { once } from '../once.ts';
import { plainAnswersOf } from './plain.ts';
import { setsOf, type Sets } from './sets.ts';
import type { OneSided } from './verdict.ts';

/** Whether the numbers at one tensor of the answers, by its place among all of them, go in one direction; see spec/definitions/direction.ts. */
export type Directions = (tensor: number, answered: Float64Tensor) => OneSided | undefined;

/** The directions of answers to these questions, of which this is what is admitted. */
export function directionsOf(questions: Questions, profile: Profile, sets: Sets): Directions {
  const units = once(() => leavesOf<BallTensor>(sets.first()));
  const plain = once(() => leavesOf<Float64Tensor>(plainAnswersOf(definitions, questions)));
  const all = once(() => leavesOf<BallTensor>(sets.all()));
  const parts = once(() => leavesOf<PartedTensor>(answersOf(definitions, parted(profile, fewest), questions)));
  // What flushing may do to a number always goes one way.
  const unflushed = once(() =>
    profile.flush ? leavesOf<BallTensor>(setsOf(definitions, { ...profile, flush: false }, questions)) : all(),
  );
  const reachAt = reachFrom(profile);
  return (tensor, { data }) => {
    if (data.length < fewest) return undefined;
    const right = plain()[tensor]!.data;
    const set = units()[tensor]!;
    let [elements, outwards, upwards] = [0, 0, 0];
    for (let place = 0; place < data.length; place++) {
      const unit = reachAt(set, place, right[place]!);
      if (!isMeasured(unit, data[place]!)) continue;
      const error = (data[place]! - right[place]!) / unit;
      if (Math.abs(error) > farthest) continue;
      elements++;
      outwards += Math.sign(right[place]!) * error;
      upwards += error;
    }
    // Nothing that elements have in common, and nothing that is rounded alike, makes the limit smaller than this.
    const least = chance(new Uint8Array(elements).fill(1));
    if (Math.max(Math.abs(outwards), Math.abs(upwards)) <= least) return undefined;
    const unitsHere = Array.from(right, (exact, place) => reachAt(set, place, exact));
    const places = [...right.keys()].filter((place) => isMeasured(unitsHere[place]!, data[place]!));
    const measured = {
      errors: places.map((place) => (data[place]! - right[place]!) / unitsHere[place]!),
      places,
      units: places.map((place) => unitsHere[place]!),
      right,
    };
    return judged(measured, parts()[tensor]!, unflushed()[tensor]!, all()[tensor]!, profile);
  };
}

/** Whether the error of an answer can be said in these units. */
const isMeasured = (unit: number, answered: number): boolean =>
  unit > 0 && unit < Infinity && Number.isFinite(answered);

interface Measured {
  readonly errors: readonly number[];
  readonly places: readonly number[];
  readonly units: readonly number[];
  readonly right: Float64Array;
}

const sumsOf = (
  errors: readonly number[],
  places: readonly number[],
  right: Float64Array,
): { readonly outwards: number; readonly upwards: number } => ({
  outwards: errors.reduce((sum, error, i) => sum + Math.sign(right[places[i]!]!) * error, 0),
  upwards: errors.reduce((sum, error) => sum + error, 0),
});

function judged(
  { errors, places, units, right }: Measured,
  { common, own }: PartedTensor,
  unflushed: BallTensor,
  set: BallTensor,
  profile: Profile,
): OneSided | undefined {
  const lens = lensOf(profile);
  // In float64 the definition is rounded as the subject is: both may be off by all that is in common.
  const isAsSubject = lens > 1;
  const alike = alikeIn(right);
  const reachAt = reachFrom(profile);
  // What is rounded alike so often that chance allows it more than all of an element, is in common: either limit holds.
  const most = Math.sqrt(2 * Math.sqrt(places.length / fewest));
  const kept: number[] = [];
  const sizes: number[] = [];
  let inCommon = 0;
  places.forEach((place, i) => {
    const unit = units[i]!;
    const reach = reachAt(set, place, right[place]!);
    if (unflushed.radius[place] !== set.radius[place] || !(reach <= farthest * unit)) return;
    const radius = common.radius[place]! / lens;
    // At last the answer is rounded, where it was not before.
    const last = Math.max(0, reach - set.radius[place]!);
    const isAlike = alike(place) * fewest >= right.length;
    const off =
      (isAsSubject ? 2 * radius : radius + Math.abs(right[place]! - common.middle[place]!)) + (isAlike ? last : 0);
    const rounded = own.radius[place]! / lens + (isAlike ? 0 : last * Math.sqrt(alike(place)));
    const isOwn = off < reach && rounded / reach < most;
    kept.push(i);
    inCommon += (isOwn ? off : reach) / unit;
    sizes.push(isOwn ? (isAsSubject ? Math.SQRT2 : 1) * (rounded / unit) : 0);
  });
  const elements = kept.length;
  const explained = (inCommon + chance(sizes)) / elements;
  const { outwards, upwards } = sumsOf(
    kept.map((i) => errors[i]!),
    kept.map((i) => places[i]!),
    right,
  );
  const [far, sum, positive, negative] =
    Math.abs(outwards) >= Math.abs(upwards)
      ? ([Math.abs(outwards), outwards, 'away from zero', 'towards zero'] as const)
      : ([Math.abs(upwards), upwards, 'up', 'down'] as const);
  const mean = far / elements;
  return mean > explained ? { towards: sum > 0 ? positive : negative, mean, explained, elements } : undefined;
}
