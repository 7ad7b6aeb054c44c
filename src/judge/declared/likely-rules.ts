import type { Clause, Equation, Fault, RuleAnswers } from '../../../spec/language/index.ts';
import { float64, type Float64Tensor } from '../../arithmetic/float64.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import { leavesOf, type AnswersByName } from '../answers.ts';
import type { AnsweredCase } from '../hypothesis.ts';
import { answersOf, equationsOf } from '../law.ts';
import type { LikelyFault } from '../verdict.ts';
import { farthest, gapOf, nearer } from './distance.ts';
import { definitionsFor, wronglyDefined } from './rules.ts';

type Answers = AnswersByName<Float64Tensor>;

/** The faults of a clause about declared rules that explain every case that failed: what it compares is as they have it. */
export function likelyOfRule({ rejects }: Clause, failed: readonly AnsweredCase[], profile: Profile): LikelyFault[] {
  return rejects
    .filter((fault) => failed.every((one) => explains(fault, one, profile)))
    .map(({ id, faultClass: of, does }) => ({ id, of, does }));
}

function explains(fault: Fault, one: AnsweredCase, profile: Profile): boolean {
  const { clause, given, questions, answers, criterion } = one;
  const { by, mutant } = clause.ruled!;
  const wrong =
    by === 'definition'
      ? wronglyDefined(fault, clause, questions, profile)
      : (mutant(fault, float64, answers as unknown as RuleAnswers<Float64Tensor>, given) as Answers | undefined);
  // What is no number is like nothing.
  if (leavesOf<Float64Tensor>(answers).every(({ data }) => data.every(Number.isNaN))) return false;
  if (wrong === undefined || criterion.judge(wrong).violation === undefined) return false;
  // Where a fault has nothing to change, it is no cause.
  if (Object.entries(wrong).every(([name, answer]) => answer === answers[name])) return false;
  const right = by === 'definition' ? answersOf(definitionsFor(clause), float64, questions) : undefined;
  const sides = (of: Answers): readonly Equation<Float64Tensor>[] => equationsOf(one, float64, of, right ?? of);
  const answered = sides(answers);
  return sides(wrong).every((equation, i) => {
    const { apart } = gapOf(equation);
    const near = (side: 'left' | 'right'): boolean =>
      farthest(equation[side], answered[i]![side]) * nearer <= (Number.isFinite(apart) ? apart : 0);
    return near('left') && near('right');
  });
}
