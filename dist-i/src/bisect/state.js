/** What makes a verdict on a release: where any of it is another, verdicts that are kept say nothing. */
const asked = ({ framework, package: name, with: others, clause, seed, cases }) => JSON.stringify([framework, name, others, clause, seed, cases]);
export const isSameSearch = (one, other) => asked(one) === asked(other);
const isText = (value) => typeof value === 'string';
const isTexts = (value) => Array.isArray(value) && value.every(isText);
/** What a file holds, where it holds a search. */
export function searchIn(text) {
    try {
        const found = JSON.parse(text);
        const isOne = [found.specification, found.framework, found.package, found.clause].every(isText) &&
            [found.with, found.releases].every(isTexts) &&
            Array.isArray(found.tried) &&
            found.tried.every((one) => isText(one?.release) && isText(one?.outcome));
        return isOne ? found : undefined;
    }
    catch {
        return undefined;
    }
}
