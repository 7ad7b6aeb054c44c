import type { Questions } from '../../spec/language/index.ts';
import { isTensor, valueText } from './values.ts';

/** More parts of a list than this are abbreviated. */
const most = 4;

/** The questions of a case, part by part. What all of them share is there once; the rest under the name of its question. */
export function questionParts(questions: Questions): Part[] {
  const asked = Object.entries(questions).map(([name, question]) => ({ name, parts: partsOf('', question) }));
  const [first] = asked;
  if (first === undefined) return [];
  const isShared = ([at, text]: Part): boolean => asked.every(({ parts }) => parts.some((part) => part[0] === at && part[1] === text));
  const own = asked.flatMap(({ name, parts }) => parts.filter((part) => !isShared(part)).map(([at, text]): Part => [`${name}.${at}`, text]));
  return [...first.parts.filter(isShared), ...own];
}

/** The same, a line a part. */
export const questionLines = (questions: Questions): string[] => aligned(questionParts(questions));

export type Part = readonly [at: string, text: string];

/** Records and lists are taken apart until each part fits on a line. */
function partsOf(at: string, value: unknown): Part[] {
  const under = (key: string): string => (at === '' ? key : `${at}.${key}`);
  if (Array.isArray(value) && value.some((part) => typeof part === 'object')) {
    const shown = value.slice(0, value.length > most ? 2 : most).flatMap((part, i) => partsOf(`${at}[${i}]`, part));
    return value.length > most ? [...shown, [`${at}[2 … ${value.length - 1}]`, `${value.length - 2} more`]] : shown;
  }
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value) && !isTensor(value) && !('name' in value) && !('by' in value);
  return isRecord ? Object.entries(value).flatMap(([key, part]) => partsOf(under(key), part)) : [[at, valueText(value)]];
}

/** Two columns. */
export function aligned(rows: readonly Part[]): string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`);
}
