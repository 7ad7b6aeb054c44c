import { definitions } from '../../spec/definitions/index.ts';
import type { Definitions, Fault, Questions } from '../../spec/language/index.ts';
import { ball } from '../arithmetic/ball.ts';
import { float64, type Float64Tensor } from '../arithmetic/float64.ts';
import { rounding, type NumberFormat } from '../arithmetic/formats.ts';
import type { Profile } from '../arithmetic/profile.ts';
import { mapTensors, type AnswersByName } from './answers.ts';
import { admits, type Comparison } from './comparison.ts';
import { answersOf, type Trial } from './law.ts';

const wrongDefinitions = new WeakMap<Fault, Definitions>();
function wrong(fault: Fault): Definitions {
  const made = wrongDefinitions.get(fault) ?? fault.wrong(definitions);
  wrongDefinitions.set(fault, made);
  return made;
}

/** A fault that the clause rejects and that fails on this case, so that the case can tell right from wrong; the one that told last is tried first. */
export function tellingFault({ clause, questions }: Trial, comparison: Comparison, { format }: Profile, last: Fault | undefined): Fault | undefined {
  return [...(last === undefined ? [] : [last]), ...clause.rejects].find((fault) => fails(fault, questions, comparison, format));
}

/** The answers of a fault, rounded to a format. */
export function wrongAnswers(fault: Fault, questions: Questions, format: NumberFormat): AnswersByName<Float64Tensor> {
  const round = rounding(format);
  return mapTensors(answersOf(wrong(fault), float64, questions), ({ shape, data }) => ({ shape, data: Float64Array.from(data, round) })) as AnswersByName<Float64Tensor>;
}

/** Whether the answers of a fault, rounded to the subject's format, violate the law. */
export const fails = (fault: Fault, questions: Questions, { judge }: Comparison, format: NumberFormat): boolean =>
  judge(wrongAnswers(fault, questions, format)).violation !== undefined;

/**
 * The faults that fail here too, and may give these very answers: of those that the clause rejects, or else of all. A fault may make the
 * forms of a definition disagree, and what lies between them is then no answer of anybody's: first each is taken in one form.
 */
export function likelyFaults({ clause, questions }: Trial, comparison: Comparison, answers: AnswersByName<Float64Tensor>, faults: readonly Fault[], profile: Profile): readonly Fault[] {
  const anyForm = ball(profile);
  const oneForm: typeof anyForm = { ...anyForm, either: (one) => one() };
  const explain = (among: readonly Fault[], arithmetic: typeof anyForm): readonly Fault[] =>
    among.filter((fault) => admits(answersOf(wrong(fault), arithmetic, questions), answers, profile) && fails(fault, questions, comparison, profile.format));
  const ways = [clause.rejects, faults].flatMap((among) => [oneForm, anyForm].map((arithmetic) => () => explain(among, arithmetic)));
  return ways.reduce<readonly Fault[]>((found, way) => (found.length > 0 ? found : way()), []);
}
