import type { Clause, Example, Worked } from '../../../spec/language/index.ts';
import { codeText, isShort } from './words.ts';
import { elementsOf, propertiesOf, type Piece, type Property } from './source.ts';

/** How wide the lines of a worked example are, where what stands in them can be parted. */
const width = 100;

/**
 * Every worked example of a clause as lines: what is given, and each number that is expected, as the arithmetic that
 * gives it where `written`, the source of the examples, holds that.
 */
export function exampleTexts(
  { examples }: Pick<Clause, 'examples'>,
  written: string | undefined,
  known: readonly KnownNumbers[] = [],
): readonly string[] {
  const elements = written === undefined ? undefined : elementsOf(written);
  return examples.map((example, i) => exampleText(example, elements?.[i], known));
}

/**
 * Numbers that a definition's own example expects, as arithmetic: a clause may be given the examples of the definitions,
 * whose numbers its own file does not write out.
 */
export interface KnownNumbers {
  /** The definition with its parameters: `huber(delta=2)`. */
  readonly of: string;
  readonly numbers: () => readonly Known[];
}
interface Known {
  readonly values: string;
  readonly text: string;
}
export const flatText = (worked: unknown): string => JSON.stringify([worked].flat(Infinity));
/** The definitions, with their parameters, that a case names. */
const namedIn = (given: object): ReadonlySet<string> =>
  new Set(
    Object.values(given)
      .filter((part) => typeof part === 'object' && part !== null && ('name' in part || 'by' in part))
      .map(codeText),
  );

/** What a definition's own examples expect, and all the rest of them is given: those of an update rule, the steps of θ, and of a batch rule, the number after. */
const expected: ReadonlySet<string> = new Set(['value', 'gradient', 'derivative', 'pullback']);

export const isExpected = (example: object, part: string | undefined): boolean =>
  'value' in example ? expected.has(part ?? '') : part === 'theta' || part === 'after';

/** The same for the examples of a definition; with a remark on the first. */
export function workedTexts(
  examples: readonly object[],
  written: string | undefined,
  remark: string,
): readonly string[] {
  const elements = written === undefined ? undefined : elementsOf(written);
  return examples.map((example, i) => {
    const parts = Object.entries(example);
    const properties = elements?.[i] && propertiesOf(elements[i].text);
    return [
      ...(i === 0 && remark !== '' ? remarkLines(remark) : []),
      ...remarks(elements?.[i], properties),
      ...givenLines(parts.filter(([name]) => !isExpected(example, name))),
      ...parts
        .filter(([name]) => isExpected(example, name))
        .flatMap(([name, part]) => leaves(part as Worked, name, properties?.find((one) => one.name === name)?.value)),
    ].join('\n');
  });
}

function exampleText(
  { given, answers }: Example<object>,
  written: Piece | undefined,
  known: readonly KnownNumbers[],
): string {
  const properties = written && propertiesOf(written.text);
  const source = properties?.find(({ name }) => name === 'answers');
  const names = namedIn(given);
  const own = known.filter(({ of }) => names.has(of)).flatMap(({ numbers }) => numbers());
  return [
    ...remarks(written, properties),
    ...givenLines(Object.entries(given)),
    ...(written !== undefined && source === undefined ? [`as ${inOneLine(written.text)}`] : []),
    ...leaves(answers, '', source?.value, own),
  ].join('\n');
}

const remarks = (written: Piece | undefined, properties: readonly Property[] | undefined): string[] =>
  [written?.comment, properties?.[0]?.comment]
    .filter((text) => text !== undefined && text !== '')
    .flatMap((text) => remarkLines(text!));
const remarkLines = (text: string): string[] => wrapped(text.split(' '), '# ', ' ');

const givenLines = (parts: readonly [string, unknown][]): string[] =>
  wrapped(
    parts
      .filter(([, value]) => value !== undefined)
      .map(([name, value], i, all) => `${name} = ${codeText(value)}${i < all.length - 1 ? ',' : ''}`),
    'given ',
    ' ',
  );

/** Pieces in as few lines as they fit in, the first after a word, and the others under it. */
function wrapped(pieces: readonly string[], first: string, separator: string): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.length < width) lines.push(`${lines.pop()!}${separator}${piece}`);
    else lines.push(`${last === undefined || first.startsWith('#') ? first : ' '.repeat(first.length)}${piece}`);
  }
  return lines;
}

/** The numbers of an answer, each with its path; and the arithmetic from the text of the same, as far as it is written out. */
function leaves(
  worked: Worked | Readonly<Record<string, Worked>>,
  path: string,
  written: string | undefined,
  known: Known[] = [],
): string[] {
  if (typeof worked === 'object' && !Array.isArray(worked)) {
    const properties = written === undefined ? undefined : propertiesOf(written);
    return Object.entries(worked).flatMap(([name, part]) =>
      leaves(part, path === '' ? name : `${path}.${name}`, properties?.find((one) => one.name === name)?.value, known),
    );
  }
  if (Array.isArray(worked) && worked.some((part) => typeof part === 'object' && !Array.isArray(part))) {
    const elements = written === undefined ? undefined : elementsOf(written);
    return worked.flatMap((part: Worked, i) => leaves(part, `${path}[${i}]`, elements?.[i]?.text, known));
  }
  return leafLines(worked as number | readonly unknown[], path, written ?? takenFrom(known, flatText(worked)));
}
/** The arithmetic of the first numbers that are those; each is taken once. */
function takenFrom(known: Known[], values: string): string | undefined {
  const place = known.findIndex((one) => one.values === values);
  return place === -1 ? undefined : known.splice(place, 1)[0]!.text;
}

function leafLines(worked: number | readonly unknown[], path: string, written: string | undefined): string[] {
  const value = codeText(worked);
  const arithmetic = written === undefined ? undefined : inOneLine(written);
  if (arithmetic === undefined || !/[-+*/(]/.test(arithmetic.replaceAll(/(?<=^|[[(, ])-(?=\d)/g, '')))
    return [`${path} = ${value}`];
  const is = isExact(worked) ? '=' : '≈';
  const line = `${path} = ${arithmetic}`;
  return line.length + value.length < width
    ? [`${line} ${is} ${value}`]
    : [line, `${' '.repeat(path.length)} ${is} ${value}`];
}
const isExact = (worked: unknown): boolean =>
  Array.isArray(worked) ? worked.every(isExact) : isShort(worked as number);

/** A text without its line breaks, as a formatter would write it in one. */
export const inOneLine = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/([[(]) /g, '$1')
    .replaceAll(/,? ([\])])/g, '$1');
