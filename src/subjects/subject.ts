import type { Reduction } from '../../spec/contracts/reduction.ts';
import { lossDefinitions } from '../../spec/definitions/records.ts';
import type {
  Absence,
  AccumulationQuestion,
  Answer,
  Ask,
  AttemptQuestion,
  ClipName,
  ClipSpec,
  Coupling,
  Denominator,
  EvaluateQuestion,
  Identity,
  LossName,
  LossQuestion,
  LossSpec,
  MicroBatch,
  OptimizerName,
  OptimizerSpec,
  OptionalParameterName,
  OwnLoop,
  OwnLoss,
  OwnOptimizer,
  OwnQuestion,
  Parameter,
  PenaltyName,
  PenaltySpec,
  Question,
  SecondTerm,
  StepsQuestion,
  TensorData,
} from '../../spec/language/index.ts';
import type { NumberFormat } from '../arithmetic/formats.ts';
import { defaultProfile, type ElementaryFunction, type Profile } from '../arithmetic/profile.ts';

/**
 * What a subject says of itself. What a list leaves out is not asked; a list that is absent means that there is none of
 * it.
 */
export interface Declaration {
  /**
   * What it is called in reports, and in a file of deviations.
   * @minLength 1
   * @maxLength 200
   */
  readonly name: string;
  /**
   * The version of what is judged: a deviation may be of some versions only.
   * @minLength 1
   * @maxLength 200
   */
  readonly version: string;
  /** The number format that it computes and answers in. Cases are rounded to it before they are asked. */
  readonly format: NumberFormat;
  /** How its arithmetic differs from the strict default of its format: what is left out is the default. */
  readonly profile?: Partial<Omit<Profile, 'format' | 'ulps'>> & {
    /** How many units in the last place an elementary function may be off. */
    readonly ulps?: Partial<Record<ElementaryFunction, Ulps>>;
  };
  /** The kinds of question that it answers. */
  readonly asks: readonly Exclude<Ask, 'observed' | 'ownSteps'>[];
  /** The losses that it has. */
  readonly losses: readonly LossName[];
  /** The reductions that it has. */
  readonly reductions: readonly Reduction[];
  /** What its own means divide by. */
  readonly denominators?: readonly Denominator[];
  /**
   * The optional parts of a loss question that it understands, parameters of a loss that may be left out among them.
   */
  readonly options?: readonly LossOption[];
  /** What its reductions give for an empty batch. */
  readonly identities?: readonly Identity[];
  /**
   * What some losses have instead of what the lists above say of all: a library has weights in one loss, and an ignored
   * class in another.
   */
  readonly perLoss?: { readonly [N in LossName]?: LossFeatures };
  /** The penalties that it has. */
  readonly penalties?: readonly PenaltyName[];
  /** Where it adds a penalty: to the reduced loss, or to every element before the reduction. */
  readonly placements?: readonly PenaltySpec['placed'][];
  /** What the total loss of its model may hold besides one loss and penalties: a second loss, with a weight. */
  readonly terms?: readonly TermOption[];
  /** The update rules that it has. */
  readonly optimizers?: readonly OptimizerName[];
  /** How its optimizers decay a parameter, where they do. */
  readonly decays?: readonly Coupling[];
  /** What some update rules have instead of what `decays` and `clips` say of all. */
  readonly perOptimizer?: { readonly [N in OptimizerName]?: RuleFeatures };
  /** What it lets be known of an optimizer's memory: a state to start from, and its slots afterwards. */
  readonly memory?: readonly MemoryOption[];
  /** What may have another value in one step of its optimizers than in the others, besides the rate. */
  readonly changes?: readonly ChangeOption[];
  /** What becomes of a parameter that has no gradient in a step; without it, every parameter has one in every step. */
  readonly absences?: readonly Absence[];
  /** What its replicas are joined by; without it, one replica is asked at a time. */
  readonly collectives?: readonly AccumulationQuestion['collective'][];
  /** What a window of its training may hold; without it, one micro-batch a replica, all of one size. */
  readonly windows?: readonly WindowOption[];
  /** By what it clips gradients. */
  readonly clips?: readonly ClipName[];
  /**
   * False for one that gives the values of losses alone: their gradients are not asked, and nothing that is said of
   * them is judged.
   */
  readonly gradients?: boolean;
  /**
   * Losses that no definition here knows, by their inputs and their means: they are held against their own unreduced
   * elements. They are asked whether or not `asks` names the kind 'own'.
   */
  readonly ownLosses?: readonly OwnLoss[];
  /** Update rules that no definition here knows, by the degrees of their numbers, which `equistep observe` asks. */
  readonly ownOptimizers?: readonly OwnOptimizer[];
  /** Training loops with a model of their own, which `equistep observe` asks. */
  readonly loops?: readonly OwnLoop[];
  /** Known deviations: the reason, by the clause's id. */
  readonly deviations?: Readonly<Record<string, Reason>>;
}
/** What is left out is as the lists for all losses say. */
export interface LossFeatures {
  readonly reductions?: readonly Reduction[];
  readonly denominators?: readonly Denominator[];
  readonly options?: readonly LossOption[];
  readonly identities?: readonly Identity[];
}
/** What is left out is as the lists for all rules say. */
export interface RuleFeatures {
  readonly decays?: readonly Coupling[];
  readonly clips?: readonly ClipName[];
}
/**
 * Units in the last place.
 * @minimum 0
 */
