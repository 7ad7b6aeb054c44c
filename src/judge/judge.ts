import * as fc from 'fast-check';
import type { Clause, Fault, Plan, TensorData } from '../../spec/language/index.ts';
import { rounding } from '../arithmetic/formats.ts';
import type { Subject } from '../subjects/subject.ts';
import { ask } from './ask.ts';
import { arbitrary, seedOf } from './draw.ts';
import { trialOf, violationOf, type AnswersByName, type Trial } from './law.ts';
import { isTelling, likelyFaults } from './telling.ts';
import type { Counterexample, Exception, Origin, Outcome, Verdict, Violation } from './verdict.ts';

export interface JudgeOptions {
  /** Equal seeds draw equal cases. */
  readonly seed: number;
  /** Cases to draw a clause, shared out over its fixed points; each point gets at least one. */
  readonly cases: number;
  /** Milliseconds that a subject has for one answer. */
  readonly timeLimit: number;
  /** Faults to try as explanations of a failure, beyond those of the clause. */
  readonly faults: readonly Fault[];
  /** Judge this one case only. */
  readonly replay?: Exclude<Origin, { from: 'draw' }> | Omit<Extract<Origin, { from: 'draw' }>, 'seed'>;
}

type Finding =
  | { readonly kind: 'holds'; readonly telling: boolean }
  | { readonly kind: 'fails'; readonly trial: Trial; readonly answers: AnswersByName<TensorData>; readonly violation: Violation }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'error'; readonly trial: Trial; readonly message: string };

/** Judges one clause: its worked examples, then cases drawn at every fixed point. */
export async function judgeClause(subject: Subject, clause: Clause, options: JudgeOptions): Promise<Verdict> {
  const { replay } = options;
  const round = rounding(subject.declaration.format);
  let cases = 0;
  let telling = 0;
  let failure: Counterexample | undefined;
  let error: Extract<Outcome, { kind: 'error' }> | undefined;
  const failing: Exception[] = [];
  const unsupported: Exception[] = [];

  const tried = async (trial: Trial): Promise<Finding> => {
    const reply = await ask(subject, trial.questions, trial.model, options.timeLimit);
    if (reply.kind === 'unsupported') return reply;
    if (reply.kind === 'error') return { ...reply, trial };
    const violation = violationOf(trial, reply.answers);
    if (violation !== undefined) return { kind: 'fails', trial, answers: reply.answers, violation };
    return { kind: 'holds', telling: isTelling(trial) };
  };
  const count = (finding: Finding): void => {
    if (finding.kind !== 'unsupported') cases++;
    if (finding.kind === 'holds' && finding.telling) telling++;
  };
  const record = (finding: Finding, origin: Origin, point: object): void => {
    if (finding.kind === 'unsupported') unsupported.push({ point, reason: finding.reason });
    if (finding.kind === 'error') {
      failing.push({ point, reason: finding.message });
      error ??= { kind: 'error', message: finding.message, origin, questions: finding.trial.questions };
    }
    if (finding.kind === 'fails') {
      const { trial, answers, violation } = finding;
      failing.push({ point, reason: violation.about });
      failure ??= {
        given: trial.given,
        questions: trial.questions,
        violation,
        likely: likelyFaults(trial, answers, [...new Set([...clause.rejects, ...options.faults])], round).map(({ id, of, does }) => ({ id, of, does })),
        origin,
      };
    }
  };

  for (const [example, { given, answers }] of clause.examples.entries()) {
    if (replay !== undefined && !(replay.from === 'example' && replay.example === example)) continue;
    const finding = await tried(trialOf(clause, given, round, answers));
    count(finding);
    record(finding, { from: 'example', example }, { example: example + 1 });
  }

  const points = clause.given.fixed;
  const share = Math.min(clause.given.enough ?? Infinity, Math.max(1, Math.ceil(options.cases / points.length)));
  for (const [index, point] of points.entries()) {
    if (replay !== undefined && !(replay.from === 'draw' && replay.point === index)) continue;
    const fields = clause.given.drawn(point) as Readonly<Record<string, Plan>>;
    const given = arbitrary({ kind: 'record', fields }, round).map((rest) => ({ ...point, ...(rest as object) }));
    let runs = 0;
    let last: Finding | undefined;
    const property = fc.asyncProperty(given, async (value) => {
      // Once the subject has declined or broken down there is nothing to learn, nor to shrink, at this point.
      if (last?.kind === 'unsupported' || last?.kind === 'error') return true;
      const finding = await tried(trialOf(clause, value, round));
      // What follows a failure at this point is shrinking.
      if (last === undefined) {
        runs++;
        count(finding);
      }
      if (finding.kind !== 'holds') last = finding;
      return finding.kind !== 'fails';
    });
    const details = await fc.check(property, {
      seed: seedOf(options.seed, clause.id, index),
      numRuns: replay === undefined ? share : 1,
      // Only the first failure is worth its smallest form.
      endOnFailure: replay !== undefined || failure !== undefined,
      ...(replay?.from === 'draw' && { path: replay.path }),
    });
    if (last !== undefined) record(last, { from: 'draw', seed: options.seed, point: index, path: details.counterexamplePath ?? (replay?.from === 'draw' ? replay.path : undefined) ?? `${runs - 1}` }, point);
  }
  const tally = { clause: clause.id, cases, telling, points: points.length, failing, unsupported };
  return { ...tally, ...outcome(subject, clause, failure, error, tally) };
}

function outcome(
  { declaration }: Subject,
  { id }: Clause,
  failure: Counterexample | undefined,
  error: Extract<Outcome, { kind: 'error' }> | undefined,
  { cases, telling, unsupported }: Pick<Verdict, 'cases' | 'telling' | 'unsupported'>,
): Outcome {
  const reason = declaration.deviations?.[id];
  if (failure !== undefined) return reason === undefined ? { kind: 'fail', counterexample: failure } : { kind: 'deviates', reason, counterexample: failure };
  if (error !== undefined) return error;
  if (cases === 0) return { kind: 'unsupported', reason: unsupported[0]?.reason ?? 'no case' };
  if (telling === 0) return { kind: 'inconclusive' };
  return reason === undefined ? { kind: 'pass' } : { kind: 'stale', reason };
}
