import * as fc from 'fast-check';
import type { Clause, Example, Fault, Plan } from '../../spec/language/index.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import { rounding } from '../arithmetic/formats.ts';
import { profileOf, unsupported, type Subject } from '../subjects/subject.ts';
import { checkedAnswers, type AnswersByName } from './answers.ts';
import { ask, messageOf } from './ask.ts';
import { arbitrary, seedOf } from './draw.ts';
import { comparisonOf, type Comparison } from './comparison.ts';
import { questionsOf, type Trial } from './law.ts';
import { tellingFault } from './telling.ts';
import type { Origin, Violation } from './verdict.ts';

/** What goes against a pass: a violated law, a question that the subject does not take, or a breakdown. */
export type Finding =
  | { readonly kind: 'fails'; readonly trial: Trial; readonly comparison: Comparison; readonly answers: AnswersByName<Float64Tensor>; readonly violation: Violation }
  | { readonly kind: 'unsupported'; readonly reason: string }
  | { readonly kind: 'error'; readonly trial: Trial; readonly message: string; readonly late: boolean };

/** What came of the cases at one fixed point of a clause, or of one worked example. */
export interface Sitting {
  readonly point: object;
  readonly origin: Origin;
  readonly cases: number;
  readonly telling: number;
  /** Cases that held, but of some numbers of which nothing can be said. */
  readonly unclaimed: number;
  readonly finding?: Finding;
}

/** How a subject is questioned on a clause. */
export interface Bench {
  readonly subject: Subject;
  readonly clause: Clause;
  readonly seed: number;
  readonly timeLimit: number;
}

type Found = Finding | { readonly kind: 'holds'; readonly teller: Fault | undefined; readonly unclaimed: number };

/** One case. A fault is looked for by which it is telling, `teller` first, unless the case is only there to shrink another. */
async function tried(
  { clause, subject, timeLimit }: Bench,
  { given, answers: expected }: Partial<Example<object>> & { given: object },
  { teller, shrinking = false }: { teller?: Fault | undefined; shrinking?: boolean } = {},
): Promise<Found> {
  const { declaration } = subject;
  const profile = profileOf(declaration);
  const questions = questionsOf(clause, given, rounding(profile.format));
  const reason = Object.values(questions).map((question) => unsupported(declaration, question)).find((one) => one !== undefined);
  if (reason !== undefined) return { kind: 'unsupported', reason };

  const asked = ask(subject, questions, timeLimit);
  // While a subject in a thread of its own thinks, this thread finds out what the case is worth.
  const trial: Trial = { clause, given, questions, expected };
  const comparison = comparisonOf(trial, profile);
  const telling = shrinking ? undefined : tellingFault(trial, comparison, profile, teller);
  const reply = await asked;
  if (reply.kind === 'unsupported') return reply;
  if (reply.kind === 'error') return { ...reply, trial };
  try {
    const answers = checkedAnswers(comparison.model, reply.answers, profile.format);
    const { violation, unclaimed } = comparison.judge(answers);
    return violation === undefined ? { kind: 'holds', teller: telling, unclaimed } : { kind: 'fails', trial, comparison, answers, violation };
  } catch (thrown) {
    return { kind: 'error', trial, message: messageOf(thrown), late: false };
  }
}

/** The clause's worked example of this number. */
export async function tryExample(bench: Bench, worked: Example<object>, example: number): Promise<Sitting> {
  const found = await tried(bench, worked);
  return {
    point: { example },
    origin: { from: 'example', example },
    cases: found.kind === 'unsupported' ? 0 : 1,
    telling: found.kind === 'holds' && found.teller !== undefined ? 1 : 0,
    unclaimed: found.kind === 'holds' && found.unclaimed > 0 ? 1 : 0,
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
  let unclaimed = 0;
  let runs = 0;
  let finding: Finding | undefined;
  let teller: Fault | undefined;
  const property = fc.asyncProperty(given, async (value) => {
    // Once the subject has declined or broken down there is nothing to learn, nor to shrink, at this point.
    if (finding?.kind === 'unsupported' || finding?.kind === 'error') return true;
    const found = await tried(bench, { given: value }, { teller, shrinking: finding !== undefined });
    // What follows a failure is shrinking.
    if (finding === undefined) {
      runs++;
      if (found.kind !== 'unsupported') cases++;
      if (found.kind === 'holds' && found.unclaimed > 0) unclaimed++;
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
  return { point, origin, cases, telling, unclaimed, ...(finding !== undefined && { finding }) };
}
