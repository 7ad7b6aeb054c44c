import type { LossQuestion, OptimizerSpec, Question, StepsQuestion } from '../../spec/language/index.ts';
import { aspectsOfRule, nameOfReduction, reductionsFor, rulesFor, type RuleAspects } from '../identify/candidates.ts';

/** What a question may have been taken for: the same, with another reduction or another form of an update rule. */
export interface Reading {
  /** The form that was asked for, and the one that is read instead; what they have in common is left out. */
  readonly declared: string;
  readonly as: string;
  /** In how many respects they differ. */
  readonly respects: number;
  /** The loss or the update rule of a question that is read so; none where it is read as it is. */
  readonly of: (question: Question) => string | undefined;
  readonly taken: (question: Question) => Question;
}

/** Every reading of a question but the right one; those that differ in fewer respects first. */
export const readingsOf = (question: Question): readonly Reading[] =>
  [...reductionReadings(question), ...ruleReadings(question)].toSorted((a, b) => a.respects - b.respects);

type Reduced = Exclude<Question, { readonly ask: 'attempt' | 'steps' | 'own' | 'ownSteps' | 'observed' }>;
const isReduced = (question: Question): question is Reduced =>
  question.ask !== 'attempt' &&
  question.ask !== 'steps' &&
  question.ask !== 'own' &&
  question.ask !== 'ownSteps' &&
  question.ask !== 'observed' &&
  question.reduction.by !== 'none';

function reductionReadings(question: Question): Reading[] {
  if (!isReduced(question)) return [];
  const declared = nameOfReduction(question.reduction);
  const isRead = (other: Question): other is Reduced =>
    isReduced(other) && nameOfReduction(other.reduction) === declared;
  return reductionsFor(question as LossQuestion)
    .filter(({ name }) => name !== declared)
    .map(({ name, question: { reduction } }) => ({
      declared,
      as: name,
      respects: 1,
      of: (other) => (isRead(other) ? other.loss.name : undefined),
      taken: (other) => (isRead(other) ? { ...other, reduction } : other),
    }));
}

type Updating = Extract<Question, { readonly optimizer: OptimizerSpec }>;
const isUpdating = (question: Question): question is Updating => 'optimizer' in question;

function ruleReadings(question: Question): Reading[] {
  if (!isUpdating(question)) return [];
  const declared = aspectsOfRule(question.optimizer);
  return rulesFor(question as StepsQuestion).flatMap(({ question: { optimizer } }): Reading[] => {
    const as = aspectsOfRule(optimizer);
    const differing = (Object.keys(as) as (keyof RuleAspects)[]).filter((aspect) => as[aspect] !== declared[aspect]);
    if (differing.length === 0) return [];
    const isRead = (other: Question): other is Updating =>
      isUpdating(other) && differing.every((aspect) => aspectsOfRule(other.optimizer)[aspect] === declared[aspect]);
    return [
      {
        declared: differing.map((aspect) => declared[aspect]).join(', '),
        as: differing.map((aspect) => as[aspect]).join(', '),
        respects: differing.length,
        of: (other) => (isRead(other) ? other.optimizer.name : undefined),
        taken: (other) =>
          isRead(other) ? { ...other, optimizer: changed(other.optimizer, optimizer, differing) } : other,
      },
    ];
  });
}

/** A rule as another one is, in these respects. */
function changed(rule: OptimizerSpec, to: OptimizerSpec, respects: readonly (keyof RuleAspects)[]): OptimizerSpec {
  const { decay, epsilon, rootEpsilon, ...rest } = rule;
  const moved = respects.includes('place') ? [rootEpsilon, epsilon] : [epsilon, rootEpsilon];
  return {
    ...rest,
    ...(respects.includes('rule') && { name: to.name }),
    ...(moved[0] !== undefined && { epsilon: moved[0] }),
    ...(moved[1] !== undefined && { rootEpsilon: moved[1] }),
    ...(decay && { decay: respects.includes('decay') && to.decay ? { ...decay, coupling: to.decay.coupling } : decay }),
  };
}
