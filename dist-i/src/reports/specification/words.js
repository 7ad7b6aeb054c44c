import { sizeOf } from '../../../spec/language/index.js';
import { isTensor, tensorText } from '../values.js';
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (n) => `${n < 0 ? '⁻' : ''}${Array.from(String(Math.abs(n)), (digit) => digits[Number(digit)]).join('')}`;
const fractions = new Map([
    [1 / 2, '½'],
    [1 / 4, '¼'],
    [3 / 4, '¾'],
    [1 / 8, '⅛'],
]);
/** A number in a sentence: −8, ½, 1/16, 2⁻¹²⁷, 0.03. */
export function numberWord(value) {
    if (value < 0)
        return `−${numberWord(-value)}`;
    const fraction = fractions.get(value);
    if (fraction !== undefined)
        return fraction;
    if (value === Infinity)
        return '∞';
    const exponent = Math.log2(value);
    if (Number.isInteger(exponent) && Math.abs(exponent) > 10)
        return `2${superscript(exponent)}`;
    return value < 1 && Number.isInteger(exponent) ? `1/${1 / value}` : shortNumber(value);
}
/** "a, b or c". */
export const orText = (texts) => texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`;
/** More numbers than this are not listed one by one. */
const most = 8;
/** Which numbers a part of a case of that shape is filled with: "−8 … 8 in steps of ½". */
export function numbersText(of, shape) {
    switch (of.kind) {
        case 'grid': {
            const count = Math.floor((of.max - of.min) / of.step) + 1;
            const except = of.except ?? [];
            if (count <= 4) {
                const values = Array.from({ length: count }, (_, i) => of.min + i * of.step);
                const texts = values.filter((x) => !except.includes(x)).map(numberWord);
                return texts.length === 1 ? `all ${texts[0]}` : `each ${orText(texts)}`;
            }
            const range = `${numberWord(of.min)} … ${numberWord(of.max)}`;
            return [
                of.step === 1 && Number.isInteger(of.min)
                    ? `whole numbers ${range}`
                    : `${range} in steps of ${numberWord(of.step)}`,
                ...(except.length > 0 ? [`without ${except.map(numberWord).join(' and ')}`] : []),
            ].join(', ');
        }
        case 'reals':
            if (of.min === -Infinity)
                return 'any numbers';
            return `any numbers ${numberWord(of.min)} … ${numberWord(of.max)}`;
        case 'shuffled':
            if (new Set(of.of).size === 1)
                return `all ${numberWord(of.of[0])}`;
            return `${sizeOf(shape) > of.of.length ? 'each row ' : ''}${counted(of.of)} in any order`;
    }
}
/** Numbers one by one; where there are many, those that come often by their count: "1, −2, 253 × 0". */
function counted(numbers) {
    if (numbers.length <= most)
        return numbers.map(numberWord).join(', ');
    return [...new Set(numbers)]
        .map((value) => {
        const count = numbers.filter((other) => other === value).length;
        return count === 1 ? numberWord(value) : `${count} × ${numberWord(value)}`;
    })
        .join(', ');
}
/** A value of a case as it is written in code, whole: `huber(delta=2)`, `mean over constant(count=32)`, `[[3, 1]]`. */
export function codeText(value) {
    if (typeof value === 'number')
        return Object.is(value, -0) ? '-0' : shortNumber(value);
    if (Array.isArray(value))
        return `[${value.map(codeText).join(', ')}]`;
    if (value === undefined)
        return 'none';
    if (typeof value !== 'object' || value === null)
        return `${value}`;
    if (isTensor(value))
        return tensorText(value);
    const { name, by, over, ...rest } = value;
    const head = name ?? (over === undefined ? by : `${by} over ${over}`);
    const parts = Object.entries(rest)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => `${key}=${codeText(part)}`);
    if (head === undefined)
        return `{${parts.join(', ')}}`;
    return parts.length === 0 ? head : `${head}(${parts.join(', ')})`;
}
/** At most six digits: what comes after is not the same everywhere that a logarithm is computed. */
export const shortNumber = (value) => String(Number(value.toPrecision(6)));
/** Whether six digits are all of it. */
export const isShort = (value) => Object.is(Number(value.toPrecision(6)), value);
/** Things with one key together, in the order in which the keys come. */
export function grouped(values, key) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(key(value));
        if (group === undefined)
            groups.set(key(value), [value]);
        else
            group.push(value);
    }
    return groups;
}
