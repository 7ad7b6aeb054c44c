import { codeText, isShort } from './words.js';
import { elementsOf, propertiesOf } from './source.js';
/** How wide the lines of a worked example are, where what stands in them can be parted. */
const width = 100;
/**
 * Every worked example of a clause as lines: what is given, and each number that is expected, as the arithmetic that
 * gives it where `written`, the source of the examples, holds that.
 */
export function exampleTexts({ examples }, written, known = []) {
    const elements = written === undefined ? undefined : elementsOf(written);
    return examples.map((example, i) => exampleText(example, elements?.[i], known));
}
export const flatText = (worked) => JSON.stringify([worked].flat(Infinity));
/** The definitions, with their parameters, that a case names. */
const namedIn = (given) => new Set(Object.values(given)
    .filter((part) => typeof part === 'object' && part !== null && ('name' in part || 'by' in part))
    .map(codeText));
/** What a definition's own examples expect, and all the rest of them is given: those of an update rule, the steps of θ, and of a batch rule, the number after. */
const expected = new Set(['value', 'gradient', 'derivative', 'pullback']);
export const isExpected = (example, part) => 'value' in example ? expected.has(part ?? '') : part === 'theta' || part === 'after';
/** The same for the examples of a definition; with a remark on the first. */
export function workedTexts(examples, written, remark) {
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
                .flatMap(([name, part]) => leaves(part, name, properties?.find((one) => one.name === name)?.value)),
        ].join('\n');
    });
}
function exampleText({ given, answers }, written, known) {
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
const remarks = (written, properties) => [written?.comment, properties?.[0]?.comment]
    .filter((text) => text !== undefined && text !== '')
    .flatMap((text) => remarkLines(text));
const remarkLines = (text) => wrapped(text.split(' '), '# ', ' ');
const givenLines = (parts) => wrapped(parts
    .filter(([, value]) => value !== undefined)
    .map(([name, value], i, all) => `${name} = ${codeText(value)}${i < all.length - 1 ? ',' : ''}`), 'given ', ' ');
/** Pieces in as few lines as they fit in, the first after a word, and the others under it. */
function wrapped(pieces, first, separator) {
    const lines = [];
    for (const piece of pieces) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + piece.length < width)
            lines.push(`${lines.pop()}${separator}${piece}`);
        else
            lines.push(`${last === undefined || first.startsWith('#') ? first : ' '.repeat(first.length)}${piece}`);
    }
    return lines;
}
/** The numbers of an answer, each with its path; and the arithmetic from the text of the same, as far as it is written out. */
function leaves(worked, path, written, known = []) {
    if (typeof worked === 'object' && !Array.isArray(worked)) {
        const properties = written === undefined ? undefined : propertiesOf(written);
        return Object.entries(worked).flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}.${name}`, properties?.find((one) => one.name === name)?.value, known));
    }
    if (Array.isArray(worked) && worked.some((part) => typeof part === 'object' && !Array.isArray(part))) {
        const elements = written === undefined ? undefined : elementsOf(written);
        return worked.flatMap((part, i) => leaves(part, `${path}[${i}]`, elements?.[i]?.text, known));
    }
    return leafLines(worked, path, written ?? takenFrom(known, flatText(worked)));
}
/** The arithmetic of the first numbers that are those; each is taken once. */
function takenFrom(known, values) {
    const place = known.findIndex((one) => one.values === values);
    return place === -1 ? undefined : known.splice(place, 1)[0].text;
}
function leafLines(worked, path, written) {
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
const isExact = (worked) => Array.isArray(worked) ? worked.every(isExact) : isShort(worked);
/** A text without its line breaks, as a formatter would write it in one. */
export const inOneLine = (text) => text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/([[(]) /g, '$1')
    .replaceAll(/,? ([\])])/g, '$1');
