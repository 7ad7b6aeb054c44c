import * as fc from 'fast-check';
import type { Clause, Example, TensorData } from '../../spec/language/index.ts';
import { rounding, type NumberFormat } from '../../src/arithmetic/formats.ts';
import { arbitrary } from '../../src/judge/arbitrary.ts';
import { seedOf } from '../../src/judge/draw.ts';
import { questionsOf, type Case } from '../../src/judge/law.ts';
import { replayText } from '../../src/reports/replay.ts';

/** The largest batch of a small case. */
export const small = 8;
const seed = 1;
/** How many cases are drawn at every fixed point of a clause: as many as it took to find one for every fault. */
const draws = 2;

export interface SmallCase {
  readonly trial: Case;
  /** As `--replay` takes it, with seed 1. */
  readonly replay: string;
}

/** B, of every batch in a question: the first extent of its inputs or predictions, wherever they stand. */
function batchesOf(part: unknown): readonly number[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'inputs' || name === 'predictions' ? [(value as TensorData).shape[0] ?? 1] : batchesOf(value),
  );
}

/**
 * The cases of a clause with B ≤ 8, or up to another size: the worked examples, then the first cases that the judge
 * draws at each point.
 */
export function* smallCases(clause: Clause, format: NumberFormat, largest: number = small): Generator<SmallCase> {
  const round = rounding(format);
  const smallOnly = (given: object, replay: string, expected?: Example<object>['answers']): SmallCase[] => {
    const questions = questionsOf(clause, given, round);
    return Object.values(questions)
      .flatMap(batchesOf)
      .every((b) => b <= largest)
      ? [{ trial: { clause, given, questions, expected }, replay }]
      : [];
  };
  for (const [example, { given, answers }] of clause.examples.entries()) {
    yield* smallOnly(given, replayText({ from: 'example', example }), answers);
  }
  for (const [point, fixed] of clause.given.fixed.entries()) {
    const fields = arbitrary({ kind: 'record', fields: { ...clause.given.drawn(fixed) } }, round);
    for (const [path, drawn] of fc.sample(fields, { seed: seedOf(seed, clause.id, point), numRuns: draws }).entries()) {
      yield* smallOnly(
        { ...fixed, ...(drawn as object) },
        replayText({ from: 'draw', seed, point, path: String(path) }),
      );
    }
  }
}
