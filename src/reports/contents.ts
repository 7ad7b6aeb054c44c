import type { Chapter, Clause } from '../../spec/language/index.ts';
import { plural } from './points.ts';
import { aligned } from './questions.ts';

/** The table of contents: every clause with its sentence, by chapter; and the subjects that can be judged by name. */
export function contentsText(chapters: readonly Chapter[], subjects: readonly { readonly name: string; readonly says: string }[]): string {
  const clauses = chapters.map(({ title, clauses: of }) => section(title, of.map(({ id, says }) => [id, says])));
  return [...clauses, section('Subjects', subjects.map(({ name, says }) => [name, says]))].join('\n\n');
}
const section = (title: string, rows: readonly (readonly [string, string])[]): string => [title, ...aligned(rows).map((row) => `  ${row}`)].join('\n');

/** All there is to know of a clause. `file` is where it is written. */
export function clauseText({ id, says, formula, given, examples, rejects, source }: Clause, file: string): string {
  return [
    id,
    `  ${says}`,
    '',
    `  ${formula}`,
    '',
    `  Judged by ${plural(examples.length, 'worked example')} and by cases drawn at ${plural(given.fixed.length, 'point')}. It rejects a subject that`,
    ...aligned(rejects.map((fault) => [`${fault.of}  ${fault.id}`, fault.does])).map((line) => `    ${line}`),
    '',
    ...aligned([['Source', source], ['File', file]]).map((line) => `  ${line}`),
  ].join('\n');
}
