import type { Chapter } from '../../spec/language/index.ts';
import { aligned } from './aligned.ts';

/** The table of contents: every clause with its sentence, by chapter; and the subjects that can be judged by name. */
export function contentsText(
  chapters: readonly Chapter[],
  subjects: readonly { readonly name: string; readonly says: string }[],
): string {
  const clauses = chapters.map(({ title, clauses: of }) =>
    section(
      title,
      of.map(({ id, says }) => [id, says]),
    ),
  );
  return [
    ...clauses,
    section(
      'Subjects',
      subjects.map(({ name, says }) => [name, says]),
    ),
  ].join('\n\n');
}
const section = (title: string, rows: readonly (readonly [string, string])[]): string =>
  [title, ...aligned(rows).map((row) => `  ${row}`)].join('\n');
