import { aligned } from './aligned.js';
import { isTensor, valueText } from './values.js';
/** More parts of a list than this are abbreviated. */
const most = 4;
/**
 * The questions of a case by their names, and part by part: what all of them share once, and each other part with the
 * names of those that have it, as "predictions of plain, doubled".
 */
export function questionParts(questions) {
    const asked = Object.entries(questions).map(([name, { ask, ...rest }]) => ({ name, ask, parts: partsOf('', rest) }));
    const rows = new Map();
    for (const { name, parts } of asked)
        for (const part of parts) {
            const key = JSON.stringify(part);
            if (!rows.has(key))
                rows.set(key, { part, names: [] });
            rows.get(key).names.push(name);
        }
    const isShared = ({ names }) => names.length === asked.length;
    const shared = [...rows.values()].filter(isShared).map(({ part }) => part);
    const own = [...rows.values()]
        .filter((row) => !isShared(row))
        .map(({ part: [at, text], names }) => [`${at} of ${names.join(', ')}`, text]);
    return [...namesOf(asked), ...shared, ...own];
}
/** The names of questions, with what is asked: "plain, doubled (loss)". */
function namesOf(asked) {
    const kinds = [...new Set(asked.map(({ ask }) => ask))];
    const texts = kinds.map((kind) => {
        const names = asked.filter(({ ask }) => ask === kind).map(({ name }) => name);
        return names.join() === kind ? kind : `${names.join(', ')} (${kind})`;
    });
    return asked.length === 0 ? [] : [[asked.length === 1 ? 'question' : 'questions', texts.join(', ')]];
}
/** The same, a line a part. */
export const questionLines = (questions) => aligned(questionParts(questions));
/** Records and lists are taken apart until each part fits on a line. */
function partsOf(at, value) {
    const under = (key) => (at === '' ? key : `${at}.${key}`);
    if (Array.isArray(value) && value.some((part) => typeof part === 'object')) {
        const shown = value.slice(0, value.length > most ? 2 : most).flatMap((part, i) => partsOf(`${at}[${i}]`, part));
        return value.length > most ? [...shown, [`${at}[2 … ${value.length - 1}]`, `${value.length - 2} more`]] : shown;
    }
    const isRecord = typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        !isTensor(value) &&
        !('name' in value) &&
        !('by' in value);
    return isRecord
        ? Object.entries(value).flatMap(([key, part]) => partsOf(under(key), part))
        : [[at, Array.isArray(value) && value.length === 0 ? 'none' : valueText(value)]];
}
