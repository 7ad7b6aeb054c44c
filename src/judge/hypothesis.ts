import { definitions } from '../../spec/definitions/index.ts';
import type { Arithmetic, Definitions, Fault, Questions } from '../../spec/language/index.ts';
import { acceptance, areApart } from '../arithmetic/acceptance.ts';
import { ball, type BallTensor } from '../arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { leavesOf, type AnswersByName } from './answers.ts';
import type { Criterion } from './criterion.ts';
import { wrong } from './discrimination.ts';
import { answersOf, type Case } from './law.ts';
import { roundedTo } from './rounded.ts';

/** A case, and what its answers are held against. */
export interface JudgedCase extends Case {
  readonly criterion: Criterion;
}
/** A case with the answers that a subject gave. */
export interface AnsweredCase extends JudgedCase {
  readonly answers: AnswersByName<Float64Tensor>;
}

/** What a subject may have in the place of what it was asked for. Has no answer to some questions, and throws there. */
export interface Hypothesis {
  readonly answers: <T>(arithmetic: Arithmetic<T>, questions: Questions) => AnswersByName<T>;
}

/** A fault; or one that is in the gradient only, of a loss whose value is right. */
export const withFault = (fault: Fault, part?: 'gradient'): Hypothesis => ({
  answers: (arithmetic, questions) =>
    answersOf(part === undefined ? wrong(fault) : withRightValues(wrong(fault)), arithmetic, questions),
});

const withRightValues = (wrongly: Definitions): Definitions => ({
  ...wrongly,
  loss: (d, ...of) => ({ ...wrongly.loss(d, ...of), value: definitions.loss(definitions, ...of).value }),
  objective: (d, ...of) => ({ ...wrongly.objective(d, ...of), value: definitions.objective(definitions, ...of).value }),
  evaluate: (_, ...of) => definitions.evaluate(definitions, ...of),
  window: (d, ...of) => ({ ...wrongly.window(d, ...of), value: definitions.window(definitions, ...of).value }),
});

const plain = ({ answers }: Hypothesis, questions: Questions, { format }: Profile): AnswersByName<Float64Tensor> =>
  roundedTo(format, answers(float64, questions));

/** Whether the law would be violated, were the hypothesis true. What has no answer here violates nothing. */
export function isViolatedBy(hypothesis: Hypothesis, { questions, criterion }: JudgedCase, profile: Profile): boolean {
  try {
    return criterion.judge(plain(hypothesis, questions, profile)).violation !== undefined;
  } catch {
    return false;
  }
}

/**
 * Balls in which forms of one quantity that disagree are not hulled, as they are where a fault changes some of them
 * only: what lies between is given by none. The first form counts then, and those that agree with it.
 */
function agreeing(profile: Profile): Arithmetic<BallTensor> {
  const arithmetic = ball(profile);
  const apart = areApart(profile);
  const likeFirst = (first: BallTensor, others: readonly BallTensor[]): BallTensor =>
    arithmetic.anyOf(
      () => first,
      ...others
        .filter((other) => first.middle.every((_, place) => !apart(first, place, other, place)))
        .map((other) => () => other),
    );
  return {
    ...arithmetic,
    anyOf: (one, ...others) =>
      likeFirst(
        one(),
        others.map((other) => other()),
      ),
    subgradient: (chosen, ...others) => likeFirst(chosen, others),
  };
}

/**
 * Whether a hypothesis explains a case that failed: it violates the law too, and every number that was answered is one
 * that it may give. Where it may give anything, as beside a division by zero, the number must be the one that it gives.
 */
export function explains(hypothesis: Hypothesis, one: AnsweredCase, profile: Profile): boolean {
  if (!isViolatedBy(hypothesis, one, profile)) return false;
  const accepts = acceptance(profile);
  try {
    const sets = leavesOf<BallTensor>(hypothesis.answers(agreeing(profile), one.questions));
    const numbers = leavesOf<Float64Tensor>(plain(hypothesis, one.questions, profile));
    return leavesOf<Float64Tensor>(one.answers).every(({ data }, i) =>
      data.every((value, place) => {
        const said = accepts(sets[i]!, place, value);
        const given = numbers[i]!.data[place]!;
        return said === 'no-claim' ? value === given || (value !== value && given !== given) : said === 'accepted';
      }),
    );
  } catch {
    return false;
  }
}
