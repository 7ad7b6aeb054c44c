import { definitions } from '../../spec/definitions/index.ts';
import { resumed } from '../../spec/definitions/own/steps.ts';
import {
  isResumed,
  type Clause,
  type OwnStepsAnswer,
  type Questions,
  type TensorData,
} from '../../spec/language/index.ts';
import { acceptedBetween } from '../arithmetic/acceptance.ts';
import { float64 } from '../arithmetic/float64.ts';
import type { BallTensor } from '../arithmetic/ball.ts';
import { rounding, type NumberFormat } from '../arithmetic/formats.ts';
import { defaultProfile } from '../arithmetic/profile.ts';
import { mapTensors } from './answers.ts';
import { admits } from './criterion.ts';
import { sampled } from './draw.ts';
import { answersOf, questionsOf } from './law.ts';
import { setsOf } from './sets.ts';
import { isRejected } from './discrimination.ts';

/** One case of a clause, by which an implementation can be judged without a judge. */
export interface Vector {
  /** The worked example, or the fixed point, that the case is of. */
  readonly of: { readonly example: number } | { readonly point: number };
  readonly questions: Questions;
  /**
   * In the form of the answers, for every tensor the smallest and the largest of the right numbers, in row-major order.
   * NaN on both sides requires NaN; null admits anything.
   */
  readonly right: unknown;
  /** Faults that give a wrong answer to these questions. */
  readonly finds: readonly string[];
}

/** The worked examples of a clause, and cases drawn at each of its points. */
export function vectorsOf(
  clause: Clause,
  { format, seed, cases }: { readonly format: NumberFormat; readonly seed: number; readonly cases: number },
): Vector[] {
  const round = rounding(format);
  const { fixed } = clause.given;
  const share = Math.max(1, Math.ceil(cases / fixed.length));
  const drawn = fixed.flatMap((_, point) =>
    sampled({ clause, seed, format }, point, share).map((given) => ({ of: { point }, given })),
  );
  const worked = clause.examples.map(({ given }, example) => ({ of: { example }, given }));
  return [...worked, ...drawn].map(({ of, given }) => vector(clause, of, questionsOf(clause, given, round), format));
}

function vector(clause: Clause, of: Vector['of'], questions: Questions, format: NumberFormat): Vector {
  const profile = defaultProfile(format);
  const balls = setsOf(definitions, profile, questions);
  const between = acceptedBetween(profile);
  const sides = (set: BallTensor): object => ({
    shape: [...set.shape],
    least: Array.from(set.middle, (_, place) => between(set, place)?.[0] ?? null),
    most: Array.from(set.middle, (_, place) => between(set, place)?.[1] ?? null),
  });
  const finds = clause.rejects.filter((fault) =>
    isRejected(fault, questions, format, (answers) => !admits(balls, answers, profile)),
  );
  const asked = standing(questions, rounding(format));
  return { of, questions: asked, right: mapSets(balls, sides), finds: finds.map(({ id }) => id) };
}

/** The same questions, of which those that go on from another start from its right answer. */
function standing(questions: Questions, round: (value: number) => number): Questions {
  if (!Object.values(questions).some(isResumed)) return questions;
  const right = answersOf(definitions, float64, questions);
  return mapTensors(
    Object.fromEntries(
      Object.entries(questions).map(([name, question]) => [
        name,
        isResumed(question) ? resumed(question, right[question.resumes.from] as OwnStepsAnswer<TensorData>) : question,
      ]),
    ),
    ({ shape, data }) => ({ shape, data: Array.from(data, round) }),
  ) as Questions;
}

/** Every set of numbers in answers, wherever it stands. */
function mapSets(value: unknown, map: (set: BallTensor) => unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => mapSets(part, map));
  const named = value as object;
  if ('middle' in named) return map(named as BallTensor);
  return Object.fromEntries(Object.entries(named).map(([name, part]) => [name, mapSets(part, map)]));
}
