import { aligned } from './aligned.js';
/** The table of contents: every clause with its sentence, by chapter; and the subjects that can be judged by name. */
export function contentsText(chapters, subjects) {
    const clauses = chapters.map(({ title, clauses: of }) => section(title, of.map(({ id, says }) => [id, says])));
    return [
        ...clauses,
        section('Subjects', subjects.map(({ name, says }) => [name, says])),
    ].join('\n\n');
}
const section = (title, rows) => [title, ...aligned(rows).map((row) => `  ${row}`)].join('\n');
