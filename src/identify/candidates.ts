import { definitions } from '../../spec/definitions/index.ts';
import { denominatorNames } from '../../spec/definitions/records.ts';
import {
  couplings,
  type HyperParameter,
  type LossQuestion,
  type OptimizerName,
  type OptimizerSpec,
  type Question,
  type ReductionSpec,
  type StepsQuestion,
} from '../../spec/language/index.ts';

/** What a subject may have taken a question for: another question, that the definitions answer. */
export interface Candidate<Q extends Question = Question> {
  readonly name: string;
  readonly question: Q;
}

export const nameOfReduction = (reduction: ReductionSpec): string =>
  reduction.by === 'mean' ? `mean over ${reduction.over}` : reduction.by;

/** Every reduction to one number. An unreduced loss can be nothing else. */
export function reductionsFor(question: LossQuestion): Candidate<LossQuestion>[] {
  const { reduction } = question;
  const count = reduction.by === 'mean' ? reduction.count : undefined;
  const all: readonly ReductionSpec[] =
    reduction.by === 'none'
      ? [reduction]
      : [
          { by: 'sum' },
          { by: 'max' },
          ...denominatorNames
            .filter((over) => over !== 'constant' || count !== undefined)
            .map((over): ReductionSpec => ({ by: 'mean', over, ...(count !== undefined && { count }) })),
        ];
  return all.map((one) => ({ name: nameOfReduction(one), question: { ...question, reduction: one } }));
}

/** Where an ε may stand: added to the root, or under it. */
const places = ['epsilon', 'rootEpsilon'] as const;

/** In what respects forms of an update rule differ, each in words. */
export interface RuleAspects {
  readonly rule: OptimizerName;
  /** Where its ε stands, where there is one and a choice. */
  readonly place: string | undefined;
  readonly decay: string | undefined;
}
export function aspectsOfRule(spec: OptimizerSpec): RuleAspects {
  const under = definitions.optimizers[spec.name].hyperParameters;
  const place = places.find((one) => spec[one] !== undefined && spec[one] !== 0);
  const choice = places.every((one) => one in under) && place !== undefined;
  return {
    rule: spec.name,
    place: choice ? (place === 'epsilon' ? 'ε outside the root' : 'ε inside the root') : undefined,
    decay: spec.decay && `${spec.decay.coupling} decay`,
  };
}

/** Which form of a rule a specification is: its name, where its ε stands, and how its decay is coupled. */
export const nameOfRule = (spec: OptimizerSpec): string =>
  Object.values(aspectsOfRule(spec))
    .filter((aspect) => aspect !== undefined)
    .join(', ');

/**
 * Every rule of the same family, or with the same hyper-parameters: each form, each place of ε, and each coupling of
 * decay.
 */
export function rulesFor(question: StepsQuestion): Candidate<StepsQuestion>[] {
  const { name: _, decay, epsilon, rootEpsilon, ...rest } = question.optimizer;
  const given = (Object.keys(rest) as HyperParameter[]).filter(
    (parameter) => rest[parameter as keyof typeof rest] !== 0,
  );
  const size = epsilon || rootEpsilon;
  const asked = definitions.optimizers[question.optimizer.name];
  const names = (Object.keys(definitions.optimizers) as OptimizerName[]).filter((name) => {
    const { family, hyperParameters } = definitions.optimizers[name];
    const known = Object.keys(hyperParameters).every(
      (parameter) =>
        parameter in asked.hyperParameters || parameter === 'dampening' || places.some((place) => place === parameter),
    );
    return given.every((parameter) => parameter in hyperParameters) && (family === asked.family || known);
  });
  const specs = names.flatMap((name) => {
    const has = places.filter((place) => place in definitions.optimizers[name].hyperParameters);
    const forms: OptimizerSpec[] =
      size === undefined || size === 0 || has.length === 0
        ? [{ ...rest, name }]
        : epsilon && rootEpsilon && has.length === 2
          ? [{ ...rest, name, epsilon, rootEpsilon }]
          : has.map((place) => ({ ...rest, name, [place]: size }));
    return decay === undefined
      ? forms
      : forms.flatMap((form) => couplings.map((coupling) => ({ ...form, decay: { ...decay, coupling } })));
  });
  return [question.optimizer, ...specs.filter((spec) => nameOfRule(spec) !== nameOfRule(question.optimizer))].map(
    (optimizer) => ({ name: nameOfRule(optimizer), question: { ...question, optimizer } }),
  );
}
