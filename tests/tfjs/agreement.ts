import * as fc from 'fast-check';
import { expect } from 'vitest';
import { answer, definitions } from '../../spec/definitions/index.ts';
import type { AnswerTo, Question, TensorData } from '../../spec/language/index.ts';
import { float64 } from '../../src/arithmetic/float64.ts';
import { mapAnswer } from '../../src/judge/answers.ts';
import { tfjs } from '../../adapters/tfjs/index.ts';

type Answered = <Q extends Question>(question: Q) => AnswerTo<Q, TensorData>;

const subject = await tfjs();
/** The answer of tfjs, which must have one. */
export const byTfjs: Answered = (question) => {
  const given = subject.answer(question);
  expect(given).not.toHaveProperty('unsupported');
  return given as never;
};
/** The answer of the reference implementation. */
export const byDefinition: Answered = (question) => answer(definitions, float64, question);

/** An answer in float32, its zeros without signs. */
export const inFloat32 = (given: object): unknown =>
  mapAnswer(given, given, ({ shape, data }) => ({ shape, data: Array.from(data, (x) => Math.fround(x) + 0) }));

/** The numbers, each times a factor; zeros without signs. */
export const times = (factor: number, { shape, data }: TensorData): TensorData => ({
  shape,
  data: Array.from(data, (x) => x * factor + 0),
});

/** Checks a property, and returns on how many cases it held. */
export function check<V>(runs: number, given: fc.Arbitrary<V>, property: (value: V) => void): number {
  const details = fc.check(
    fc.property(given, (value) => {
      property(value);
    }),
    { numRuns: runs },
  );
  if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  return details.numRuns;
}
