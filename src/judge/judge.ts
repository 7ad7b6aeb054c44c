import type { Fault } from '../../spec/language/index.ts';
import { submit, type SubmittedBatch } from './ask.ts';
import { flakiness } from './again.ts';
import { breathe } from './breathe.ts';
import { compare, type Finding, type PointResult } from './compare.ts';
import { conclude, such } from './conclude.ts';
import type { Deviations } from './deviation.ts';
import { discriminatingCase, discriminationOf } from './discrimination.ts';
import { drawExample, drawPoint, shareOf, type Bench } from './draw.ts';
import { explain } from './explain.ts';
import { sideNames } from './names.ts';
import { askedOf } from './points.ts';
import { shrink } from './shrink.ts';
import type { Verdict } from './verdict.ts';

export interface JudgeOptions {
  /** Equal seeds draw equal cases. */
  readonly seed: number;
  /** Cases to draw a clause, shared out over its fixed points; each point gets at least one. */
  readonly cases: number;
  /** Milliseconds that a subject has for one answer. */
  readonly timeLimit: number;
  /** Judge this one case only. */
  readonly replay?: Replay | undefined;
  /** Deviations that are declared elsewhere than by the subject itself. */
  readonly deviations?: Deviations | undefined;
}
export type Replay =
  | { readonly from: 'example'; readonly example: number }
  | { readonly from: 'draw'; readonly point: number; readonly path: string };

/**
 * Judges one clause: its worked examples, then the cases of every fixed point, each on one way: draw → submit → compare;
 * and then concludes. `faults` may explain a failure, beyond the clause's own.
 */
export async function judgeClause(
  { clause: general, ...rest }: Bench,
  { cases, replay, deviations = {} }: Pick<JudgeOptions, 'cases' | 'replay' | 'deviations'>,
  faults: readonly Fault[],
): Promise<Verdict> {
  const { subject } = rest;
  const { clause, leftOut } = askedOf(general, subject.declaration);
  const bench: Bench = { ...rest, clause };
  const discrimination = discriminationOf(clause, subject.declaration.format);
  const share = shareOf(clause, cases);
  const results: PointResult[] = [];
  // Only the first failure is worth showing.
  const judge = async (batch: SubmittedBatch): Promise<PointResult> => {
    const result = await compare(bench, batch, discrimination);
    const isFirst = !results.some(({ finding }) => finding?.kind === 'fails' || isFlaky(finding));
    results.push(isFirst ? await presentable(bench, result, replay === undefined ? share : undefined) : result);
    return result;
  };
  for (const [example, worked] of clause.examples.entries()) {
    if (replay === undefined || (replay.from === 'example' && replay.example === example))
      await judge(submit(subject, drawExample(bench, worked, example)));
  }

  if (replay === undefined)
    for (const { point, reason } of leftOut)
      results.push({
        point,
        cases: 0,
        discriminating: 0,
        unclaimed: 0,
        held: [],
        finding: { kind: 'unsupported', reason, skippedAs: 'not-declared' },
      });
  const indices = [...clause.given.fixed.keys()].filter(
    (index) => replay === undefined || (replay.from === 'draw' && replay.point === index),
  );
  const path = replay?.from === 'draw' ? replay.path : undefined;
  // A subject that hangs once may hang at every point.
  const hung = (): boolean => results.some(({ finding }) => finding?.kind === 'error' && finding.late);
  const submitted = (at: number): SubmittedBatch | undefined =>
    hung() || indices[at] === undefined ? undefined : submit(subject, drawPoint(bench, indices[at], share, path));
  // The subject works on the cases of one point while those of the point before are judged.
  let next = submitted(0);
  for (let at = 0; next !== undefined;) {
    const current = next;
    await breathe();
    next = submitted(++at);
    const { finding } = await judge(current);
    // What broke down may have taken the cases that were waiting with it.
    if (finding?.kind === 'error') next = submitted(at);
  }

  // Cases that show nothing say nothing: one that does is worth a search.
  const isSilent = results.some(({ cases: n }) => n > 0) && results.every((one) => one.discriminating === 0);
  if (isSilent && replay === undefined && !results.some(({ finding }) => finding && finding.kind !== 'unsupported')) {
    const batch = discriminatingCase(bench);
    if (batch !== undefined) await judge(submit(subject, batch));
  }

  const failed = such(results, 'fails').map(({ finding }) => finding.failed);
  const held = results.flatMap((result) => result.held);
  const explanation = failed.length === 0 ? { likely: [] } : explain(bench, failed, held, faults);
  const deviation = deviations[clause.id];
  return conclude(bench, { points: results, discrimination, explanation, deviation, replayed: replay !== undefined });
}

const isFlaky = (finding: Finding | undefined): boolean => finding?.kind === 'error' && finding.isFlaky === true;

/** The same result with the failed case as it is shown, unless the subject does not answer alike twice: in its smallest form, unless it is replayed, and with names. */
async function presentable(bench: Bench, result: PointResult, share: number | undefined): Promise<PointResult> {
  if (result.finding?.kind !== 'fails') return result;
  const { failed: first } = result.finding;
  const flaky = await flakiness(bench, first);
  if (flaky !== undefined)
    return { ...result, finding: { kind: 'error', one: first, late: false, isFlaky: true, ...flaky } };
  const failed = share === undefined ? first : await shrink(bench, first, share);
  const names = sideNames(failed, failed.answers, failed.violated);
  const violation = { ...failed.violation, ...(names && { names }) };
  return { ...result, finding: { kind: 'fails', failed: { ...failed, violation } } };
}
