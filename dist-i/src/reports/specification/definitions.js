import { once } from '../../once.js';
import { plural } from '../plural.js';
import { code, fileLine, heading, joined, label, linkTo, list, math, paragraph, table, typeScript, verbatim, } from './blocks.js';
import { helpersLine } from './clause.js';
import { flatText, isExpected, workedTexts } from './examples.js';
import { argumentsOf, elementsOf, propertiesOf, recordIn, returnedBy } from './source.js';
import { codeText, numbersText } from './words.js';
/** The heading of a definition. */
export const definitionHeading = (one, name) => `${one} ${name}`;
/** Every definition of a kind. */
export const definitionsOf = ({ one, folder, records }, library) => Object.entries(records).map(([name, record]) => {
    const { comment, file, text } = library.definition(folder, name);
    const properties = recordIn(text);
    return {
        name,
        heading: definitionHeading(one, name),
        record: typeof record === 'object' ? record : {},
        comment,
        file,
        properties,
        code: properties === undefined ? text.replace(/^export /, '') : codeOf(properties, file, library),
    };
});
/** All definitions with all of their parts. */
export const definitionBlocks = (kinds, library) => [
    heading(2, 'Definitions'),
    paragraph('The right answers. Each definition is written over any arithmetic. `anyOf` lists evaluations that are equal in exact arithmetic: ' +
        'a subject may use any of them. `subgradient` marks a number that the mathematics leaves open.'),
    ...kinds.flatMap((kind) => [
        heading(3, kind.title),
        ...definitionsOf(kind, library).flatMap((definition) => [
            heading(4, definition.heading),
            ...partsOf(definition, library),
        ]),
    ]),
];
/** What a definition's code uses of the definitions' own files. */
export const definitionHelpers = (definition, library) => {
    const { code: text, file, name, properties } = definition;
    const others = properties?.find((one) => one.name === 'evaluations')?.value ?? '';
    return library
        .uses(file, `${text}\n${others}`)
        .filter((one) => one.file.startsWith('definitions/'))
        .map((one) => ({
        ...one,
        declarations: one.declarations.filter((other) => !text.includes(other.text) && other.name !== name),
    }))
        .filter(({ declarations }) => declarations.length > 0);
};
/** The functions of a record. One that is named only is shown as it is declared. */
function codeOf(properties, file, library) {
    const functions = properties.filter(({ name, value }) => name !== 'evaluations' && name !== 'curvature' && isFunction(value));
    return functions
        .map(({ comment, text, value }) => {
        const declared = /^\w+$/.test(value) ? library.declaration(file, value) : undefined;
        const remark = comment === '' ? '' : `// ${comment}\n`;
        return declared?.file === file ? `${remark}${text},\n\n${declared.text}` : `${remark}${text},`;
    })
        .join('\n\n');
}
const isFunction = (text) => text.includes('=>') || (/^[a-z]\w*$/i.test(text) && text !== 'true') || /^\w+\(/.test(text);
function partsOf(definition, library) {
    const { record, properties } = definition;
    const helpers = definitionHelpers(definition, library);
    const says = textIn(record, 'says') ?? definition.comment;
    return [
        ...(says === '' ? [] : [paragraph(says)]),
        ...optional(textIn(record, 'formula'), (formula) => [math(formula)]),
        ...rowsOf('Inputs', record['inputs']),
        ...rowsOf('Parameters', record['parameters']),
        ...degreeBlocks(record),
        ...propertyBlocks(record),
        ...approximationBlocks(record),
        label('Definition'),
        typeScript(definition.code),
        ...(helpers.length > 0 ? [paragraph(...helpersLine(helpers, true))] : []),
        ...freedomBlocks(definition),
        ...caseBlocks(record['cases']),
        ...exampleBlocks(record['examples'], properties),
        ...optional(textIn(record, 'source'), (source) => [paragraph('Source: ', source)]),
        paragraph(...fileLine(definition.file)),
    ];
}
const textIn = (record, name) => record[name];
const optional = (value, blocks) => value === undefined ? [] : blocks(value);
/** The tensors, or the numbers, that a definition takes: a row each. */
function rowsOf(title, entries) {
    const rows = Object.entries((entries ?? {}));
    // Other values, at which tests draw, are the affair of tests.
    const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))].filter((name) => name !== 'any');
    const cell = (value) => [
        typeof value === 'string' ? value : value === undefined ? '–' : codeText(value),
    ];
    if (rows.length === 0)
        return [];
    return [
        label(title),
        table(['name', ...columns.map((column) => columnTitles[column] ?? column)], rows.map(([name, row]) => [code(name), ...columns.map((column) => cell(row[column]))])),
    ];
}
const columnTitles = {
    is: 'meaning',
    values: 'drawn at',
    whenLeftOut: 'when left out',
};
/** What a record says of its definition in single words; and what it may give where there is nothing. */
function propertyBlocks({ perRow, properties, ofNothing }) {
    const lines = [
        ...Object.entries({ ...(perRow === true && { perRow }), ...properties }).map(([name, value]) => {
            const values = value === true ? [] : [`: ${[value].flat().map(codeText).join(', ')}`];
            return [...code(name), ...values, ...(name in propertyWords ? [` (${propertyWords[name]})`] : [])];
        }),
        ...Object.entries(ofNothing ?? {}).map(([name, value]) => [
            ...code(name),
            `: for an empty batch it is ${value === 'refused' ? 'an error' : codeText(value)}`,
        ]),
    ];
    return lines.length === 0 ? [] : [label('Properties'), list(...lines)];
}
const propertyWords = {
    perRow: 'one number for each row',
    nonNegative: 'never negative',
    countsSteps: 'depends on the number of the step',
    ignoresSize: 'hardly depends on the size of the gradient',
    rateOnlyStarts: 'only the first rate matters',
};
/** What else is right: other evaluations, with the reasons that stand in their text; and what is left open. */
function freedomBlocks({ code: text, properties, record }) {
    const written = properties?.find(({ name }) => name === 'evaluations');
    const forms = written === undefined ? [] : (propertiesOf(returnedBy(written.value)) ?? []);
    const others = forms.map(({ name = '', value }) => {
        if (name === 'terms' || name === 'quotients')
            return `the derivative as a sum of ${name}`;
        const listed = elementsOf(value)?.filter((form) => !form.text.startsWith('...')) ?? [];
        return `${listed.length === 0 ? 'other forms' : plural(listed.length, 'other form')} of the ${name}`;
    });
    const either = argumentsOf(text, 'anyOf');
    const lines = [
        ...(textIn(record, 'freedom') === undefined ? [] : [[textIn(record, 'freedom')]]),
        ...(written === undefined
            ? []
            : [[`Equal in exact arithmetic, and admissible: ${others.join(', ') || 'other forms'}.`]]),
        ...(either.length > 0
            ? [[`\`anyOf\` offers a choice at ${plural(either.length, 'place')}: among ${either.join(', ')} evaluations.`]]
            : []),
        ...(argumentsOf(text, 'subgradient').length > 0 && textIn(record, 'freedom') === undefined
            ? [['`subgradient`: any number in between is right.']]
            : []),
    ];
    if (lines.length === 0)
        return [];
    return [label('Freedoms'), list(...lines), ...(written === undefined ? [] : [typeScript(`${written.text},`)])];
}
/** When an approximation may be used, when it is refused, and how its error grows. */
function approximationBlocks(record) {
    const titles = { condition: 'Holds while this is so', refusal: 'Refused otherwise', error: 'Error' };
    const lines = Object.entries(titles).flatMap(([name, title]) => {
        const text = textIn(record, name);
        return text === undefined ? [] : [[`${title}: ${text}`]];
    });
    return lines.length === 0 ? [] : [label('An approximation'), list(...lines)];
}
/** How the batches of a loss are drawn. */
function caseBlocks(cases) {
    const rows = Object.entries((cases ?? {}));
    if (rows.length === 0 || rows.some(([, row]) => row.predictions === undefined))
        return [];
    const numbers = (of) => [
        typeof of !== 'string' ? numbersText(of, []) : of === 'classes' ? 'classes 0 … C − 1' : of,
    ];
    return [
        label('Cases'),
        table(['cases', 'predictions', 'targets'], rows.map(([name, { predictions, targets }]) => [[name], numbers(predictions), numbers(targets)])),
    ];
}
/** Worked examples of the definition itself. */
function exampleBlocks(examples, properties) {
    if (!Array.isArray(examples))
        return [];
    const written = properties?.find(({ name }) => name === 'examples');
    const texts = workedTexts(examples, written?.value, written?.comment ?? '');
    return [label(texts.length === 1 ? 'Worked example' : 'Worked examples'), verbatim(texts.join('\n\n'))];
}
/** The numbers that the definitions' own examples expect, as the arithmetic that gives them. */
export const knownNumbers = (kinds, library) => kinds.flatMap(({ folder, records }) => Object.entries(records).flatMap(([name, record]) => {
    const { examples = [] } = record;
    // A source is looked into when something of it is shown.
    const written = once(() => {
        const properties = recordIn(library.definition(folder, name).text);
        return elementsOf(properties?.find((one) => one.name === 'examples')?.value ?? '[]') ?? [];
    });
    return examples.map((example, i) => ({
        of: codeText({ name, ...(example['at'] ?? example['parameters']) }),
        numbers: once(() => (propertiesOf(written()[i]?.text ?? '{}') ?? [])
            .filter((part) => isExpected(example, part.name))
            .map((part) => ({ values: flatText(example[part.name]), text: part.value }))),
    }));
}));
const signed = (degree) => (degree > 0 ? `+${degree}` : degree < 0 ? `−${-degree}` : '0');
const degreeList = (of) => Object.keys(of).length === 0
    ? ['–']
    : joined(Object.entries(of), ([name, degree]) => [...code(name), ` ${signed(degree)}`]);
const degreeBlocks = (record) => {
    if (!('rate' in record))
        return [];
    const { rate, hyperParameters, slots } = record;
    return [
        label('Degrees'),
        list(['rate: ', signed(rate)], ['hyper-parameters: ', ...degreeList(hyperParameters)], ['slots: ', ...degreeList(slots)]),
    ];
};
/** Every update rule with the degrees of its rate, its hyper-parameters and its slots. */
export const degreesTable = ({ one, records }) => table(['update rule', 'rate', 'hyper-parameters', 'slots'], Object.entries(records).map(([name, { rate, hyperParameters, slots }]) => [
    linkTo(definitionHeading(one, name), { code: name }),
    [signed(rate)],
    degreeList(hyperParameters),
    degreeList(slots),
]));
