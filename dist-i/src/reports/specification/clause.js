import { code, fileLine, joined, label, linkTo, list, math, paragraph, typeScript, verbatim, } from './blocks.js';
import { casesBlocks } from './cases.js';
import { exampleTexts } from './examples.js';
/** Over which cases a clause holds; and the remark that its file makes on them. */
export const casesOf = (clause, library, earlier) => casesBlocks(clause.given, library.clause(clause.id).property('given')?.comment ?? '', earlier);
/** What a clause's questions and law use: functions and constants of the clauses' own files. */
export function helpersOf({ id }, library) {
    const { file, property } = library.clause(id);
    const text = ['asks', 'law'].map((name) => property(name)?.value ?? '').join('\n');
    return library.uses(file, text).filter((one) => one.file.startsWith('clauses/'));
}
/**
 * All there is to know of a clause, part by part. `cases` are those that `casesOf` gives, or a word on where they stand; `known` is
 * the arithmetic of the definitions' examples. `inPage` says whether a page holds the helpers, too.
 */
export function clauseBlocks(clause, library, cases, known, { inPage }) {
    const { says, formula, rejects, source, id } = clause;
    const { file, line, property } = library.clause(id);
    const written = ['asks', 'law'].flatMap((name) => property(name)?.text ?? []);
    const helpers = helpersOf(clause, library);
    const examples = exampleTexts(clause, property('examples')?.value, known);
    return [
        paragraph(says),
        math(formula),
        label('Law'),
        typeScript(`${written.join(',\n')},`),
        ...(helpers.length > 0 ? [paragraph(...helpersLine(helpers, inPage))] : []),
        label('Cases'),
        ...cases,
        label(examples.length === 1 ? 'Worked example' : 'Worked examples'),
        verbatim(examples.join('\n\n')),
        label('Rejects'),
        list(...rejects.map((fault) => [...named(fault), ` ${fault.does}: `, { math: fault.formula }])),
        paragraph('Source: ', source),
        paragraph(...fileLine(file, line), ...(line === undefined ? [', in a function that makes several clauses'] : [])),
    ];
}
const named = ({ id }) => linkTo(id, { code: id });
/** What is used, by the files that it stands in: as links to them, or to where the page holds what is used of them. */
export const helpersLine = (helpers, inPage) => [
    'Helpers: ',
    ...joined(helpers, ({ file, declarations }) => [
        ...joined(declarations, ({ name }) => code(name)),
        ' in ',
        ...linkTo(inPage ? helperHeading(file) : `./${file}`, helperHeading(file)),
    ], '; '),
    '.',
];
/** The heading of what is used of a file: its path from the folder of the clauses, or of the definitions. */
export const helperHeading = (file) => file.slice(file.indexOf('/') + 1);
