import { expectTypeOf } from 'expect-type';
import type { Question as AskedQuestion } from '../../spec/language/question.ts';
import type { AccumulationQuestion, LossQuestion, Question, Subject } from '../../src/subjects/given.ts';
import type { Subject as JudgedSubject } from '../../src/subjects/subject.ts';

/** As that of TensorFlow.js, whose shapes are lists that may be written to. */
declare const tf: { tensor(values: Float32Array, shape?: number[]): { dispose(): void } };

// A shape goes where a framework takes one, from any part of any question; as it is declared, and as it is inferred.
export const tensorOf = ({ predictions: { data, shape } }: LossQuestion): unknown =>
  tf.tensor(Float32Array.from(data), shape);
export const inputsOf = ({ windows, parameters }: AccumulationQuestion): unknown =>
  [...windows.flatMap(({ replicas }) => replicas.flat()).map(({ inputs }) => inputs), parameters.bias].map(
    ({ data, shape }) => tf.tensor(Float32Array.from(data), shape),
  );
export const answer: Subject['answer'] = (question) => {
  expectTypeOf(question).toEqualTypeOf<Question>();
  if (question.ask === 'own') tf.tensor(new Float32Array(), question.inputs['x']?.shape);
  if (question.ask === 'steps') tf.tensor(new Float32Array(), question.state?.slots['m']?.shape);
  if (question.ask === 'training') tf.tensor(new Float32Array(), question.batches[0]?.targets.shape);
  if (question.ask === 'observed') tf.tensor(new Float32Array(), question.windows[0]?.replicas[0]?.[0]?.['x']?.shape);
  return { unsupported: question.ask };
};
// What its author writes is judged.
expectTypeOf<Subject>().toExtend<JudgedSubject>();

// It is the question that is asked, and no other.
expectTypeOf<Question>().toExtend<AskedQuestion>();
expectTypeOf<Question['ask']>().toEqualTypeOf<AskedQuestion['ask']>();
type Part<A extends Question['ask'], Q> = Extract<Q, { readonly ask: A }>;
type Missing<A extends Question['ask']> = Exclude<keyof Part<A, AskedQuestion>, keyof Part<A, Question>>;
type Added<A extends Question['ask']> = Exclude<keyof Part<A, Question>, keyof Part<A, AskedQuestion>>;
expectTypeOf<{ [A in Question['ask']]: Missing<A> | Added<A> }[Question['ask']]>().toBeNever();
