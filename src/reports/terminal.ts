import type picocolors from 'picocolors';
import type { Clause } from '../../spec/language/index.ts';
import type { Counterexample, Origin, Report, Verdict, Violation } from '../judge/verdict.ts';
import { linked, voidText } from './deviations.ts';
import { judgementOf, judgementWords } from './judgement.ts';
import { countsOf, kinds, symbols, type Kind } from './kinds.ts';
import { inOneLine, legible } from './legible.ts';
import { countPoints, failingText, plural } from './points.ts';
import { questionLines } from './questions.ts';
import { replayCommand } from './replay.ts';
import { numberText, placeIn, placeText, tensorText } from './values.ts';

/** The colours, or none. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** How verdicts are written: in which colours, how wide a clause's id may be, and what a replay command repeats. */
export interface Style {
  readonly paint: Colors;
  readonly idWidth: number;
  /** The subject as it was named on the command line, if it was, and the options that a replay needs besides its own. */
  readonly subject?: readonly string[];
  readonly options?: readonly string[];
  /** The command that replays a case by its token. */
  readonly token?: (clause: string, origin: Origin) => string;
}

const kindWidth = Math.max(...kinds.map((kind) => kind.length));
const colour = (kind: Kind, { green, red, yellow, dim }: Colors): ((text: string) => string) =>
  ({ pass: green, fail: red, inconclusive: yellow, unsupported: dim, deviates: yellow, stale: red, error: red })[kind];

/** A verdict: one line, and whatever must be known of it indented below. */
export function verdictText(verdict: Verdict, clause: Clause, style: Style): string {
  const { paint, idWidth } = style;
  const { kind, cases, telling, points } = verdict;
  const held = kind === 'pass' || kind === 'stale' || kind === 'inconclusive';
  const untaken = countPoints(verdict.unsupported);
  const head = [
    colour(kind, paint)(`${symbols[kind]} ${kind.padEnd(kindWidth)}`),
    verdict.clause.padEnd(idWidth),
    kind === 'unsupported' ? paint.dim(said(verdict.reason)) : `${plural(cases, 'case').padStart(9)}${held ? `, ${String(telling).padStart(3)} telling` : ''}`,
    ...(untaken > 0 && kind !== 'unsupported' ? [paint.dim(`${untaken} of ${plural(points, 'point')} not taken`)] : []),
  ].join('  ');
  return [head, ...detailLines(verdict, clause, style).map((line) => `    ${line}`)].join('\n');
}

/** The line that stands in for a verdict until it is reached. */
export const judgingText = (clause: string, { dim }: Colors): string => dim(`… ${'judging'.padEnd(kindWidth)}  ${clause}`);

/** What must be known of a verdict, line by line. */
export function detailLines(verdict: Verdict, clause: Clause, style: Style): string[] {
  const { bold, dim } = style.paint;
  const { subject, options } = style;
  const replay = (origin: Counterexample['origin']): string[] => [
    ...(subject === undefined ? [] : [`${dim('Replay:')} ${replayCommand(subject, clause.id, origin, options)}`]),
    ...(style.token === undefined ? [] : [`${dim('Or:')} ${style.token(clause.id, origin)}`]),
  ];
  const where = failingText(verdict.failing, clause.given.fixed);
  const fails = `It fails ${where}.`;
  switch (verdict.kind) {
    case 'pass':
    case 'unsupported':
      return [];
    case 'fail':
      return [
        clause.says,
        fails,
        ...(verdict.declared === undefined ? [] : [said(voidText(verdict.declared))]),
        ...counterexampleLines(verdict.counterexample, style),
        ...replay(verdict.counterexample.origin),
      ];
    case 'deviates':
      return [`Declared: ${said(linked(verdict.reason, verdict.link))}`, fails, ...replay(verdict.counterexample.origin)];
    case 'stale':
      return [`Declared to deviate (${said(linked(verdict.reason, verdict.link))}), but it passes: take the declaration away.`];
    case 'inconclusive':
      return [
        verdict.unclaimed > 0
          ? `Every case held, but in ${plural(verdict.unclaimed, 'case')} there are numbers of which nothing can be said, as they may overflow.`
          : 'Every case held, but none could have told right from wrong: judge more cases, with --cases.',
      ];
    case 'error':
      return [
        ...saidLines(verdict.message).map(bold),
        `That was ${where}, when it was asked:`,
        ...indented(questionLines(verdict.questions)),
        ...replay(verdict.origin),
      ];
  }
}

