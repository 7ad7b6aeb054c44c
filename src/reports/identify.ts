import type { TensorData } from '../../spec/language/index.ts';
import { agrees, type Identification } from '../identify/index.ts';
import { isAsDeclared, type Evidence, type Finding } from '../identify/finding.ts';
import { isAsDeclaredOfNothing, type OfNothing } from '../identify/nothing.ts';
import type { Tie } from '../identify/ties.ts';
import { inOneLine } from './legible.ts';
import { plural } from './points.ts';
import { aligned } from './questions.ts';
import type { Colors } from './terminal.ts';
import { numberText, tensorText, valueText } from './values.ts';

/** What a subject really has, beside what it declares. */
export function identificationText(found: Identification, paint: Colors): string {
  const { subject, seed, reductions, nothing, ties, rules } = found;
  const name = inOneLine(`${subject.name} ${subject.version}`);
  const losses = [...new Set(reductions.map(({ of }) => of))];
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [paint.bold(title), ...lines.map((line) => `  ${line}`), '']);
  return [
    ...losses.flatMap((loss) => section(loss, reductions.filter(({ of }) => of === loss).flatMap((one) => findingLines(one, paint)))),
    ...section('Of nothing', aligned(nothing.map((one) => nothingParts(one, paint)))),
    ...section('Where several gradients are open', ties.flatMap((tie) => tieLines(tie, paint))),
    ...section('Update rules', rules.flatMap((one) => findingLines(one, paint))),
    paint.dim(`${name}, ${subject.format} · seed ${seed}`),
    (agrees(found) ? paint.green : paint.red)(`${name} ${agrees(found) ? 'is, as far as questions tell, what it declares' : 'is not what it declares'}.`),
  ].join('\n');
}

const mark = (right: boolean, { green, red }: Colors): string => (right ? green('✓') : red('✗'));

function findingLines(finding: Finding, paint: Colors): string[] {
  const { declared, fits, gradientFits, nearest = [], faults, questions, evidence, broke } = finding;
  const { dim, bold, red } = paint;
  if (broke !== undefined) return [`${mark(false, paint)} ${bold(declared)}  ${red(inOneLine(broke))}`];
  if (questions === 0) return [dim(`– ${declared}  takes none of the questions`)];
  const told = `told by ${plural(questions, 'question')}`;
  const gradient = gradientFits === undefined ? [] : [`its gradient is that of ${formsText(gradientFits)}`];
  const what = fits.length === 1 && fits[0] === declared ? told : `${fits.includes(declared) ? 'may be ' : 'is '}${formsText(fits)}, ${told}`;
  return [
    `${mark(isAsDeclared(finding), paint)} ${bold(declared)}  ${[what, ...gradient, ...(nearest.length === 0 ? [] : [`the nearest is ${nearest.join(', or ')}`])].join('; ')}`,
    ...(faults.length === 0 ? [] : [`    ${faults.length === 1 ? 'The fault' : 'The faults'} ${bold(faults.join(', '))} would answer just so.`]),
    ...(evidence === undefined ? [] : evidenceLines(evidence, fits, isAsDeclared(finding)).map((line) => dim(`    ${line}`))),
  ];
}

/** One form, or several that no question told apart. */
const formsText = (forms: readonly string[]): string => (forms.length === 0 ? 'none of the forms that the specification knows' : forms.join(', or '));

/** What was asked, in short, what was answered, and what the forms would have answered: those that are alike in six digits together, and few of them where all is well. */
function evidenceLines({ question, answer, candidates }: Evidence, fits: readonly string[], clear: boolean): string[] {
  const given = (['predictions', 'targets', 'weights', 'valid', 'classWeights', 'ignoredClass'] as const).flatMap((part) =>
    question.ask === 'loss' && question[part] !== undefined ? [`${part} ${briefly(question[part])}`] : [],
  );
  const steps = question.ask === 'steps' ? [`${valueText(question.optimizer)} from ${briefly(question.parameter)}`, ...question.steps.map(({ gradient, rate }) => `by ${briefly(gradient)} at rate ${briefly(rate)}`)] : [];
  const others = new Map<string, string[]>();
  for (const { name, answer: other } of candidates) if (!fits.includes(name)) others.set(briefly(other), [...(others.get(briefly(other)) ?? []), name]);
  const listed = Array.from(others, ([text, names]) => `${text} by ${names.join(', ')}`);
  const most = clear ? 3 : listed.length;
  return [
    `asked ${[...given, ...steps].join(', ')}`,
    `answered ${briefly(answer)}${listed.length === 0 ? '' : `; it would be ${[...listed.slice(0, most), ...(listed.length > most ? [`${plural(listed.length - most, 'other number')} by other forms`] : [])].join('; ')}`}`,
  ];
}

/** Numbers in six digits: the JSON has them all. */
function briefly(value: number | TensorData): string {
  const brief = (x: number): number => Number(x.toPrecision(6));
  return typeof value === 'number' ? numberText(brief(value)) : tensorText({ shape: value.shape, data: Array.from(value.data, brief) });
}

function nothingParts(one: OfNothing, paint: Colors): readonly [string, string] {
  const { reduction, nothing, answers, declared, fits } = one;
  const texts = answers.map(({ value }) => (typeof value === 'number' ? numberText(value) : value));
  const kinds = [...new Set(texts)].map((text) => `${text}${new Set(texts).size === 1 ? '' : ` (${answers.filter((_, i) => texts[i] === text).map(({ loss }) => loss).join(', ')})`}`);
  const words = declared.length === 0 || fits.some((identity) => declared.includes(identity)) ? '' : `, where ${declared.join(' or ')} is declared`;
  return [`${mark(isAsDeclaredOfNothing(one), paint)} ${reduction} of ${nothing}`, `${kinds.join('; ')}${words}`];
}

function tieLines({ at, question, gradient, admitted, faults, broke }: Tie, paint: Colors): string[] {
  const where = `${at}, ${question.loss.name} of predictions ${tensorText(question.predictions)}`;
  if (broke !== undefined) return [`${mark(false, paint)} ${where}: ${inOneLine(broke)}`];
  return [
    `${mark(admitted, paint)} ${where}: gradient [${gradient.map(numberText).join(', ')}]`,
    ...(faults.length === 0 ? [] : [`    The fault ${paint.bold(faults.join(', '))} would answer just so.`]),
  ];
}
