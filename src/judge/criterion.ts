import { definitions } from '../../spec/definitions/index.ts';
import type { Arithmetic, Definitions, Equation, Relation } from '../../spec/language/index.ts';
import { acceptance, inflated } from '../arithmetic/acceptance.ts';
import { agrees } from '../arithmetic/agreement.ts';
import { ball, type BallTensor } from '../arithmetic/ball.ts';
import { isNoClaim } from '../arithmetic/balls/classes.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { defaultProfile, type Profile } from '../arithmetic/profile.ts';
import { fewest } from '../../spec/definitions/direction.ts';
import { directionsOf, type Directions } from './direction.ts';
import { leavesOf, zipAnswers, type AnswersByName } from './answers.ts';
import { answersOf, equationsOf, type Case } from './law.ts';
import { setsFor, setsOf } from './sets.ts';
import { declaredCriterion } from './declared/criterion.ts';
import { definedShows, definitionsFor, requireAlike, ruleCriterion } from './declared/rules.ts';
import { judged, rulingOfBalls, type Criterion, type Judgement, type Ruling } from './judgement.ts';

export type { Criterion, Judgement } from './judgement.ts';

/**
 * Bit for bit where the clause requires it; elsewhere by the balls of all that an admissible evaluation in the subject's
 * format may give. So are worked examples always: a narrow format may not hold their numbers.
 */
export const criterionOf = (one: Case, profile: Profile): Criterion =>
  one.clause.declared !== undefined
    ? declaredCriterion(one, profile)
    : one.clause.ruled !== undefined
      ? ruledCriterion(one, profile)
      : one.clause.given.bitForBit === true &&
          one.expected === undefined &&
          profile.deterministic &&
          !isEvaluatedOtherwise(one, profile)
        ? bitForBit(one)
        : withinBalls(one, profile);

/** Whether an evaluation that the subject declares can be seen in the answers: then runs need not agree bit for bit. */
function isEvaluatedOtherwise({ questions }: Case, profile: Profile): boolean {
  if ((profile.evaluations ?? []).length === 0) return false;
  const [all, plain] = [profile, { ...profile, evaluations: [] }].map((one) =>
    leavesOf<BallTensor>(setsOf(definitions, one, questions)),
  );
  return all!.some(({ radius }, i) => radius.some((r, place) => r !== plain![i]!.radius[place]));
}

function bitForBit(one: Case): Criterion {
  const model = answersOf(definitions, float64, one.questions);
  const ruling = (relation: Relation, left: Float64Tensor, l: number, right: Float64Tensor, r: number): Ruling =>
    agrees(relation, left.data[l]!, right.data[r]!) ? undefined : 'violated';
  return {
    model,
    undecided: 0,
    judge: (answers) => judged(equationsOf(one, float64, answers, model), ruling, (x) => x),
  };
}

/** A law is not rounded by the subject: the judge computes it, in float64. */
export const lawful: Arithmetic<BallTensor> = ball(defaultProfile('float64'));

/** Of declared update rules: by their author's definition, or by what follows from the subject's own answers. */
function ruledCriterion(one: Case, profile: Profile): Criterion {
  if (one.clause.ruled!.by !== 'definition') return ruleCriterion(one, profile);
  requireAlike(one.clause, one.questions);
  const defined = withinBalls(one, profile, definitionsFor(one.clause));
  return { ...defined, shows: definedShows(one, profile, defined.judge) };
}

function withinBalls(one: Case, profile: Profile, defined: Definitions = definitions): Criterion {
  const sets = setsFor(defined, profile, one.questions);
  const least = sets.around();
  const ruling = rulingOfBalls(profile);
  const margin = (relation: Relation, left: BallTensor, l: number, right: BallTensor, r: number): number =>
    right.radius[r]! + (relation === 'admitted' ? 0 : left.radius[l]!);
  const directions = directionsOf(one.questions, profile, sets);
  return {
    model: least,
    undecided: undecidedIn(equationsOf(one, lawful, least, least)),
    judge: (answers) => {
      const model = sets.around(answers);
      const held = zipAnswers(answers, model, inflated);
      const equations = equationsOf(one, lawful, held, model);
      const judgement = judged(equations, ruling, lawful.read, margin);
      if (judgement.violation !== undefined) return judgement;
      return { ...judgement, ...oneSidedIn(equations, { answers, held, model }, directions) };
    },
  };
}

/** The first equation of which the answers are admissible, each by itself, but together off in one direction. */
function oneSidedIn(
  equations: readonly Equation<BallTensor>[],
  by: {
    readonly answers: AnswersByName<Float64Tensor>;
    readonly held: AnswersByName<BallTensor>;
    readonly model: AnswersByName<BallTensor>;
  },
  directions: Directions,
): Pick<Judgement, 'violation' | 'violated'> {
  const large = equations.map(({ left }) => left.middle.length >= fewest);
  if (!large.includes(true)) return {};
  const [given, held, model] = [
    leavesOf<Float64Tensor>(by.answers),
    leavesOf<BallTensor>(by.held),
    leavesOf<BallTensor>(by.model),
  ];
  for (const [violated, { relation, left, right, about }] of equations.entries()) {
    const tensor = held.indexOf(left);
    // What is computed from answers has errors of other kinds.
    if (!large[violated] || relation !== 'admitted' || tensor < 0 || model[tensor] !== right) continue;
    const oneSided = directions(tensor, given[tensor]!);
    if (oneSided === undefined) continue;
    return { violated, violation: { about, relation, left: lawful.read(left), right: lawful.read(right), oneSided } };
  }
  return {};
}

/** At how many places one of the sides may be anything. */
function undecidedIn(equations: readonly Equation<BallTensor>[]): number {
  const noClaims = ({ middle, radius }: BallTensor): number => {
    let count = 0;
    for (let i = 0; i < middle.length; i++) if (isNoClaim(middle[i]!, radius[i]!)) count++;
    return count;
  };
  return equations.reduce((count, { left, right }) => count + noClaims(left) + noClaims(right), 0);
}

/** Whether every number of these answers is one that the sets of admissible answers hold. */
export function admits(
  sets: AnswersByName<BallTensor>,
  answers: AnswersByName<Float64Tensor>,
  profile: Profile,
): boolean {
  const accepts = acceptance(profile);
  const given = leavesOf<Float64Tensor>(answers);
  return leavesOf<BallTensor>(sets).every((balls, i) =>
    given[i]!.data.every((value, place) => accepts(balls, place, value) !== 'rejected'),
  );
}
