import * as fc from 'fast-check';
import type { Clause, Example, Fault, Plan, TensorData } from '../../spec/language/index.ts';
import { rounding } from '../arithmetic/formats.ts';
import type { Subject } from '../subjects/subject.ts';
import { ask } from './ask.ts';
import { arbitrary, seedOf } from './draw.ts';
import { trialOf, violationOf, type AnswersByName, type Trial } from './law.ts';
import { tellingFault } from './telling.ts';
import type { Origin, Violation } from './verdict.ts';

/** What goes against a pass: a violated law, a question that the subject does not take, or a breakdown. */
export type Finding =
  | { readonly kind: 'fails'; readonly trial: Trial; readonly answers: AnswersByName<TensorData>; readonly violation: Violation }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'error'; readonly trial: Trial; readonly message: string };

/** What came of the cases at one fixed point of a clause, or of one worked example. */
export interface Sitting {
  readonly point: object;
  readonly origin: Origin;
  readonly cases: number;
  readonly telling: number;
  readonly finding?: Finding;
}

/** How a subject is questioned on a clause. */
export interface Bench {
  readonly subject: Subject;
  readonly clause: Clause;
  readonly seed: number;
  readonly timeLimit: number;
}

type Found = Finding | { readonly kind: 'holds'; readonly teller: Fault | undefined };

async function tried({ subject, timeLimit }: Bench, trial: Trial, teller?: Fault): Promise<Found> {
  const reply = await ask(subject, trial.questions, trial.model, timeLimit);
  if (reply.kind === 'unsupported') return reply;
  if (reply.kind === 'error') return { ...reply, trial };
  const violation = violationOf(trial, reply.answers);
  return violation === undefined ? { kind: 'holds', teller: tellingFault(trial, teller) } : { kind: 'fails', trial, answers: reply.answers, violation };
}

/** The clause's worked example of this number. */
export async function tryExample(bench: Bench, { given, answers }: Example<object>, example: number): Promise<Sitting> {
  const found = await tried(bench, trialOf(bench.clause, given, rounding(bench.subject.declaration.format), answers));
  return {
    point: { example },
    origin: { from: 'example', example },
    cases: found.kind === 'unsupported' ? 0 : 1,
    telling: found.kind === 'holds' && found.teller !== undefined ? 1 : 0,
    ...(found.kind !== 'holds' && { finding: found }),
  };
}

/** As many cases as asked for, drawn at one fixed point; a failure is shrunk, unless `path` leads to one case alone or `first` will do. */
export async function tryPoint(bench: Bench, index: number, draws: number, { path, first }: { path?: string | undefined; first: boolean }): Promise<Sitting> {
  const { clause, seed, subject } = bench;
  const round = rounding(subject.declaration.format);
  const point = clause.given.fixed[index]!;
  const fields = clause.given.drawn(point) as Readonly<Record<string, Plan>>;
  const given = arbitrary({ kind: 'record', fields }, round).map((drawn) => Object.assign({}, point, drawn));
  let cases = 0;
  let telling = 0;
  let runs = 0;
  let finding: Finding | undefined;
  let teller: Fault | undefined;
  const property = fc.asyncProperty(given, async (value) => {
    // Once the subject has declined or broken down there is nothing to learn, nor to shrink, at this point.
    if (finding?.kind === 'unsupported' || finding?.kind === 'error') return true;
    const found = await tried(bench, trialOf(clause, value, round), teller);
    // What follows a failure is shrinking.
    if (finding === undefined) {
      runs++;
      if (found.kind !== 'unsupported') cases++;
      if (found.kind === 'holds' && found.teller !== undefined) {
        telling++;
        teller = found.teller;
      }
    }
    if (found.kind !== 'holds') finding = found;
    return found.kind !== 'fails';
  });
  const details = await fc.check(property, {
    seed: seedOf(seed, clause.id, index),
    numRuns: draws,
    endOnFailure: first,
    ...(path !== undefined && { path }),
  });
  const origin: Origin = { from: 'draw', seed, point: index, path: details.counterexamplePath ?? path ?? `${runs - 1}` };
  return { point, origin, cases, telling, ...(finding !== undefined && { finding }) };
}
