import type { Inputs } from '../../spec/clauses/own/cases.ts';
import type { ObservedAnswer, ObservedQuestion, OwnLoop, TensorData } from '../../spec/language/index.ts';
import { requireOptions } from '../../spec/contracts/checks.ts';
import { formats } from '../arithmetic/formats.ts';
import { ask, replyOf } from '../judge/ask.ts';
import { requireCheckOptions, requireSubject } from '../judge/checks.ts';
import { drawnBatch } from '../judge/declared/draws.ts';
import type { Subject } from '../subjects/subject.ts';
import { decide, norm, type Decision, type Vector } from './decide.ts';
import { ruleOf, type ObservedRule } from './optimizers.ts';
import { faultsOf, reportsOf, rightOf, type Counts, type Extents } from './hypotheses.ts';

export type { ObservedRule };

/** What was found of one property of a training loop. */
export interface Observed {
  readonly loop: string;
  readonly about: 'accumulation' | 'replicas' | 'second window' | 'shorter window' | 'reported loss';
  /** The micro-batches of every replica, by what they count. */
  readonly counts: Counts;
  readonly verdict: Decision['verdict'] | 'error';
  /** Why it does not pass. */
  readonly reason: string;
  readonly decision?: Decision;
}
export interface Observation {
  readonly subject: { readonly name: string; readonly version: string; readonly format: string };
  readonly seed: number;
  readonly findings: readonly Observed[];
  /** Of update rules of its own. */
  readonly optimizers: readonly ObservedRule[];
  readonly conforms: boolean;
}

type Answer = ObservedAnswer<TensorData>;
/** The parts by replica: neither the first nor the last is the largest, and no two counts tell the same story. */
const windows = {
  accumulation: [[2, 7, 4]],
  replicas: [[2, 5, 1, 3], [6, 1], [3]],
  before: [[3, 5]],
} as const satisfies Record<string, Counts>;
/** A part that counts nothing is drawn again, so often at most. */
const patience = 100;
/** Descent goes this far, unless little is seen of it: parameters then move by more of their digits. */
const rate = 1 / 8;

/**
 * Observes the training loops that a subject declares: each window is held against what its parts do, each asked alone.
 * Nothing is known of the model. Its own update rules are held against the degrees that it declares.
 *
 * @throws TypeError or RangeError, before anything is asked, when the subject, its declaration or an option is none
 */
export async function observe(
  subject: Subject,
  options: { readonly seed?: number | undefined; readonly timeLimit?: number | undefined } = {},
): Promise<Observation> {
  requireSubject(subject, 'observe');
  requireOptions(options, ['seed', 'timeLimit'], 'observe: options', 'Write { seed: 1 }.');
  const { seed = 1, timeLimit = 60_000 } = options;
  requireCheckOptions({ seed, timeLimit }, 'observe');
  const { name, version, format, loops = [], ownOptimizers = [] } = subject.declaration;
  const findings: Observed[] = [];
  for (const loop of loops) findings.push(...(await loopOf({ subject, loop, seed, timeLimit })));
  const optimizers: ObservedRule[] = [];
  for (const rule of ownOptimizers) optimizers.push(...(await ruleOf({ subject, rule, seed, timeLimit })));
  const verdicts = [...findings, ...optimizers].map(({ verdict }) => verdict);
  const conforms =
    verdicts.includes('pass') && verdicts.every((verdict) => verdict === 'pass' || verdict === 'inconclusive');
  return { subject: { name, version, format }, seed, findings, optimizers, conforms };
}

interface Inquiry {
  readonly subject: Subject;
  readonly loop: OwnLoop;
  readonly seed: number;
  readonly timeLimit: number;
}

/** A window of drawn micro-batches: them, and what each counts. */
interface Drawn {
  readonly replicas: readonly (readonly Inputs[])[];
  readonly counts: Counts;
  readonly extents: Extents;
}
function drawn({ loop, subject, seed }: Inquiry, sizes: Counts, salt: number): Drawn {
  let at = seed * 1_000_000 + salt * 10_000;
  // A part that counts nothing has no mean.
  const batchOf = (rows: number): Inputs => {
    for (let tries = 0; ; tries++) {
      const batch = drawnBatch(loop.inputs, rows, ++at, subject.declaration.format);
      if (countOf(loop, batch) > 0 || tries === patience) return batch;
    }
  };
  const replicas = sizes.map((own) => own.map(batchOf));
  const counted = (count: (batch: Inputs) => number): Counts => replicas.map((own) => own.map(count));
  return {
    replicas,
    counts: counted((batch) => countOf(loop, batch)),
    extents: { rows: sizes, all: counted((batch) => extentOf(loop, batch)) },
  };
}
/** Of a mask all numbers; else as much as counts. */
const extentOf = (loop: OwnLoop, batch: Inputs): number =>
  typeof loop.mean === 'object' && 'count' in loop.mean ? batch[loop.mean.count]!.data.length : countOf(loop, batch);
/** What the mean of a micro-batch divides by. */
function countOf({ mean, inputs }: OwnLoop, batch: Inputs): number {
  if (mean === 'examples') {
    const first = Object.keys(inputs).find((name) => inputs[name]!.shape[0] === 'examples')!;
    return batch[first]!.shape[0]!;
  }
  const numbers = Array.from(batch['sum' in mean ? mean.sum : mean.count]!.data);
  return 'sum' in mean ? numbers.reduce((a, b) => a + b, 0) : numbers.filter((x) => x !== 0).length;
}

