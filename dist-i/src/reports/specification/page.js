import { plural } from '../plural.js';
import { heading, joined, linkTo, list, math, paragraph, table, typeScript } from './blocks.js';
import { casesOf, clauseBlocks, helperHeading, helpersOf } from './clause.js';
import { definitionBlocks, definitionHelpers, definitionsOf, knownNumbers, degreesTable, definitionHeading, } from './definitions.js';
import { faultBlocks } from './faults.js';
import { markdownOf } from './markdown.js';
import { reading } from './reading.js';
import { grouped } from './words.js';
/** The parts, in the order in which they are read. */
function partsOf(book) {
    const { chapters, classes, definitions, faults, glossary, hyperParameters, library, symbols, version } = book;
    const clauses = chapters.flatMap((chapter) => chapter.clauses);
    return [
        {
            file: 'SPEC.md',
            title: 'The specification',
            says: `Version ${version}: ${plural(clauses.length, 'clause')}, ${plural(faults.length, 'fault')} in ${Object.keys(classes).length} classes.`,
            sections: [
                reading(),
                [heading(2, 'Symbols'), words('symbol', symbols)],
                ...chapterSections(book),
                [heading(2, 'Glossary'), words('word', glossary)],
                [heading(2, 'Index'), index(book)],
            ],
        },
        {
            file: 'DEFINITIONS.md',
            title: 'The definitions',
            says: 'What the clauses compare with, and what definitions and clauses are made of.',
            sections: [
                definitionBlocks(definitions, library),
                directionBlocks(book.direction),
                [
                    heading(2, 'Degrees'),
                    paragraph('Multiply the loss by c, and every number below by c to its degree: the steps are equal. From the mean to the sum, c is the denominator.'),
                    degreesTable(definitions.find(({ one }) => one === 'Update rule')),
                    words('hyper-parameter', hyperParameters),
                ],
                ...helperSections(book),
            ],
        },
        {
            file: 'FAULTS.md',
            title: 'The faults',
            says: 'What a clause must reject: each is a definition that is wrong in one thing.',
            sections: [[heading(2, 'Faults by class'), ...faultBlocks(classes, faults, clauses, library)]],
        },
    ];
}
const notice = '<!-- Written by `npm run spec` from the definitions, the clauses and the faults: change those. -->';
const pageOf = ({ title, says, sections }, listed, pages) => [
    markdownOf([heading(1, title)]),
    `${notice}\n`,
    markdownOf([paragraph(says), heading(2, 'Contents'), contents(listed), ...sections.flat()], pages),
].join('\n');
/** The whole specification as one page of GitHub's Markdown. */
export function specificationPage(book) {
    const parts = partsOf(book);
    const sections = parts.flatMap((part) => part.sections);
    return pageOf({ title: 'The specification on one page', says: parts[0].says, sections }, sections);
}
/** The specification in the files of its parts: GitHub shows no page of more than 512,000 bytes. The first has the contents of all. */
export function specificationPages(book) {
    const parts = partsOf(book);
    const files = new Map(parts.flatMap(({ file, sections }) => sections.flat().flatMap((block) => (block.kind === 'heading' ? [[block.text, file]] : []))));
    return Object.fromEntries(parts.map((part, i) => [
        part.file,
        pageOf(part, i === 0 ? parts.flatMap(({ sections }) => sections) : part.sections, (text) => {
            const file = files.get(text);
            return file === part.file ? undefined : file;
        }),
    ]));
}
/** When errors of which each may be a rounding are a bias together, and the derivation of the limit. */
const directionBlocks = ({ says, formula, derivation, source }) => [
    heading(2, 'A bias is not a rounding'),
    paragraph(`${says} Where this comes from:`),
    math(formula),
    list(...derivation.map((step) => [step])),
    paragraph(`Source: ${source}`),
];
/** The parts of the page, with what each of them holds. */
function contents(sections) {
    return list(...sections.map((blocks) => {
        const [first, ...others] = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
        // Files of helpers are looked for by the links to them.
        const inside = others.filter(({ level, text }) => level === 3 && !text.endsWith('.ts'));
        return [
            ...linkTo(first.text),
            ...(inside.length > 0 ? [': '] : []),
            ...joined(inside, ({ text }) => linkTo(text)),
        ];
    }));
}
/** The chapters. What is long and stands at an earlier clause is a link to it. */
function chapterSections({ chapters, definitions, library }) {
    const known = knownNumbers(definitions, library);
    const places = new Map();
    const earlierThan = (id) => (long) => {
        const place = places.get(long);
        if (place === undefined)
            places.set(long, id);
        return place === id ? undefined : place;
    };
    const cases = (clause) => {
        const whole = earlierThan(clause.id)(JSON.stringify(casesOf(clause, library)));
        return whole === undefined
            ? casesOf(clause, library, earlierThan(clause.id))
            : [paragraph('The cases of ', ...linkTo(whole), '.')];
    };
    return chapters.map(({ title, clauses }, i) => [
        heading(2, `${i + 1}. ${title}`),
        ...clauses.flatMap((clause) => [
            heading(3, clause.id),
            ...clauseBlocks(clause, library, cases(clause), known, { inPage: true }),
        ]),
    ]);
}
const helperSections = ({ chapters, definitions, library }) => [
    helperBlocks('Helpers of the definitions', 'Functions and constants that the definitions use, file by file.', definitions.flatMap((kind) => definitionsOf(kind, library).flatMap((definition) => definitionHelpers(definition, library)))),
    helperBlocks('Helpers of the clauses', 'Functions and constants that the laws and the questions of the clauses use, file by file.', chapters.flatMap(({ clauses }) => clauses.flatMap((clause) => helpersOf(clause, library)))),
];
/** Functions and constants that are used, file by file. */
function helperBlocks(title, says, uses) {
    return [
        heading(2, title),
        paragraph(says),
        ...[...grouped(uses, ({ file }) => file)]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .flatMap(([file, of]) => {
            const all = [...new Map(of.flatMap(({ declarations }) => declarations).map((one) => [one.name, one])).values()];
            return [
                heading(3, helperHeading(file)),
                ...all
                    .toSorted((a, b) => a.line - b.line)
                    .flatMap(({ comment, text }) => [...(comment === '' ? [] : [paragraph(comment)]), typeScript(text)]),
            ];
        }),
    ];
}
const words = (name, of) => table([name, 'meaning'], Object.entries(of).map(([word, says]) => [[word], [says]]));
/** Every definition, clause and word, from A to Z. Faults have a page of their own. */
function index({ chapters, definitions, glossary }) {
    const entries = [
        ...chapters.flatMap((chapter) => chapter.clauses.map(({ id }) => ({ id, line: linkTo(id, { code: id }) }))),
        ...definitions.flatMap(({ one, records }) => Object.keys(records).map((id) => ({
            id,
            line: linkTo(definitionHeading(one, id), `${one.toLowerCase()} ${id}`),
        }))),
        ...Object.keys(glossary).map((id) => ({ id, line: linkTo('Glossary', id) })),
    ];
    const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return list(...[...grouped(sorted, ({ id }) => id[0].toUpperCase())].map(([letter, of]) => [
        `${letter}: `,
        ...joined(of, ({ line }) => line),
    ]));
}
