import { definitions } from '../../spec/definitions/index.ts';
import type { Definitions, Equation, Fault, Questions } from '../../spec/language/index.ts';
import { areApart, relates } from '../../src/arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../../src/arithmetic/ball.ts';
import { visit } from '../../src/arithmetic/elementwise.ts';
import type { Profile } from '../../src/arithmetic/profile.ts';
import { leavesOf, zipAnswers, type AnswersByName } from '../../src/judge/answers.ts';
import { lawful } from '../../src/judge/criterion.ts';
import { answersOf, equationsOf, type Case } from '../../src/judge/law.ts';

type Sets = AnswersByName<BallTensor>;

/** The sets of the answers that an admissible evaluation of these definitions may give. */
export const setsOf = (d: Definitions, questions: Questions, profile: Profile): Sets =>
  answersOf(d, ball(profile), questions);

/**
 * Whether some number certainly gives away which of two definitions gave it, whatever the evaluation: where none that
 * the one may give is one that the other may.
 */
export function tellsApart(one: Sets, other: Sets, profile: Profile): boolean {
  const apart = areApart(profile);
  const others = leavesOf<BallTensor>(other);
  return leavesOf<BallTensor>(one).some((balls, i) =>
    balls.middle.some((_, place) => apart(balls, place, others[i]!, place)),
  );
}

/**
 * Whether a case certainly fails a subject with the fault, however it is evaluated: an answer that the definitions do
 * not admit, or two sides of a law that have no number in common, wherever in its set each answer may lie, and whatever
 * margin the judge gives it.
 */
export function certainlyFails(fault: Fault, trial: Case, profile: Profile): boolean {
  const { questions, expected, clause } = trial;
  const right = setsOf(definitions, questions, profile);
  const wrong = setsOf(fault.wrong(definitions), questions, profile);
  const bitForBit = clause.given.bitForBit === true && expected === undefined;
  const apart = areApart(profile);
  const admissible = equationsOf(trial, lawful, wrong, right);
  if (!bitForBit && admissible.some((equation) => equation.relation === 'admitted' && somewhere(equation, apart)))
    return true;
  // The judge's margin about an answer is its distance from the middle, and at most the radius, on top of the radius.
  const held = bitForBit ? wrong : zipAnswers(right, wrong, widened);
  return equationsOf(trial, lawful, held, right).some(
    (equation) =>
      equation.relation !== 'different' &&
      somewhere(equation, (...at) => relates(equation.relation, ...at) === 'impossible'),
  );
}

/** A set of wrong answers, each with the margin that the judge gives it: at most twice the radius of what is right. */
function widened(right: BallTensor, { shape, middle, radius }: BallTensor): BallTensor {
  return {
    shape,
    middle: middle.map((m, i) => (right.radius[i] === Infinity ? NaN : m)),
    radius: radius.map((r, i) =>
      Number.isNaN(middle[i]) && right.radius[i]! < Infinity ? r : r + 2 * right.radius[i]!,
    ),
  };
}

function somewhere(
  { left, right }: Equation<BallTensor>,
  holds: (a: BallTensor, i: number, b: BallTensor, j: number) => boolean,
): boolean {
  let found = false;
  visit([left.shape, right.shape], (_, l, r) => {
    found ||= holds(left, l, right, r);
  });
  return found;
}
