import { sampleRules } from '../../../spec/definitions/own/sample-rules.ts';
import { definitions } from '../../../spec/definitions/index.ts';
import type {
  Clause,
  DefinedOptimizer,
  DefinedOptimizers,
  Definitions,
  Equation,
  Fault,
  OwnOptimizer,
  OwnStepsQuestion,
  Questions,
  RuleAnswers,
} from '../../../spec/language/index.ts';
import { agrees } from '../../arithmetic/agreement.ts';
import { float64, type Float64Tensor } from '../../arithmetic/float64.ts';
import { formats } from '../../arithmetic/formats.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { Declaration } from '../../subjects/subject.ts';
import type { AnswersByName } from '../answers.ts';
import { judged, type Criterion } from '../judgement.ts';
import { answersOf, equationsOf, type Case } from '../law.ts';
import { roundedTo } from '../rounded.ts';
import { byDistances, gapOf } from './distance.ts';

type Answers = AnswersByName<Float64Tensor>;

/** The declared rules of a subject, and those of them that are defined: by a catalogue, or as those of the reference. */
export function rulesOf(
  { ownOptimizers = [] }: Declaration,
  catalogue: readonly DefinedOptimizer[],
): { readonly rules: readonly OwnOptimizer[]; readonly defined: DefinedOptimizers } {
  const samples = sampleRules.filter(({ declaration }) =>
    ownOptimizers.some((rule) => JSON.stringify(rule) === JSON.stringify(declaration)),
  );
  const known = Object.fromEntries([...samples, ...catalogue].map((one) => [one.declaration.name, one]));
  const defined = Object.fromEntries(
    ownOptimizers.flatMap(({ name }) => (name in known ? [[name, known[name]!] as const] : [])),
  );
  return { rules: ownOptimizers.map((rule) => graded(rule, defined[rule.name])), defined };
}

/** A rule with the degrees that its definition has, where the subject leaves them out. */
function graded(rule: OwnOptimizer, definition: DefinedOptimizer | undefined): OwnOptimizer {
  if (definition === undefined) return rule;
  const { rate, hyperParameters = {} } = definition.declaration;
  return {
    ...rule,
    rate: { ...rate, ...rule.rate },
    ...(rule.hyperParameters && {
      hyperParameters: Object.fromEntries(
        Object.entries(rule.hyperParameters).map(([name, one]) => [name, { ...hyperParameters[name], ...one }]),
      ),
    }),
  };
}

export const isNarrow = ({ format }: Declaration): boolean => formats[format].maxExponent < 100;

/** The definitions, with the rules that a clause is about. */
export function definitionsFor({ ruled }: Clause): Definitions {
  if (ruled === undefined) return definitions;
  return { ...definitions, ownRules: { ...definitions.ownRules, rules: ruled.defined } };
}

/** @throws RangeError, in a sentence, where a definition is of other numbers or slots than the subject declares */
export function requireAlike({ ruled }: Clause, questions: Questions): void {
  const [question] = Object.values(questions) as [OwnStepsQuestion];
  const declared = ruled!.rules.find(({ name }) => name === question.rule)!;
  const of = ruled!.defined[question.rule]!.declaration;
  for (const part of ['hyperParameters', 'slots'] as const) {
    const [here, there] = [declared, of].map((one) => Object.keys(one[part] ?? {}).toSorted());
    // Slots that cannot be read are not declared.
    if (here!.join() === there!.join() || (part === 'slots' && here!.length === 0)) continue;
    throw new RangeError(
      `the definition of '${of.name}' has the ${part} ${there!.join(', ') || 'none'}, and the subject declares ${here!.join(', ') || 'none'}: correct one of them`,
    );
  }
}

type Model = AnswersByName<{ readonly shape: readonly number[] }>;

/** The shapes of the answers; those of slots are the subject's affair. */
const modelOf = (questions: Questions): Model =>
  Object.fromEntries(
    Object.entries(questions as Readonly<Record<string, OwnStepsQuestion>>).map(([name, question]) => [
      name,
      { parameter: question.steps.map(() => ({ shape: question.parameter.shape })) },
    ]),
  );

/** What follows from the subject's own answers, bit for bit or by distances. */
export function ruleCriterion(one: Case, { format }: Profile): Criterion {
  const { clause, given, questions } = one;
  const { mutant, by, rules } = clause.ruled!;
  const equationsFor = (answers: Answers): readonly Equation<Float64Tensor>[] =>
    equationsOf(one, float64, answers, answers);
  const wrong = (answers: Answers, fault: Fault): Answers | undefined =>
    mutant(fault, float64, answers as unknown as RuleAnswers<Float64Tensor>, given);
  const slots = (name: string): readonly string[] => Object.keys(rules.find((rule) => rule.name === name)?.slots ?? {});
  const model = Object.fromEntries(
    Object.entries(modelOf(questions)).map(([name, shapes]) => {
      const question = questions[name] as OwnStepsQuestion;
      const held = Object.fromEntries(slots(question.rule).map((slot) => [slot, { shape: 'any' }]));
      return [name, { ...shapes, ...(question.slots && { slots: held }) }];
    }),
  ) as unknown as Model;
  if (by === 'distance') {
    const wronglyAt = (answers: Answers, fault: Fault) => {
      const other = wrong(answers, fault);
      return other === undefined ? [] : equationsFor(other).map(gapOf);
    };
    return { model, undecided: 0, ...byDistances({ rejects: clause.rejects, format, equationsFor, wronglyAt }) };
  }
  const judge: Criterion['judge'] = (answers) =>
    judged(
      equationsFor(answers),
      (relation, left, l, right, r) => (agrees(relation, left.data[l]!, right.data[r]!) ? undefined : 'violated'),
      (x) => x,
    );
  return {
    model,
    undecided: 0,
    judge,
    shows: (answers) => (fault) => {
      const other = wrong(answers, fault);
      return other !== undefined && judge(other).violation !== undefined ? 'shown' : undefined;
    },
  };
}

/** What a definition with a fault answers, in a format; undefined where it answers nothing. */
export function wronglyDefined(
  fault: Fault,
  clause: Clause,
  questions: Questions,
  { format }: Profile,
): Answers | undefined {
  try {
    return roundedTo(format, answersOf(fault.wrong(definitionsFor(clause)), float64, questions));
  } catch {
    return undefined;
  }
}

/** Whether a fault shows in a case that is judged by a definition. */
export const definedShows =
  ({ clause, questions }: Case, profile: Profile, judge: Criterion['judge']): NonNullable<Criterion['shows']> =>
  () =>
  (fault) => {
    const wrong = wronglyDefined(fault, clause, questions, profile);
    return wrong !== undefined && judge(wrong).violation !== undefined ? 'shown' : undefined;
  };
