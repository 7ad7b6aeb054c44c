import { answer, definitions } from '../../../spec/definitions/index.ts';
import type { Question } from '../../../spec/language/index.ts';
import { ball, type BallTensor } from '../../../src/arithmetic/ball.ts';
import type { Float64Tensor } from '../../../src/arithmetic/float64.ts';
import { leavesOf } from '../../../src/judge/answers.ts';
import { profileOf, type Subject } from '../../../src/subjects/subject.ts';

type Given = Awaited<ReturnType<Subject['answer']>>;

/** A subject whose answers are noted on the way, up to so many. */
export function noting(
  subject: Subject,
  most: number,
): { readonly subject: Subject; readonly notes: (readonly [Question, Given])[] } {
  const notes: [Question, Given][] = [];
  const answers: Subject['answer'] = async (question) => {
    const given = await subject.answer(question);
    if (notes.length < most) notes.push([question, given]);
    return given;
  };
  return { subject: { ...subject, answer: answers }, notes };
}

/**
 * Where the numbers of the answers lie in the sets of admissible numbers: 0 in the middle, −1 and 1 at the ends. What is
 * exact, and what may be anything, has no place in such a set.
 */
export function errorsOf({ declaration }: Subject, notes: readonly (readonly [Question, Given])[]): readonly number[] {
  const arithmetic = ball(profileOf(declaration));
  return notes.flatMap(([question, given]) => {
    if (['own', 'ownSteps', 'observed'].includes(question.ask)) return [];
    try {
      // A subject may give anything, undefined too.
      if ('unsupported' in given) return [];
      const answers = leavesOf<Float64Tensor>(given);
      return leavesOf<BallTensor>(answer(definitions, arithmetic, question)).flatMap(({ middle, radius }, i) =>
        Array.from(middle, (m, place) => (answers[i]!.data[place]! - m) / radius[place]!).filter(Number.isFinite),
      );
    } catch {
      // An answer of another form has been judged already.
      return [];
    }
  });
}
