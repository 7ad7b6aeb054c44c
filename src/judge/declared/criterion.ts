import type { Clause, OwnLoss, OwnQuestion, Questions } from '../../../spec/language/index.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { AnswersByName } from '../answers.ts';
import type { Criterion } from '../judgement.ts';
import type { Case } from '../law.ts';
import { byDistance } from './distance.ts';
import { byEnclosure } from './enclosure.ts';
import { lossOf } from './loss.ts';

/** What is right of a declared loss is what follows from the subject's own answers. */
export function declaredCriterion(one: Case, profile: Profile): Criterion {
  const { by } = one.clause.declared!;
  const loss = lossOf(one.clause, one.questions);
  const judge = by === 'enclosure' ? byEnclosure(one, loss, profile) : byDistance(one, profile);
  return { model: modelOf(one.clause, one.questions), undecided: 0, ...judge };
}

type Shaped = { readonly shape: readonly number[] };

/** The shapes of the answers, by the declaration. */
function modelOf(of: Clause, questions: Questions): AnswersByName<Shaped> {
  const form = (question: OwnQuestion): object => {
    const loss = of.declared!.losses.find(({ name }) => name === question.loss)!;
    const [batch] = Object.keys(loss.inputs).filter((name) => loss.inputs[name]!.shape[0] === 'examples');
    const rows = question.inputs[batch!]!.shape[0]!;
    const shape = (extents: OwnLoss['elements']): number[] =>
      extents.map((extent) => (extent === 'examples' ? rows : extent));
    const value: Shaped = { shape: question.reduction.by === 'none' ? shape(loss.elements) : [] };
    if (question.valueOnly) return { value };
    const gradient = (loss.gradientOf ?? []).map((name) => [name, { shape: shape(loss.inputs[name]!.shape) }]);
    return { value, gradient: Object.fromEntries(gradient) as object };
  };
  return Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [name, form(question as OwnQuestion)]),
  ) as AnswersByName<Shaped>;
}
