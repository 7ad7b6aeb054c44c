import type { Chapter, Clause, Fault, OptimizerDefinition } from '../../spec/language/index.ts';
import { fenced, plainMarkdown } from './markdown.ts';
import { plural } from './points.ts';

/** What the page of the specification is made of. */
export interface Book {
  readonly version: string;
  readonly chapters: readonly Chapter[];
  readonly faults: readonly Fault[];
  readonly classes: Readonly<Record<string, string>>;
  readonly optimizers: Readonly<Record<string, OptimizerDefinition>>;
  readonly glossary: Readonly<Record<string, string>>;
  /** The file in which a clause or a fault is written, from the page. */
  readonly fileOf: (id: string) => string;
}

/** The anchor that GitHub gives to a heading. */
export const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');

const linked = (heading: string, text = heading): string => `[${text}](#${anchorOf(heading)})`;
/** A text of the specification: what stands in backticks is code, and nothing else is Markdown. */
const prose = (text: string): string => text.split('`').map((part, i) => (i % 2 === 0 ? plainMarkdown(part) : code(part))).join('');
const code = (text: string): string => `\`${text}\``;
const inline = (formula: string): string => `$\`${formula}\`$`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`).join('\n');
const titleOf = ({ title }: Chapter, before: number): string => `${before + 1}. ${title}`;

/** The whole specification as one page of GitHub's Markdown: the clauses in reading order, the faults by class, the degrees, the words. */
export function specificationPage(book: Book): string {
  const { chapters, classes, faults, version } = book;
  const clauses = chapters.flatMap((chapter) => chapter.clauses);
  return `${[
    '# The specification on one page',
    '<!-- Written by `npm run spec` from the clauses, the definitions and the faults: change those. -->',
    `Version ${version}: ${plural(clauses.length, 'clause')}, ${plural(faults.length, 'fault')} in ${Object.keys(classes).length} classes. ` +
      'How a clause is read, and what the symbols mean, is in [README.md](README.md).',
    '## Contents',
    contents(book),
    ...chapters.flatMap((chapter, before) => [`## ${titleOf(chapter, before)}`, ...chapter.clauses.map((clause) => entry(clause, book))]),
    '## Degrees',
    'Multiply the loss by c, and every number below by c to its degree: the steps are equal. From the mean to the sum, c is the denominator.',
    degrees(book),
    '## Faults by class',
    ...Object.entries(classes).map((one) => faultClass(one, book)),
    '## Words',
    table(['word', 'meaning'], Object.entries(book.glossary).map(([word, says]) => [word, prose(says)])),
    '## Index',
    index(book),
  ].join('\n\n')}\n`;
}

const contents = ({ chapters }: Book): string =>
  [
    ...chapters.map((chapter, i) => `- ${linked(titleOf(chapter, i))}: ${chapter.clauses.map(({ id }) => linked(id)).join(', ')}`),
    ...['Degrees', 'Faults by class', 'Words', 'Index'].map((heading) => `- ${linked(heading)}`),
  ].join('\n');

function entry({ id, says, formula, given, examples, rejects, source }: Clause, { fileOf }: Book): string {
  const judged = `${plural(examples.length, 'worked example')}, and ${given.bitForBit === true ? 'bit for bit in ' : ''}cases drawn at ${plural(given.fixed.length, 'point')}`;
  return [
    `### ${id}`,
    prose(says),
    fenced(formula, 'math'),
    [
      `- Judged by ${judged}: [${fileOf(id)}](${fileOf(id)})`,
      `- Source: ${prose(source)}`,
      `- Rejects ${rejects.map((fault) => linked(fault.of, code(fault.id))).join(', ')}`,
    ].join('\n'),
  ].join('\n\n');
}

/** Every update rule with its formula, its source and its degrees. */
export function degrees({ optimizers }: Pick<Book, 'optimizers'>): string {
  const listed = (of: Readonly<Record<string, number | undefined>>): string => {
    const all = Object.entries(of).map(([name, degree]) => `${code(name)} ${signed(degree!)}`);
    return all.length === 0 ? '–' : all.join(', ');
  };
  const rows = Object.entries(optimizers).map(([name, { formula, hyperParameters, rate, slots, source }]) => [
    `${code(name)}<br>${inline(formula)}<br>${prose(source)}`, signed(rate), listed(hyperParameters), listed(slots),
  ]);
  return table(['update rule', 'rate', 'hyper-parameters', 'slots'], rows);
}
const signed = (degree: number): string => (degree > 0 ? `+${degree}` : degree < 0 ? `−${-degree}` : '0');

function faultClass([id, says]: readonly [string, string], { chapters, faults, fileOf }: Book): string {
  const clauses = chapters.flatMap((chapter) => chapter.clauses);
  const rows = faults.filter(({ of }) => of === id).map((fault) => {
    const killers = clauses.filter(({ rejects }) => rejects.includes(fault)).map((clause) => linked(clause.id));
    return `- [${code(fault.id)}](${fileOf(fault.id)}) ${prose(fault.does)}: ${inline(fault.formula)}. Found by ${killers.join(', ')}.`;
  });
  return [`### ${id}`, `${says[0]!.toUpperCase()}${prose(says.slice(1))}.`, rows.join('\n')].join('\n\n');
}

/** Every clause, fault and word, from A to Z. */
function index({ chapters, faults, glossary }: Book): string {
  const entries = [
    ...chapters.flatMap((chapter) => chapter.clauses.map(({ id }) => ({ id, text: linked(id, code(id)) }))),
    ...faults.map(({ id, of }) => ({ id, text: `${code(id)} ${linked(of)}` })),
    ...Object.keys(glossary).map((id) => ({ id, text: linked('Words', id) })),
  ];
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ text }) => text).join(' · ');
}
