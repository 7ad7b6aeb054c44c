import * as fc from 'fast-check';
import type { Clause, Example, Fault, Questions } from '../../spec/language/index.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import { rounding } from '../arithmetic/formats.ts';
import { profileOf, unsupported, type Subject } from '../subjects/subject.ts';
import { checkedAnswers, type AnswersByName } from './answers.ts';
import { ask, messageOf, replyOf, type Asked } from './ask.ts';
import { givenAt, sampled, seedOf, type Drawing } from './draw.ts';
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

/** A case, with its answers where it is a worked example. */
type Case = Partial<Example<object>> & { readonly given: object };
/** A case that was put to the subject: what it was asked, or why it does not take it. */
type Put = Case & { readonly questions: Questions } & ({ readonly reason: string } | { readonly asked: Asked });

function put({ clause, subject }: Bench, one: Case): Put {
  const { declaration } = subject;
  const questions = questionsOf(clause, one.given, rounding(declaration.format), declaration.gradients);
  const reason = Object.values(questions).map((question) => unsupported(declaration, question)).find((why) => why !== undefined);
  return { ...one, questions, ...(reason === undefined ? { asked: ask(subject, questions) } : { reason }) };
}

type Found = Finding | { readonly kind: 'holds'; readonly teller: Fault | undefined; readonly unclaimed: number };

/** Judges one case. A fault is looked for by which it is telling, `teller` first, unless the case is only there to shrink another. */
async function tried({ clause, subject, timeLimit }: Bench, one: Put, { teller, shrinking = false }: { teller?: Fault | undefined; shrinking?: boolean } = {}): Promise<Found> {
  if ('reason' in one) return { kind: 'unsupported', reason: one.reason };
  const { given, questions, answers: expected, asked } = one;
  const profile = profileOf(subject.declaration);
  const replying = replyOf(subject, asked, timeLimit);
  const trial: Trial = { clause, given, questions, expected };
  try {
    // While a subject in a thread of its own thinks, this thread finds out what the case is worth.
    const comparison = comparisonOf(trial, profile);
    const telling = shrinking ? undefined : tellingFault(trial, comparison, profile, teller);
    const reply = await replying;
    if (reply.kind === 'unsupported') return reply;
    if (reply.kind === 'error') return { ...reply, trial };
    const answers = checkedAnswers(comparison.model, reply.answers, profile.format);
    const { violation, unclaimed, equations } = comparison.judge(answers);
    if (equations === 0) return { kind: 'unsupported', reason: `${subject.declaration.name} declares no gradients, of which alone the clause speaks` };
    return violation === undefined ? { kind: 'holds', teller: telling, unclaimed } : { kind: 'fails', trial, comparison, answers, violation };
  } catch (thrown) {
    return { kind: 'error', trial, message: messageOf(thrown), late: false };
  }
}

/** Judges cases one after another, up to the first finding. */
async function judgeCases(bench: Bench, cases: readonly Put[]): Promise<Pick<Sitting, 'cases' | 'telling' | 'unclaimed' | 'finding'>> {
  const tally = { cases: 0, telling: 0, unclaimed: 0 };
  let teller: Fault | undefined;
  for (const one of cases) {
    const found = await tried(bench, one, { teller });
    if (found.kind !== 'unsupported') tally.cases++;
    if (found.kind !== 'holds') return { ...tally, finding: found };
    if (found.unclaimed > 0) tally.unclaimed++;
    if (found.teller !== undefined) tally.telling++;
    teller = found.teller ?? teller;
  }
  return tally;
}

/** The clause's worked example of this number. */
export const tryExample = async (bench: Bench, worked: Example<object>, example: number): Promise<Sitting> => ({
  point: { example },
  origin: { from: 'example', example },
  ...(await judgeCases(bench, [put(bench, worked)])),
});

/** Cases that were drawn at one fixed point and put to the subject, so that it need not wait for the judge. */
export interface Docket {
  readonly index: number;
  readonly cases: readonly Put[];
  readonly path?: string | undefined;
}

const drawing = ({ clause, seed, subject }: Bench): Drawing => ({ clause, seed, format: subject.declaration.format });

/** Draws as many cases as asked for at one fixed point, or the one that a path leads to. */
export function draw(bench: Bench, index: number, draws: number, path?: string): Docket {
  return { index, path, cases: sampled(drawing(bench), index, draws, path).map((given) => put(bench, { given })) };
}

/** Judges the cases of one point; a failure is shrunk, unless it is there already or will do as it is. */
export async function tryPoint(bench: Bench, { index, cases, path }: Docket, shrinks: boolean): Promise<Sitting> {
  const { clause, seed } = bench;
  const judged = await judgeCases(bench, cases);
  const last = path ?? String(judged.cases - 1);
  const sitting = { point: clause.given.fixed[index]!, origin: { from: 'draw', seed, point: index, path: last } as const, ...judged };
  if (judged.finding?.kind !== 'fails' || !shrinks || path !== undefined) return sitting;

  let { finding } = judged;
  const property = fc.asyncProperty(givenAt(drawing(bench), index), async (given) => {
    const found = await tried(bench, put(bench, { given }), { shrinking: true });
    if (found.kind === 'fails') finding = found;
    return found.kind !== 'fails';
  });
  const { counterexamplePath } = await fc.check(property, { seed: seedOf(seed, clause.id, index), path: last, numRuns: cases.length });
  return { ...sitting, finding, origin: { ...sitting.origin, path: counterexamplePath ?? last } };
}
