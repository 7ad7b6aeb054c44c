import type { Fault } from '../../spec/language/index.ts';
import { profileOf } from '../subjects/subject.ts';
import type { Deviation, Deviations } from './deviation.ts';
import { shareOf } from './draw.ts';
import { draw, tryExample, tryPoint, type Bench, type Docket, type Finding, type Sitting } from './sitting.ts';
import { likelyFaults } from './telling.ts';
import type { Exception, Origin, Outcome, Verdict } from './verdict.ts';

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
export type Replay = { readonly from: 'example'; readonly example: number } | { readonly from: 'draw'; readonly point: number; readonly path: string };

/** Judges one clause: its worked examples, then cases drawn at every fixed point. `faults` may explain a failure, beyond the clause's own. */
export async function judgeClause(bench: Bench, { cases, replay, deviations = {} }: Pick<JudgeOptions, 'cases' | 'replay' | 'deviations'>, faults: readonly Fault[]): Promise<Verdict> {
  const { clause } = bench;
  const { fixed } = clause.given;
  const share = shareOf(clause, cases);
  const sittings: Sitting[] = [];
  for (const [example, worked] of clause.examples.entries()) {
    if (replay === undefined || (replay.from === 'example' && replay.example === example)) sittings.push(await tryExample(bench, worked, example));
  }
  const points = [...fixed.keys()].filter((index) => replay === undefined || (replay.from === 'draw' && replay.point === index));
  const docketOf = (at: number): Docket | undefined =>
    points[at] === undefined ? undefined : draw(bench, points[at], share, replay?.from === 'draw' ? replay.path : undefined);
  // A subject that hangs once may hang at every point.
  const hung = (): boolean => sittings.some(({ finding }) => finding?.kind === 'error' && finding.late);
  let next = hung() ? undefined : docketOf(0);
  for (let at = 0; next !== undefined; ) {
    const current = next;
    next = docketOf(++at);
    // Only the first failure is worth its smallest form.
    const sitting = await tryPoint(bench, current, !sittings.some(({ finding }) => finding?.kind === 'fails'));
    sittings.push(sitting);
    // What broke down may have taken the cases that were waiting with it.
    if (sitting.finding?.kind === 'error') next = hung() ? undefined : docketOf(at);
  }

  const count = (of: 'cases' | 'telling' | 'unclaimed'): number => sittings.reduce((total, sitting) => total + sitting[of], 0);
  const tally = {
    clause: clause.id,
    cases: count('cases'),
    telling: count('telling'),
    unclaimed: count('unclaimed'),
    points: fixed.length,
    failing: [...exceptions(sittings, 'fails'), ...exceptions(sittings, 'error')],
    unsupported: exceptions(sittings, 'unsupported'),
  };
  return { ...tally, ...outcome(bench, sittings, tally, faults, deviations[clause.id]) };
}

/** The sittings that came to such a finding. */
const such = <K extends Finding['kind']>(sittings: readonly Sitting[], kind: K): { point: object; origin: Origin; finding: Extract<Finding, { kind: K }> }[] =>
  sittings.flatMap(({ point, origin, finding }) => (finding?.kind === kind ? [{ point, origin, finding: finding as Extract<Finding, { kind: K }> }] : []));

const exceptions = (sittings: readonly Sitting[], kind: Finding['kind']): Exception[] =>
  such(sittings, kind).map(({ point, finding }) => ({
    point,
    reason: finding.kind === 'fails' ? finding.violation.about : finding.kind === 'error' ? finding.message : finding.reason,
  }));

function outcome(
  { clause, subject }: Bench,
  sittings: readonly Sitting[],
  { cases, telling, unclaimed }: { cases: number; telling: number; unclaimed: number },
  faults: readonly Fault[],
  elsewhere: Deviation | undefined,
): Outcome {
  const { declaration } = subject;
  const own = declaration.deviations?.[clause.id];
  const declared = own === undefined ? elsewhere : { reason: own };
  const [failure] = such(sittings, 'fails');
  if (failure !== undefined) {
    const { trial, comparison, answers, violation } = failure.finding;
    const likely = likelyFaults(trial, comparison, answers, faults, profileOf(declaration));
    const counterexample = {
      given: trial.given,
      questions: trial.questions,
      violation,
      likely: likely.map(({ id, of, does }) => ({ id, of, does })),
      origin: failure.origin,
    };
    if (declared === undefined) return { kind: 'fail', counterexample };
    return declared.void === undefined ? { kind: 'deviates', ...declared, counterexample } : { kind: 'fail', declared, counterexample };
  }
  const [error] = such(sittings, 'error');
  if (error !== undefined) return { kind: 'error', message: error.finding.message, origin: error.origin, questions: error.finding.trial.questions };
  if (cases === 0) return { kind: 'unsupported', reason: such(sittings, 'unsupported')[0]?.finding.reason ?? 'there is no such case' };
  if (telling === 0 && declaration.gradients === false) return { kind: 'unsupported', reason: `${declaration.name} declares no gradients, in which alone a fault would show` };
  if (telling === 0 || unclaimed > 0) return { kind: 'inconclusive' };
  return declared === undefined ? { kind: 'pass' } : { kind: 'stale', ...declared };
}
