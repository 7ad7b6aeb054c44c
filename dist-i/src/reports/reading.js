import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
const unwritable = ['NaN', 'Infinity', '-Infinity', '-0'];
/** What is a word wherever it stands, whatever it says. */
const words = [
    'name',
    'version',
    'clause',
    'reason',
    'message',
    'about',
    'link',
    'does',
    'id',
    'subject',
];
/** The numbers that JSON has no word for, read back. */
function numbersIn(value) {
    if (typeof value === 'string')
        return unwritable.includes(value) ? Number(value) : value;
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map(numbersIn);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, words.includes(name) ? part : numbersIn(part)]));
}
/** Where something stands that has a shape and data, and is no tensor. */
function wrongTensor(value, at) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if ('shape' in value && 'data' in value)
        return isTensor(value) ? undefined : at;
    for (const [name, part] of Object.entries(value)) {
        const found = wrongTensor(part, at === 'it' ? `its ${name}` : `${at}/${name}`);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function isTensor({ shape, data }) {
    if (!Array.isArray(shape) || !Array.isArray(data))
        return false;
    const isExtent = (extent) => Number.isInteger(extent) && extent >= 0;
    const isNumber = (one) => typeof one === 'number' || unwritable.includes(one);
    return (shape.every(isExtent) && data.every(isNumber) && data.length === shape.reduce((size, extent) => size * extent, 1));
}
let validate;
/** A report from its text, or what is wrong with the text, as a clause. Nothing that it says is believed. */
export function readReport(text) {
    try {
        // Some editors begin a file with a mark of its byte order.
        const given = JSON.parse(text.replace(/^\uFEFF/, ''));
        validate ??= new Ajv2020({ strict: false }).compile(createRequire(import.meta.url)('equistep/schemas/report.schema.json'));
        if (!validate(given)) {
            const [error] = validate.errors ?? [];
            return {
                wrong: `${error?.instancePath === '' ? 'it' : `its ${error?.instancePath.slice(1, 100)}`} ${error?.message}`,
            };
        }
        const wrong = wrongTensor(given, 'it');
        if (wrong !== undefined)
            return { wrong: `${wrong.slice(0, 100)} is no tensor: its data are not as many as its shape has` };
        const report = numbersIn(given);
        const ids = report.verdicts.map(({ clause }) => clause);
        const twice = ids.find((id, place) => ids.indexOf(id) !== place);
        return twice === undefined
            ? { report }
            : { wrong: `it has two verdicts on ${JSON.stringify(twice.slice(0, 100))}` };
    }
    catch (thrown) {
        return { wrong: thrown instanceof SyntaxError ? 'it is no JSON' : 'it nests too deeply' };
    }
}
/** Whether two parts of reports say the same, whatever the order of their keys. */
export function same(a, b) {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return Object.is(a, b);
    if (isList(a) || isList(b))
        return isList(a) && isList(b) && a.length === b.length && Array.from(a).every((part, i) => same(part, b[i]));
    const names = (of) => Object.entries(of)
        .filter(([, part]) => part !== undefined)
        .map(([name]) => name);
    return (names(a).length === names(b).length &&
        names(a).every((name) => same(a[name], b[name])));
}
const isList = (value) => Array.isArray(value) || ArrayBuffer.isView(value);
