const openers = new Set(['{', '(', '[', '\\{', '\\langle', '\\left', '\\begin', '\\lfloor']);
const closers = new Set(['}', ')', ']', '\\}', '\\rangle', '\\right', '\\end', '\\rfloor']);
const relations = new Set(['=', '\\ne', '\\le', '\\ge', '\\in', '\\approx']);
/**
 * Where the lines of a formula may be broken: between equations side by side, before an implication, and before the
 * second relation of a chain. Never within brackets; where these do not match, nowhere.
 */
export function partsOf(formula) {
    const parts = [];
    let [latex, apart, related] = ['', false, false];
    let [depth, braces] = [0, 0];
    /** A style holds to the end of its braces, and so for the parts after it. */
    let [style, held] = ['', ''];
    const breakHere = (nextApart) => {
        if (latex.trim() !== '')
            parts.push({ latex: `${held} ${latex.trim()}`.trim(), apart });
        [latex, apart, related, held] = ['', nextApart, false, style];
    };
    for (const [token] of formula.matchAll(/\\(?:[a-zA-Z]+|.)|[^\\]/gs)) {
        if (openers.has(token))
            depth++;
        if (closers.has(token))
            depth--;
        if (token === '{')
            braces++;
        if (token === '}')
            braces--;
        if (token === '\\textstyle' && braces === 0)
            style = token;
        if (depth !== 0)
            latex += token;
        else if (token === '\\quad' || token === '\\qquad' || (/^\\[ ;]$/.test(token) && /,\s*$/.test(latex)))
            breakHere(true);
        else {
            const relates = relations.has(token);
            if (token === '\\implies' || (relates && related))
                breakHere(false);
            related ||= relates;
            latex += token;
        }
    }
    if (depth !== 0)
        return [{ latex: formula, apart: false }];
    breakHere(false);
    return parts;
}