type Ulps = number;
/** @minLength 1 */
type Reason = string;
const questionOptions = [
  'weights',
  'valid',
  'scale',
  'cotangent',
  'classWeights',
  'ignoredClass',
  'targetsGradient',
  'weightsGradient',
  'direction',
] as const;
export type LossOption = (typeof questionOptions)[number] | OptionalParameterName;
export const lossOptions: readonly LossOption[] = [
  ...questionOptions,
  ...Object.values(lossDefinitions).flatMap(({ parameters }) =>
    Object.entries<Parameter>(parameters)
      .filter(([, parameter]) => 'whenLeftOut' in parameter)
      .map(([name]) => name as OptionalParameterName),
  ),
];

type Optional = Exclude<
  keyof Declaration,
  'name' | 'version' | 'format' | 'profile' | 'asks' | 'losses' | 'reductions'
>;
/** What holds where a declaration leaves a part out. */
export const leftOut: Required<Pick<Declaration, Optional>> = {
  denominators: [],
  options: [],
  identities: [],
  penalties: [],
  placements: ['outside'],
  terms: [],
  optimizers: [],
  decays: [],
  memory: [],
  changes: [],
  absences: [],
  collectives: [],
  windows: [],
  clips: [],
  perLoss: {},
  perOptimizer: {},
  gradients: true,
  ownLosses: [],
  ownOptimizers: [],
  loops: [],
  deviations: {},
};
/** A second loss of the same predictions, with targets and a reduction of its own. */
export type TermOption = 'second';
export type MemoryOption = 'state' | 'slots';
/** The hyper-parameters of a rule; the coefficient of its decay. */
export type ChangeOption = 'hyper' | 'decay';
/**
 * Several micro-batches between two updates; parts of other sizes than the rest; parts that hold no example; parts with
 * a weight for each row; parts with a mask of each number, where a row has several.
 */
export type WindowOption = 'micro-batches' | 'uneven' | 'empty' | 'weights' | 'element-masks';

/** How a subject computes: strictly, but for what it declares. */
export function profileOf(declaration: Declaration): Profile {
  const { format, profile } = declaration;
  const strict = defaultProfile(format);
  const made = profiles.get(declaration) ?? { ...strict, ...profile, ulps: { ...strict.ulps, ...profile?.ulps } };
  profiles.set(declaration, made);
  return made;
}
/** Of one declaration there is one profile, so that its arithmetic is made once. */
const profiles = new WeakMap<Declaration, Profile>();

/** A subject's reply to a question that it does not take. */
export interface Unsupported {
  readonly unsupported: string;
}

/** The thing being judged: data in, data out. */
export interface Subject {
  readonly declaration: Declaration;
  // As a method: its author may declare the question as it is given, which is narrower.
  readonly answer: {
    of(question: Question): Answer<TensorData> | Unsupported | Promise<Answer<TensorData> | Unsupported>;
  }['of'];
  /**
   * Starts anew after a question that was not answered in time; gives what it said last, as a clause to add to a
   * sentence.
   */
  readonly restart?: () => Promise<string> | undefined;
  /** Ends whatever the subject holds. */
  readonly close?: () => void | Promise<void>;
}