/** Text of which no log takes a line for a command. */
const noCommand = (line: string): string => line.replace(/^\s*::/, ': :').replaceAll('##[', '## [');
/** What somebody else says, in one line, or in as many as it has. */
const said = (text: string): string => noCommand(inOneLine(text));
const saidLines = (text: string): string[] => legible(text).trimEnd().split('\n').map(noCommand);

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function counterexampleLines({ questions, violation, likely, origin }: Counterexample, { paint }: Style): string[] {
  const suspects = likely.slice(0, 3).map(({ of, id, does }) => `The fault ${paint.bold(of)}, ${id}, answers just so: it ${does}.`);
  return [
    origin.from === 'example' ? `Worked example ${origin.example}:` : 'The smallest case found:',
    ...indented(questionLines(questions)),
    ...violationLines(violation, paint),
    ...suspects,
    ...(likely.length > suspects.length ? [`${plural(likely.length - suspects.length, 'other fault')} would, too.`] : []),
  ];
}

export const demands: Readonly<Record<Violation['relation'], string>> = {
  equal: 'left must equal right',
  'at-most': 'left must be at most right',
  different: 'left must differ from right somewhere',
  admitted: 'left must be a number that the definition on the right admits',
};

function violationLines(violation: Violation, { bold, red }: Colors): string[] {
  const { about, relation, left, right, place, margin } = violation;
  const mark = (text: string): string => red(bold(`»${text}«`));
  const side = (one: typeof left, other: typeof left): string =>
    tensorText(one, place === undefined ? undefined : placeIn(one.shape, other.shape, place), one.shape.length === 0 ? (text) => red(bold(text)) : mark);
  return [
    `${about === '' ? 'The law' : about}${placeText(violation)}: ${demands[relation]}`,
    `  left   ${side(left, right)}`,
    `  right  ${side(right, left)}`,
    ...(margin === undefined ? [] : [`Rounding explains a difference of at most ${numberText(margin)} there.`]),
  ];
}

/** What came of it all. `of` is the number of clauses that were to be judged: more than were reached when it was interrupted. */
export function summaryText(report: Report, of: number, paint: Colors): string {
  const { equistep, subject, seed, cases, verdicts } = report;
  const tally = countsOf(verdicts).map(({ kind, count }) => colour(kind, paint)(`${count} ${kind}`)).join(', ');
  const interrupted = verdicts.length < of;
  const reached = interrupted ? `Interrupted after ${verdicts.length} of ${plural(of, 'clause')}` : plural(of, 'clause');
  return [
    `${reached}${tally === '' ? '' : `: ${tally}`}.`,
    ...notTaken(verdicts),
    paint.dim(`${said(`${subject.name} ${subject.version}`)}, ${subject.profile.format} · seed ${seed} · ${cases} cases a clause · specification ${equistep}`),
    ...(interrupted ? [] : [judgementText(report, paint)]),
  ].join('\n');
}

const judgementText = (report: Report, { bold, green, red }: Colors): string =>
  (judgementOf(report) === 'conforms' ? green : red)(`${bold(said(report.subject.name))} ${judgementWords(report)}.`);

/** Why cases were not taken, each reason once. */
function notTaken(verdicts: readonly Verdict[]): string[] {
  const reasons = [...new Set(verdicts.flatMap(({ unsupported }) => unsupported.map(({ reason }) => said(reason))))];
  return reasons.length === 0 ? [] : ['What is not taken is not judged, and is no pass:', ...reasons.map((reason) => `  ${reason}`)];
}
