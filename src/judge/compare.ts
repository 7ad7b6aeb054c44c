import type { Float64Tensor } from '../arithmetic/float64.ts';
import { checkedAnswers, type AnswersByName } from './answers.ts';
import { messageOf, replyOf, type Breakdown, type SubmittedBatch, type SubmittedCase } from './ask.ts';
import { lossOf } from './declared/loss.ts';
import type { Discrimination } from './discrimination.ts';
import type { Bench, DrawnCase } from './draw.ts';
import type { SkippedAs, TwoAnswers, Violation } from './verdict.ts';

/** A case whose answers violate the law. */
export interface FailedCase extends DrawnCase {
  readonly answers: AnswersByName<Float64Tensor>;
  readonly violation: Violation;
  /** Which equation of the law is violated. */
  readonly violated: number;
}

/** A subject that does not answer alike twice: how it differs, and both answers, where there are two. */
export interface Flaky {
  readonly message: string;
  readonly twice?: TwoAnswers;
}

/** Why no more cases of a point were judged: a violated law, a question that is not supported, or a breakdown. */
export type Finding =
  | { readonly kind: 'fails'; readonly failed: FailedCase }
  | {
      readonly kind: 'unsupported';
      readonly reason: string;
      readonly skippedAs: SkippedAs;
    }
  | (Breakdown & Partial<Flaky> & { readonly one: DrawnCase; readonly isFlaky?: boolean });

/** What came of the cases at one fixed point of a clause, or of one worked example. */
export interface PointResult {
  readonly point: object;
  readonly cases: number;
  /** In how many of the cases that held some fault of the clause would have shown. */
  readonly discriminating: number;
  /** Cases that held, but with numbers of which nothing can be said. */
  readonly unclaimed: number;
  readonly held: readonly DrawnCase[];
  readonly finding?: Finding;
}

type CaseResult =
  Finding | { readonly kind: 'holds'; readonly unclaimed: number; readonly answers: AnswersByName<Float64Tensor> };

/** Judges one case by its answers. */
export async function judgeCase(
  { subject, timeLimit }: Bench,
  { asked, ...one }: SubmittedCase,
  meanwhile: () => void = () => {},
): Promise<CaseResult> {
  const { name, format } = subject.declaration;
  const replying = replyOf(subject, asked, timeLimit);
  try {
    // While a subject in another thread works, there is time.
    meanwhile();
    const reply = await replying;
    if (reply.kind === 'unsupported') return { ...reply, skippedAs: 'refused' };
    if (reply.kind === 'error') return { ...reply, one };
    const answers = checkedAnswers(one.criterion.model, reply.answers, format);
    const { violation, violated = 0, unclaimed, equations } = one.criterion.judge(answers);
    if (equations === 0)
      return {
        kind: 'unsupported',
        reason: `${name} declares no gradients, of which alone the clause speaks`,
        skippedAs: 'cannot-be-asked',
      };
    return violation === undefined
      ? { kind: 'holds', unclaimed, answers }
      : { kind: 'fails', failed: { ...one, answers, violation, violated } };
  } catch (thrown) {
    return { kind: 'error', one, message: messageOf(thrown) + declaredForm(one, thrown), late: false };
  }
}

/** What says of which form an answer about a declared loss must be. */
const declaredForm = ({ clause, questions }: DrawnCase, thrown: unknown): string =>
  clause.declared === undefined || !(thrown instanceof TypeError || /shape|holds/.test(messageOf(thrown)))
    ? ''
    : `: so its 'elements', 'inputs' and 'gradientOf' declare '${lossOf(clause, questions).name}'. Correct them, or the answer`;

/** Judges the cases of a point one after another, up to the first finding. */
export async function compare(
  bench: Bench,
  { point, cases, skipped }: SubmittedBatch,
  discrimination: Discrimination,
): Promise<PointResult> {
  const held: DrawnCase[] = [];
  let discriminating = 0;
  let unclaimed = 0;
  for (const one of cases) {
    let shown: ReturnType<Discrimination['shownBy']> = [];
    const { shows } = one.criterion;
    const result = await judgeCase(bench, one, () => {
      if (shows === undefined) shown = discrimination.shownBy(one);
    });
    if (result.kind !== 'holds') {
      const judged = held.length + (result.kind === 'unsupported' ? 0 : 1);
      return { point, cases: judged, discriminating, unclaimed, held, finding: result };
    }
    held.push(one);
    if (shows !== undefined && result.unclaimed === 0) {
      shown = discrimination.shownBy(one, shows(result.answers));
    }
    if (result.unclaimed > 0) unclaimed++;
    if (shown.length > 0) discriminating++;
    discrimination.note(shown);
  }
  const finding = skipped === undefined ? {} : { finding: { kind: 'unsupported', ...skipped } as const };
  return { point, cases: held.length, discriminating, unclaimed, held, ...finding };
}
