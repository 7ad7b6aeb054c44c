import type {
  Arithmetic,
  Cases,
  Clause,
  Equation,
  Example,
  Fault,
  OwnAnswer,
  OwnForms,
  OwnLoss,
  OwnQuestion,
} from '../../language/index.ts';
import { lossNamed, sampleDeclarations, sampleForms, type OwnDrawn, type OwnPoint } from './cases.ts';

type Given = OwnPoint & OwnDrawn;
type Answers = Readonly<Record<string, OwnAnswer<unknown>>>;
type Defined = Readonly<Record<string, OwnForms>>;

/** A clause about declared losses: the same for the losses of the reference and for those of any subject. */
export interface OwnClauseOf {
  readonly id: string;
  readonly says: string;
  readonly formula: string;
  /** Which cases count, of these losses. */
  readonly given: (losses: readonly OwnLoss[], defined: Defined) => Cases<OwnPoint, OwnDrawn>;
  readonly asks: (given: Given, loss: OwnLoss, losses: readonly OwnLoss[]) => Readonly<Record<string, OwnQuestion>>;
  readonly law: <T>(
    arithmetic: Arithmetic<T>,
    answers: Readonly<Record<string, OwnAnswer<T>>>,
    given: Given,
    loss: OwnLoss,
    /** What the author's definition answers, where there is one; else the answers themselves. */
    defined: Readonly<Record<string, OwnAnswer<T>>>,
  ) => readonly Equation<T>[];
  readonly examples: readonly [Example<Given>, ...Example<Given>[]];
  readonly rejects: readonly [Fault, ...Fault[]];
  readonly source: string;
  /** How near both sides must be: see `Clause`. */
  readonly by: 'enclosure' | 'distance';
  readonly onlyIn?: 'float64';
  readonly usesDefinition?: true;
}

export function ownClause(of: OwnClauseOf, samples: readonly OwnLoss[] = sampleDeclarations): Clause {
  const { given, asks, law, examples, by, onlyIn, usesDefinition = false, ...rest } = of;
  const about = (losses: readonly OwnLoss[], defined: Defined = {}): Clause => ({
    ...rest,
    given: given(losses, defined) as Clause['given'],
    asks: (point) => asks(point as Given, lossNamed(losses, point as Given), losses),
    law: ((arithmetic: Arithmetic<unknown>, answers: Answers, point: object, right: Answers) =>
      law(arithmetic, answers, point as Given, lossNamed(losses, point as Given), right)) as Clause['law'],
    examples: examples.filter((example) => isSample(losses, samples, example.given)),
    declared: { about, losses, defined, by, usesDefinition, ...(onlyIn && { onlyIn }) },
  });
  return about(samples, sampleForms);
}

/** Whether the loss of a worked example is the one that the reference declares. */
const isSample = (losses: readonly OwnLoss[], samples: readonly OwnLoss[], point: OwnPoint): boolean =>
  JSON.stringify(lossNamed(losses, point)) === JSON.stringify(lossNamed(samples, point));
