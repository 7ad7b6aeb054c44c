import type { Denominator, Reduction } from '../../spec/contracts/reduction.ts';
import type {
  AccumulationQuestion, Answer, Ask, AttemptQuestion, ClipName, ClipSpec, Identity, LossName, LossQuestion, OptimizerName, OptimizerSpec, PenaltyName, PenaltySpec, Question,
  StepsQuestion, TensorData,
} from '../../spec/language/index.ts';
import type { NumberFormat } from '../arithmetic/formats.ts';
import { defaultProfile, type Profile } from '../arithmetic/profile.ts';

/** What a subject says of itself. What a list leaves out is not asked; a list that is absent means that there is none of it. */
export interface Declaration {
  readonly name: string;
  readonly version: string;
  /** The number format that it computes and answers in. Cases are rounded to it before they are asked. */
  readonly format: NumberFormat;
  /** How its arithmetic differs from the strict default of its format: what is left out is the default. */
  readonly profile?: Partial<Omit<Profile, 'format' | 'ulps'>> & { readonly ulps?: Partial<Profile['ulps']> };
  /** The kinds of question that it answers. */
  readonly asks: readonly Ask[];
  readonly losses: readonly LossName[];
  readonly reductions: readonly Reduction[];
  /** What its own means divide by. */
  readonly denominators?: readonly Denominator[];
  /** The optional parts of a loss question that it understands, parameters of a loss that may be left out among them. */
  readonly options?: readonly LossOption[];
  /** What its reductions are of nothing. */
  readonly identities?: readonly Identity[];
  readonly penalties?: readonly PenaltyName[];
  readonly placements?: readonly PenaltySpec['placed'][];
  readonly optimizers?: readonly OptimizerName[];
  readonly decays?: readonly NonNullable<OptimizerSpec['decay']>['coupling'][];
  /** What it lets be known of an optimizer's memory: a state to start from, and its slots afterwards. */
  readonly memory?: readonly MemoryOption[];
  /** What its replicas are joined by; without it, one replica is asked at a time. */
  readonly collectives?: readonly AccumulationQuestion['collective'][];
  /** What a window of its training may hold; without it, one micro-batch a replica, all of one size. */
  readonly windows?: readonly WindowOption[];
  readonly clips?: readonly ClipName[];
  /** False for one that gives the values of losses alone: their gradients are not asked, and nothing that is said of them is judged. */
  readonly gradients?: boolean;
  /** Known deviations: the reason, by the clause's id. */
  readonly deviations?: Readonly<Record<string, string>>;
}
export const lossOptions = ['weights', 'valid', 'scale', 'cotangent', 'classWeights', 'ignoredClass', 'positiveWeight', 'smoothing'] as const;
export type LossOption = (typeof lossOptions)[number];
export type MemoryOption = 'state' | 'slots';
/** Several micro-batches between two updates; parts of other sizes than the rest; parts that hold no example. */
export type WindowOption = 'micro-batches' | 'uneven' | 'empty';

/** How a subject computes: strictly, but for what it declares. */
export function profileOf({ format, profile }: Declaration): Profile {
  const strict = defaultProfile(format);
  return { ...strict, ...profile, ulps: { ...strict.ulps, ...profile?.ulps } };
}

/** A subject's reply to a question that it does not take. */
export interface Unsupported {
  readonly unsupported: string;
}

/** The thing being judged: data in, data out. */
export interface Subject {
  readonly declaration: Declaration;
  readonly answer: (question: Question) => Answer<TensorData> | Unsupported | Promise<Answer<TensorData> | Unsupported>;
  /** Starts anew after a question that was not answered in time; gives what it said last, as a clause to add to a sentence. */
  readonly restart?: () => Promise<string> | undefined;
  /** Ends whatever the subject holds. */
  readonly close?: () => void | Promise<void>;
}

