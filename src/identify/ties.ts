import { definitions } from '../../spec/definitions/index.ts';
import { faults } from '../../spec/index.ts';
import { matrix, type LossQuestion, type LossSpec } from '../../spec/language/index.ts';
import { ball } from '../arithmetic/ball.ts';
import { float64 } from '../arithmetic/float64.ts';
import { checkedAnswers } from '../judge/answers.ts';
import { ask, messageOf, replyOf } from '../judge/ask.ts';
import { admits } from '../judge/comparison.ts';
import { answersOf } from '../judge/law.ts';
import { profileOf, unsupported } from '../subjects/subject.ts';
import type { Inquiry } from './finding.ts';

/** A gradient where the mathematics leaves several open. */
export interface Tie {
  readonly at: 'a maximum that two elements attain' | 'a kink';
  readonly question: LossQuestion;
  readonly gradient: readonly number[];
  /** Whether it is one of those that are open; and the faults that give it, where it is not. */
  readonly admitted: boolean;
  readonly faults: readonly string[];
  readonly silence?: string;
}

/** The second and the third of four attain the maximum; and errors, or margins, of which the first two are at the kink. */
const absolute = { loss: { name: 'absolute-error' }, targets: matrix([0], [0], [0], [0]) } as const;
const places: readonly { readonly at: Tie['at']; readonly loss: LossSpec; readonly by: 'max' | 'sum'; readonly predictions: LossQuestion['predictions']; readonly targets: LossQuestion['targets'] }[] = [
  { ...absolute, at: 'a maximum that two elements attain', by: 'max', predictions: matrix([1], [3], [3], [2]) },
  { ...absolute, at: 'a kink', by: 'sum', predictions: matrix([0], [0], [1], [-1]) },
  { at: 'a kink', by: 'sum', loss: { name: 'hinge' }, predictions: matrix([1], [-1], [0], [2]), targets: matrix([1], [-1], [1], [1]) },
];

export async function tiesOf({ subject, timeLimit }: Inquiry): Promise<Tie[]> {
  const profile = profileOf(subject.declaration);
  const found: Tie[] = [];
  for (const { at, loss, by, predictions, targets } of places) {
    const question: LossQuestion = { ask: 'loss', loss, reduction: { by }, predictions, targets };
    if (unsupported(subject.declaration, question) !== undefined || subject.declaration.gradients === false) continue;
    const tie = { at, question, gradient: [], admitted: false, faults: [] };
    const reply = await replyOf(subject, ask(subject, { q: question }), timeLimit);
    if (reply.kind !== 'answers') {
      found.push({ ...tie, silence: reply.kind === 'error' ? reply.message : reply.reason });
      continue;
    }
    try {
      const answers = checkedAnswers(answersOf(definitions, float64, { q: question }), reply.answers, profile.format);
      const gives = (d: typeof definitions): boolean => admits(answersOf(d, ball(profile), { q: question }), answers, profile);
      const admitted = gives(definitions);
      const { gradient } = answers['q'] as { readonly gradient: { readonly data: ArrayLike<number> } };
      found.push({ ...tie, gradient: Array.from(gradient.data), admitted, faults: admitted ? [] : faults.filter((fault) => gives(fault.wrong(definitions))).map(({ id }) => id) });
    } catch (thrown) {
      found.push({ ...tie, silence: messageOf(thrown) });
    }
  }
  return found;
}