async function loopOf(inquiry: Inquiry): Promise<Observed[]> {
  const { loop } = inquiry;
  const before = drawn(inquiry, windows.before, 3);
  const kinds = [
    { about: 'accumulation', of: drawn(inquiry, windows.accumulation, 1) },
    ...(loop.replicas === true ? [{ about: 'replicas', of: drawn(inquiry, windows.replicas, 2) } as const] : []),
    { about: 'second window', of: drawn(inquiry, windows.accumulation, 4), before },
    // As at the end of an epoch.
    { about: 'shorter window', of: before, before: drawn(inquiry, windows.accumulation, 5) },
  ] as const;
  const found: Observed[] = [];
  for (const kind of kinds) {
    const { about, of } = kind;
    const earlier = 'before' in kind ? kind.before : undefined;
    try {
      found.push(...(await windowOf(inquiry, about, of, earlier)));
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      found.push({ loop: loop.name, about, counts: of.counts, verdict: 'error', reason });
    }
  }
  return found;
}

/** One window against its parts, after an earlier one or from the start. */
async function windowOf(
  inquiry: Inquiry,
  about: Observed['about'],
  { replicas, counts, extents }: Drawn,
  earlier: Drawn | undefined,
): Promise<Observed[]> {
  const { loop, subject } = inquiry;
  // A window that descends by nothing leaves the model at its start, where the parts are read.
  const context = earlier === undefined ? [] : [{ rate: 0, replicas: earlier.replicas }];
  const at = context.length;
  const from = (answer: Answer, window: number): Vector => change(answer.start, last(answer, window));
  const run = (window: Drawn['replicas']): Promise<Answer> => answerTo(inquiry, [{ rate, replicas: window }]);
  const runAll = (): Promise<Answer> => answerTo(inquiry, [...context, { rate, replicas }]);
  const whole = await runAll();
  const again = await runAll();
  const differs = Object.keys(whole.start).find((name) => !same(last(whole, at)[name]!, last(again, at)[name]!));
  if (differs !== undefined)
    throw new Error(
      `two equal runs leave the parameter '${differs}' in different places: dropout, shuffling and what else is drawn at random must be off, and every run must begin at the same start`,
    );
  const parts: Answer[] = [];
  for (const batch of replicas.flat()) parts.push(await run([[batch]]));
  const before = earlier === undefined ? undefined : from(await run(earlier.replicas), 0);
  const changes = parts.map((part) => from(part, 0));
  const moved = from(whole, at);
  const noise = noiseOf(last(whole, at), moved, formats[subject.declaration.format].precision);
  const decision = decide(moved, changes, rightOf(counts), faultsOf(counts, earlier?.counts, extents), noise, before);
  const of = { loop: loop.name, counts };
  const found: Observed[] = [{ ...of, about, verdict: decision.verdict, reason: decision.reason, decision }];
  if (loop.reports === true && earlier === undefined) {
    const reportAt = ({ value }: Answer, window: number): Vector => ({ value: [value![window]!.data[0]!] });
    const told = decide(
      reportAt(whole, at),
      parts.map((part) => reportAt(part, 0)),
      rightOf(counts),
      reportsOf(counts, extents),
      2 ** -formats[subject.declaration.format].precision,
    );
    found.push({ ...of, about: 'reported loss', verdict: told.verdict, reason: told.reason, decision: told });
  }
  return found;
}

const last = ({ parameters }: Answer, at: number): Answer['start'] => parameters[at]!;
const same = (a: TensorData, b: TensorData): boolean => Array.from(a.data).every((x, i) => Object.is(x, b.data[i]));
const change = (from: Answer['start'], to: Answer['start']): Vector =>
  Object.fromEntries(
    Object.entries(from).map(([name, { data }]) => [name, Array.from(data, (x, i) => x - to[name]!.data[i]!)]),
  );

/** What the rounding of parameters may do to a change, as a share of it: of the tensor where it does most. */
function noiseOf(parameters: Answer['start'], moved: Vector, precision: number): number {
  const shares = Object.entries(moved).map(([name, by]) =>
    norm(by) === 0 ? 0 : norm(parameters[name]!.data) / norm(by),
  );
  return 2 ** -precision * Math.max(1, ...shares);
}

async function answerTo({ subject, loop, timeLimit }: Inquiry, of: ObservedQuestion['windows']): Promise<Answer> {
  const question: ObservedQuestion = { ask: 'observed', loop: loop.name, windows: of };
  const reply = await replyOf(subject, ask(subject, { run: question }), timeLimit);
  if (reply.kind === 'unsupported') throw new Error(`it refused: ${reply.reason}`);
  if (reply.kind === 'error') throw new Error(reply.message);
  return checked(reply.answers['run'] as Answer, loop, of.length);
}

/** @throws RangeError for an answer that lacks a part, in a sentence that names it */
function checked(answer: Answer, { reports }: OwnLoop, count: number): Answer {
  const { start, parameters, value } = Object(answer) as Partial<Answer>;
  if (start === undefined || Object.keys(start).length === 0)
    throw new RangeError("the answer has no 'start': give the parameters by name, as they are before training");
  if (parameters?.length !== count)
    throw new RangeError(
      `the answer's 'parameters' are of ${parameters?.length ?? 'no'} windows, where ${count} were asked`,
    );
  for (const [at, after] of parameters.entries())
    for (const [name, { shape }] of Object.entries(start))
      if (after[name]?.shape.join() !== shape.join())
        throw new RangeError(
          `the answer's parameters[${at}].${name} has not the shape [${shape.join(', ')}] of its start`,
        );
  if (reports === true && value?.length !== count)
    throw new RangeError(`the answer has no 'value' of each window, though the loop declares reports: true`);
  return { start, parameters, ...(value && { value }) };
}