/** Why this subject does not take this question, by its declaration; undefined when it does. */
export function unsupported(declaration: Declaration, question: Question): string | undefined {
  const { name, asks, losses, reductions, denominators = [], options = [], identities = [], penalties = [], placements = ['outside'], optimizers = [], decays = [], collectives = [], windows = [], clips = [], memory = [] } = declaration;
  const missing = (list: readonly string[], what: string, ...wanted: readonly string[]): string | undefined => {
    const absent = wanted.find((one) => !list.includes(one));
    return absent === undefined ? undefined : `${name} declares no ${what} '${absent}'`;
  };
  const ofLoss = ({ loss, reduction }: Pick<LossQuestion, 'loss' | 'reduction'>): string | undefined =>
    missing(losses, 'loss', loss.name) ??
    missing(reductions, 'reduction', reduction.by) ??
    (reduction.by === 'mean' ? missing(denominators, 'mean over', reduction.over) : undefined) ??
    (reduction.ofNothing && missing(identities, 'reduction of nothing', reduction.ofNothing)) ??
    ofOptions(loss);
  const ofOptions = (given: object): string | undefined => missing(options, 'option', ...lossOptions.filter((option) => (given as Record<string, unknown>)[option] !== undefined));
  // A reduction that there is not is asked of everybody.
  const ofAttempt = ({ loss, reduction }: AttemptQuestion): string | undefined =>
    reduction.by === 'unknown' ? (missing(losses, 'loss', loss.name) ?? ofOptions(loss)) : ofLoss({ loss, reduction });
  const ofPenalties = (asked: readonly PenaltySpec[]): string | undefined =>
    missing(penalties, 'penalty', ...asked.map((penalty) => penalty.name)) ??
    missing(placements, 'penalty placed', ...asked.map((penalty) => penalty.placed));
  const ofOptimizer = (optimizer: OptimizerSpec): string | undefined =>
    missing(optimizers, 'optimizer', optimizer.name) ?? (optimizer.decay && missing(decays, 'decay', optimizer.decay.coupling));
  const ofClip = (clip: ClipSpec | undefined): string | undefined => clip && missing(clips, 'clipping by', clip.by);
  const ofMemory = (asked: StepsQuestion): string | undefined =>
    missing(memory, 'memory of optimizers that can be given or read, as', ...memoryOptions.filter((option) => asked[option] !== undefined));
  const ofWindows = ({ clip, collective, windows: asked }: AccumulationQuestion): string | undefined => {
    const parts = asked.flatMap(({ replicas }) => replicas.flat());
    const sizes = parts.map(({ inputs }) => inputs.shape[0]!);
    return (
      (asked.some(({ replicas }) => replicas.length > 1) ? missing(collectives, 'collective', collective) : undefined) ??
      (asked.some(({ replicas }) => replicas.some((batches) => batches.length > 1)) ? missing(windows, 'windows of', 'micro-batches') : undefined) ??
      (sizes.includes(0) ? missing(windows, 'windows with parts that are', 'empty') : undefined) ??
      (new Set(sizes.filter((size) => size > 0)).size > 1 ? missing(windows, 'windows with parts that are', 'uneven') : undefined) ??
      (parts.some(({ valid }) => valid !== undefined) ? missing(options, 'option', 'valid') : undefined) ??
      ofClip(clip)
    );
  };

  const kind = missing(asks, 'answer to questions of the kind', question.ask);
  if (kind !== undefined) return kind;
  switch (question.ask) {
    case 'loss':
      return ofLoss(question) ?? ofOptions(question);
    case 'attempt':
      return ofAttempt(question) ?? ofOptions(question);
    case 'objective':
      return ofLoss(question) ?? ofPenalties(question.penalties);
    case 'steps':
      return ofOptimizer(question.optimizer) ?? ofClip(question.clip) ?? ofMemory(question);
    case 'training':
      return ofLoss(question) ?? ofPenalties(question.penalties) ?? ofOptimizer(question.optimizer) ?? ofClip(question.clip);
    case 'accumulation':
      return ofLoss(question) ?? ofPenalties(question.penalties) ?? ofOptimizer(question.optimizer) ?? ofWindows(question);
  }
}
const memoryOptions: readonly MemoryOption[] = ['state', 'slots'];
