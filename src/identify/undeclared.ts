import { definitions } from '../../spec/definitions/index.ts';
import { clauses } from '../../spec/index.ts';
import { sizeOf, type Question, type TensorData } from '../../spec/language/index.ts';
import { ball, type BallTensor } from '../arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { rounding } from '../arithmetic/formats.ts';
import { checkedAnswers, mapTensors, type AnswersByName } from '../judge/answers.ts';
import { ask, replyOf } from '../judge/ask.ts';
import { admits } from '../judge/criterion.ts';
import { sampled } from '../judge/draw.ts';
import { answersOf, questionsOf } from '../judge/law.ts';
import { reference } from '../subjects/interpreted.ts';
import { leftOut, profileOf, unsupported, type Declaration } from '../subjects/subject.ts';
import type { Inquiry } from './finding.ts';

/** Something that a subject does not declare, and does when it is asked. */
export interface Undeclared {
  /** The field of the declaration, and what it leaves out there. */
  readonly field: string;
  readonly value: string;
  readonly questions: number;
  /** How many of the answers were those of the definitions. */
  readonly right: number;
}

/** More questions than this about one thing are not asked, and none of larger tensors. */
const most = 3;
const largest = 256;
const only = 'q';

/** The fields that are lists of names, with all that may stand in them: the reference declares everything. */
const vocabulary = Object.entries(reference.declaration).filter(
  (entry): entry is [keyof Declaration, readonly string[]] =>
    Array.isArray(entry[1]) && entry[1].every((value) => typeof value === 'string'),
);

/** What a subject leaves out of its declaration: one thing each. */
const omissionsOf = (declaration: Declaration): { field: keyof Declaration; value: string; with: Declaration }[] =>
  vocabulary.flatMap(([field, all]) => {
    const own = (declaration[field] ?? leftOut[field as keyof typeof leftOut] ?? []) as readonly string[];
    return all
      .filter((value) => !own.includes(value))
      .map((value) => ({ field, value, with: { ...declaration, [field]: [...own, value] } }));
  });

/** Asks for what a subject does not declare, one thing at a time, and says what it answers all the same. */
export async function undeclaredOf({ subject, timeLimit }: Inquiry, seed: number): Promise<Undeclared[]> {
  const { declaration } = subject;
  const { format, gradients } = declaration;
  const profile = profileOf(declaration);
  const questions = clauses.flatMap((clause) =>
    clause.given.fixed.flatMap((_, index) =>
      sampled({ clause, seed, format }, index, 1).flatMap((given): Question[] =>
        Object.values(questionsOf(clause, given, rounding(format), gradients)),
      ),
    ),
  );
  const left = questions.filter(
    (question) => question.ask !== 'attempt' && isSmall(question) && unsupported(declaration, question) !== undefined,
  );
  const found: Undeclared[] = [];
  for (const { field, value, with: extended } of omissionsOf(declaration)) {
    const taken = left.filter((question) => unsupported(extended, question) === undefined).slice(0, most);
    let [answered, right] = [0, 0];
    for (const question of taken) {
      const reply = await replyOf(subject, ask(subject, { [only]: question }), timeLimit);
      if (reply.kind === 'error' && reply.late) break;
      if (reply.kind !== 'answers') continue;
      const answers = formed(question, reply.answers, format);
      if (answers === undefined) continue;
      answered++;
      const sets: AnswersByName<BallTensor> = answersOf(definitions, ball(profile), { [only]: question });
      if (admits(sets, answers, profile)) right++;
    }
    if (answered > 0) found.push({ field, value, questions: answered, right });
  }
  return found;
}

function isSmall(question: Question): boolean {
  let is = true;
  mapTensors(question, ({ shape }: TensorData) => (is &&= sizeOf(shape) <= largest));
  return is;
}

/** Answers of the form that the question asks for; undefined where they are not. */
function formed(
  question: Question,
  answers: Readonly<Record<string, unknown>>,
  format: Declaration['format'],
): AnswersByName<Float64Tensor> | undefined {
  try {
    return checkedAnswers(answersOf(definitions, float64, { [only]: question }), answers, format);
  } catch {
    return undefined;
  }
}
