import { definitions } from '../../spec/definitions/index.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { leavesOf } from './answers.ts';
import { explains, isViolatedBy, type AnsweredCase, type Hypothesis, type JudgedCase } from './hypothesis.ts';
import { answersOf } from './law.ts';
import { readingsOf, type Reading } from './readings.ts';
import type { NearestRule } from './verdict.ts';

/** What fits more forms than these says little of any. */
const few = 3;
/** How many times nearer than the right answers another form's must be, everywhere, to be named though none fits. */
const muchNearer = 16;

type Part = NonNullable<NearestRule['part']>;
const parts: readonly (Part | undefined)[] = [undefined, 'gradient', 'value'];

/**
 * The form of a reduction or of an update rule that the answers of every failed case fit, and that no case which held
 * contradicts: as a whole, or in the gradient or the value alone; or else one that they come much nearer to than to
 * what is right. Forms that differ from the declared one in one respect go before others.
 */
export function nearestRule(
  failed: readonly AnsweredCase[],
  held: readonly JudgedCase[],
  profile: Profile,
): NearestRule | undefined {
  const questions = Object.values(failed[0]!.questions);
  const readings = unique(questions.flatMap(readingsOf)).filter(({ of }) =>
    failed.every((one) => Object.values(one.questions).some((question) => of(question) !== undefined)),
  );
  const respects = [...new Set(readings.map((reading) => reading.respects))].toSorted((a, b) => a - b);
  const isHeld = (hypothesis: Hypothesis): boolean => !held.some((one) => isViolatedBy(hypothesis, one, profile));
  for (const count of respects) {
    const alike = readings.filter((reading) => reading.respects === count);
    for (const part of parts) {
      const fits = (reading: Reading): boolean => {
        const hypothesis = readAs(reading, part);
        return failed.every((one) => explains(hypothesis, one, profile)) && isHeld(hypothesis);
      };
      const found = ruleOf(alike.filter(fits), failed, true, part);
      if (found !== undefined) return found;
    }
  }
  const near = readings.filter((reading) => {
    const hypothesis = readAs(reading, undefined);
    return failed.every((one) => isMuchNearer(hypothesis, one)) && isHeld(hypothesis);
  });
  return ruleOf(near, failed, false, undefined);
}

/** What is named where these readings alone are left. */
function ruleOf(
  readings: readonly Reading[],
  failed: readonly AnsweredCase[],
  exact: boolean,
  part: Part | undefined,
): NearestRule | undefined {
  const [first] = readings;
  if (first === undefined) return undefined;
  const { declared } = first;
  const answersAs = [...new Set(readings.filter((one) => one.declared === declared).map(({ as }) => as))];
  if (answersAs.length > few) return undefined;
  const asked = failed.flatMap((one) => Object.values(one.questions));
  const of = [...new Set(asked.flatMap((question) => first.of(question) ?? []))].join(', ');
  return { of, declared, exact, answersAs, ...(part && { part }) };
}

const unique = (readings: readonly Reading[]): Reading[] => [
  ...new Map(readings.map((reading) => [JSON.stringify([reading.declared, reading.as]), reading])).values(),
];

/** What is answered where questions are read so; in one part of the answers about losses only, or wholly. */
function readAs({ taken, of }: Reading, part: Part | undefined): Hypothesis {
  return {
    answers: (arithmetic, questions) => {
      const read = answersOf(definitions, arithmetic, mapped(questions, taken));
      if (part === undefined) return read;
      const right = answersOf(definitions, arithmetic, questions);
      return mapped(read, (answer, name) => {
        const question = questions[name]!;
        if (of(question) === undefined) return answer;
        if (question.ask !== 'loss' && question.ask !== 'objective') throw new RangeError('it has no such part');
        return { ...right[name]!, [part]: (answer as unknown as Record<Part, unknown>)[part] };
      });
    },
  };
}

const mapped = <V>(of: Readonly<Record<string, V>>, map: (value: V, name: string) => V): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, map(value, name)]));

/** Whether answers are much nearer to those of a hypothesis than to the right ones. Where something is NaN, nothing is near. */
function isMuchNearer({ answers }: Hypothesis, one: AnsweredCase): boolean {
  const numbers = (of: unknown): number[] => leavesOf<Float64Tensor>(of).flatMap(({ data }) => Array.from(data));
  const given = numbers(one.answers);
  const distance = (other: readonly number[]): number =>
    given.reduce((sum, value, i) => sum + Math.abs(value - other[i]!), 0);
  try {
    const right = distance(numbers(answersOf(definitions, float64, one.questions)));
    return distance(numbers(answers(float64, one.questions))) * muchNearer < right;
  } catch {
    return false;
  }
}
