import { definitions } from '../../spec/definitions/index.ts';
import type { Arithmetic, Equation, Relation } from '../../spec/language/index.ts';
import { acceptance, inflated, relates } from '../arithmetic/acceptance.ts';
import { agrees } from '../arithmetic/agreement.ts';
import { ball, type BallTensor } from '../arithmetic/ball.ts';
import { isNoClaim } from '../arithmetic/balls/classes.ts';
import { visit } from '../arithmetic/elementwise.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { defaultProfile, type Profile } from '../arithmetic/profile.ts';
import { leavesOf, zipAnswers, type AnswersByName } from './answers.ts';
import { answersOf, equationsOf, type Trial } from './law.ts';
import type { Violation } from './verdict.ts';

/** What the answers to the questions of one case are held against. */
export interface Comparison {
  /** Answers of the form, and of the shapes, that a subject's must have. */
  readonly model: AnswersByName<{ readonly shape: readonly number[] }>;
  /** What comes of these answers. */
  readonly judge: (answers: AnswersByName<Float64Tensor>) => Judgement;
}
export interface Judgement {
  /** The first equation that does not hold, and the first place where it does not. */
  readonly violation?: Violation;
  /** At how many places nothing can be said, as where an admissible evaluation may overflow. */
  readonly unclaimed: number;
  /** How many equations there are: none when all of them are of gradients that were not asked for. */
  readonly equations: number;
}
/** Undefined where the relation holds. */
type Ruling = 'violated' | 'no-claim' | undefined;

/**
 * Bit for bit where the clause wants it; elsewhere by the balls of all that an admissible evaluation in the subject's format may give.
 * So are worked examples always: a narrow format may not hold their numbers.
 */
export const comparisonOf = (trial: Trial, profile: Profile): Comparison =>
  trial.clause.given.bitForBit === true && trial.expected === undefined && profile.deterministic ? bitForBit(trial) : withinBalls(trial, profile);

function bitForBit(trial: Trial): Comparison {
  const model = answersOf(definitions, float64, trial.questions);
  const ruling = (relation: Relation, left: Float64Tensor, l: number, right: Float64Tensor, r: number): Ruling =>
    agrees(relation, left.data[l]!, right.data[r]!) ? undefined : 'violated';
  return { model, judge: (answers) => judged(equationsOf(trial, float64, answers, model), ruling, (x) => x) };
}

/** A law is not rounded by the subject: the judge computes it, in float64. */
export const lawful: Arithmetic<BallTensor> = ball(defaultProfile('float64'));

function withinBalls(trial: Trial, profile: Profile): Comparison {
  const model = answersOf(definitions, ball(profile), trial.questions);
  const accepts = acceptance(profile);
  const ruling = (relation: Relation, left: BallTensor, l: number, right: BallTensor, r: number): Ruling => {
    if (isNoClaim(right.middle[r]!, right.radius[r]!)) return 'no-claim';
    if (relation === 'admitted') return accepts(right, r, left.middle[l]!) === 'rejected' ? 'violated' : undefined;
    if (isNoClaim(left.middle[l]!, left.radius[l]!)) return 'no-claim';
    return relates(relation, left, l, right, r) === 'impossible' ? 'violated' : undefined;
  };
  const margin = (relation: Relation, left: BallTensor, l: number, right: BallTensor, r: number): number =>
    right.radius[r]! + (relation === 'admitted' ? 0 : left.radius[l]!);
  return { model, judge: (answers) => judged(equationsOf(trial, lawful, zipAnswers(answers, model, inflated), model), ruling, lawful.read, margin) };
}

function judged<T extends { readonly shape: readonly number[] }>(
  equations: readonly Equation<T>[],
  ruling: (relation: Relation, left: T, l: number, right: T, r: number) => Ruling,
  read: (x: T) => Violation['left'],
  marginAt?: (relation: Relation, left: T, l: number, right: T, r: number) => number,
): Judgement {
  let unclaimed = 0;
  for (const { relation, left, right, about } of equations) {
    let place: number | undefined;
    let margin: number | undefined;
    let differs = false;
    visit([left.shape, right.shape], (at, l, r) => {
      const ruled = ruling(relation, left, l, right, r);
      if (ruled === 'no-claim') unclaimed++;
      if (ruled !== 'violated') differs = true;
      else if (place === undefined) {
        place = at;
        margin = marginAt?.(relation, left, l, right, r);
      }
    });
    const sides = { about, relation, left: read(left), right: read(right) };
    if (relation === 'different' && !differs) return { violation: sides, unclaimed, equations: equations.length };
    if (relation !== 'different' && place !== undefined) return { violation: { ...sides, place, ...(margin && { margin }) }, unclaimed, equations: equations.length };
  }
  return { unclaimed, equations: equations.length };
}

/** Whether every number of these answers is one that the sets of admissible answers hold. */
export function admits(sets: AnswersByName<BallTensor>, answers: AnswersByName<Float64Tensor>, profile: Profile): boolean {
  const accepts = acceptance(profile);
  const given = leavesOf<Float64Tensor>(answers);
  return leavesOf<BallTensor>(sets).every((balls, i) => given[i]!.data.every((value, place) => accepts(balls, place, value) !== 'rejected'));
}