/** What a subject declares of one loss. */
export function featuresOfLoss(
  { reductions, denominators = [], options = [], identities = [], perLoss = {} }: Declaration,
  loss: LossName,
): Required<LossFeatures> {
  return { reductions, denominators, options, identities, ...perLoss[loss] };
}
/** What a subject declares of one update rule. */
export function featuresOfRule(
  { decays = [], clips = [], perOptimizer = {} }: Declaration,
  rule: OptimizerName,
): Required<RuleFeatures> {
  return { decays, clips, ...perOptimizer[rule] };
}

/** Why this subject does not take this question, by its declaration; undefined when it does. */
export function unsupported(declaration: Declaration, question: Question): string | undefined {
  const {
    name,
    asks,
    losses,
    penalties = leftOut.penalties,
    placements = leftOut.placements,
    terms = leftOut.terms,
    optimizers = leftOut.optimizers,
    collectives = leftOut.collectives,
    windows = leftOut.windows,
    memory = leftOut.memory,
    changes = leftOut.changes,
    absences = leftOut.absences,
  } = declaration;
  const missing = (
    list: readonly string[],
    what: string,
    wanted: string | readonly string[],
    of = '',
  ): string | undefined => {
    const absent = [wanted].flat().find((one) => !list.includes(one));
    return absent === undefined ? undefined : `${name} declares no ${what} '${absent}'${of}`;
  };
  const ofLoss = ({ loss, reduction }: Pick<LossQuestion, 'loss' | 'reduction'>): string | undefined => {
    const { reductions, denominators, identities } = featuresOfLoss(declaration, loss.name);
    const of = declaration.perLoss?.[loss.name] === undefined ? '' : ` of ${loss.name}`;
    return (
      missing(losses, 'loss', loss.name) ??
      missing(reductions, 'reduction', reduction.by, of) ??
      (reduction.by === 'mean' ? missing(denominators, 'mean over', reduction.over, of) : undefined) ??
      (reduction.ofNothing && missing(identities, 'empty-batch convention', reduction.ofNothing, of)) ??
      ofOptions(loss, loss)
    );
  };
  const ofOptions = ({ name: loss }: LossSpec, given: object): string | undefined =>
    missing(
      featuresOfLoss(declaration, loss).options,
      'option',
      lossOptions.filter((option) => (given as Record<string, unknown>)[option] !== undefined),
      declaration.perLoss?.[loss]?.options === undefined ? '' : ` of ${loss}`,
    );
  // A reduction that there is not is asked of everybody.
  const ofAttempt = ({ loss, reduction }: AttemptQuestion): string | undefined =>
    reduction.by === 'unknown'
      ? (missing(losses, 'loss', loss.name) ?? ofOptions(loss, loss))
      : ofLoss({ loss, reduction });
  const ofPenalties = (asked: readonly PenaltySpec[]): string | undefined =>
    missing(
      penalties,
      'penalty',
      asked.map((penalty) => penalty.name),
    ) ??
    missing(
      placements,
      'penalty placed',
      asked.map((penalty) => penalty.placed),
    );
  const ofSecond = (second: SecondTerm | undefined): string | undefined =>
    second && (missing(terms, 'total loss with a term that is', 'second') ?? ofLoss(second));
  const ofOptimizer = (optimizer: OptimizerSpec): string | undefined =>
    missing(optimizers, 'optimizer', optimizer.name) ??
    (optimizer.decay &&
      missing(
        featuresOfRule(declaration, optimizer.name).decays,
        'decay',
        optimizer.decay.coupling,
        ofRule(optimizer),
      ));
  const ofRule = ({ name: rule }: OptimizerSpec): string =>
    declaration.perOptimizer?.[rule] === undefined ? '' : ` of ${rule}`;
  const ofClip = (clip: ClipSpec | undefined, optimizer: OptimizerSpec): string | undefined =>
    clip && missing(featuresOfRule(declaration, optimizer.name).clips, 'clipping by', clip.by, ofRule(optimizer));
  const ofMemory = (asked: StepsQuestion): string | undefined =>
    missing(
      memory,
      'memory of optimizers that can be given or read, as',
      memoryOptions.filter((option) => asked[option] !== undefined),
    );
  const ofChanges = ({ steps }: StepsQuestion): string | undefined =>
    missing(
      changes,
      'change between steps of',
      changeOptions.filter((option) => steps.some((step) => step[option] !== undefined)),
    ) ??
    missing(
      absences,
      'step without a gradient, the parameter',
      steps.flatMap(({ withoutGradient }) => withoutGradient ?? []),
    );
  const ofBeside = (loss: LossSpec, parts: readonly MicroBatch[]): string | undefined => {
    const { options } = featuresOfLoss(declaration, loss.name);
    return (
      (parts.some(({ valid }) => valid !== undefined) ? missing(options, 'option', 'valid') : undefined) ??
      (parts.some(({ weights }) => weights !== undefined)
        ? (missing(options, 'option', 'weights') ?? missing(windows, 'windows with parts that have', 'weights'))
        : undefined) ??
      (parts.some(({ valid }) => (valid?.shape[1] ?? 1) > 1)
        ? missing(windows, 'windows with parts that have', 'element-masks')
        : undefined)
    );
  };
  const ofEvaluation = ({ loss, reduction, penalties: added, batches }: EvaluateQuestion): string | undefined =>
    ofLoss({ loss, reduction }) ?? ofPenalties(added) ?? ofBeside(loss, batches);
  const ofWindows = ({
    loss,
    clip,
    collective,
    optimizer,
    windows: asked,
  }: AccumulationQuestion): string | undefined => {
    const parts = asked.flatMap(({ replicas }) => replicas.flat());
    const sizes = parts.map(({ inputs }) => inputs.shape[0]!);
    return (
      (asked.some(({ replicas }) => replicas.length > 1)
        ? missing(collectives, 'collective', collective)
        : undefined) ??
      (asked.some(({ replicas }) => replicas.some((batches) => batches.length > 1))
        ? missing(windows, 'windows of', 'micro-batches')
        : undefined) ??
      (sizes.includes(0) ? missing(windows, 'windows with parts that are', 'empty') : undefined) ??
      (new Set(sizes.filter((size) => size > 0)).size > 1
        ? missing(windows, 'windows with parts that are', 'uneven')
        : undefined) ??
      ofBeside(loss, parts) ??
      ofClip(clip, optimizer)
    );
  };

  if (question.ask === 'own') return ofOwn(declaration, question);
  if (question.ask === 'ownSteps')
    return declaration.ownOptimizers?.some((rule) => rule.name === question.rule) === true
      ? undefined
      : `${name} declares no optimizer of its own '${question.rule}'`;
  if (question.ask === 'observed')
    return declaration.loops?.some((loop) => loop.name === question.loop) === true
      ? undefined
      : `${name} declares no training loop '${question.loop}'`;
  const kind = missing(asks, 'answer to questions of the kind', question.ask);
  if (kind !== undefined) return kind;
  switch (question.ask) {
    case 'loss':
      return ofLoss(question) ?? ofOptions(question.loss, question);
    case 'attempt':
      return ofAttempt(question) ?? ofOptions(question.loss, question);
    case 'objective':
      return ofLoss(question) ?? ofPenalties(question.penalties) ?? ofSecond(question.second);
    case 'steps':
      return (
        ofOptimizer(question.optimizer) ??
        ofClip(question.clip, question.optimizer) ??
        ofMemory(question) ??
        ofChanges(question)
      );
    case 'training':
      return (
        ofLoss(question) ??
        ofPenalties(question.penalties) ??
        ofOptimizer(question.optimizer) ??
        ofClip(question.clip, question.optimizer)
      );
    case 'accumulation':
      return (
        ofLoss(question) ?? ofPenalties(question.penalties) ?? ofOptimizer(question.optimizer) ?? ofWindows(question)
      );
    case 'evaluate':
      return ofEvaluation(question);
  }
}
/** The same of a declared loss. */
function ofOwn({ name, ownLosses = [] }: Declaration, { loss, reduction, cotangent }: OwnQuestion): string | undefined {
  const own = ownLosses.find((one) => one.name === loss);
  if (own === undefined) return `${name} declares no loss of its own '${loss}'`;
  if (reduction.by === 'mean' && own.means?.[reduction.mean] === undefined)
    return `${name} declares no mean ${reduction.mean} of '${loss}'`;
  if (reduction.by === 'terms' && own.terms === undefined) return `${name} declares no terms of '${loss}'`;
  return cotangent !== undefined && own.cotangent !== true ? `${name} declares no cotangent of '${loss}'` : undefined;
}
const memoryOptions: readonly MemoryOption[] = ['state', 'slots'];
const changeOptions: readonly ChangeOption[] = ['hyper', 'decay'];
