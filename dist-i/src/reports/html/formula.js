import { renderToString } from 'katex';
import { markup } from '../markup.js';
import { partsOf } from './parts.js';
/**
 * A formula as MathML, which needs no fonts and no script; as it is written, where it is not understood. Browsers do
 * not break the lines of MathML: every part is one of its own, so that a narrow page can put one below the other.
 */
export function formulaOf(latex) {
    try {
        return markup `<div class="formula">${partsOf(latex).map(({ latex: part, apart }) => markup `<span${apart && { markup: ' class="apart"' }}>${{ markup: mathOf(part) }}</span>`)}</div>`;
    }
    catch {
        return markup `<pre>${latex}</pre>`;
    }
}
/** KaTeX puts the letters of mod as elements into an operator, which may hold text alone. */
const macros = { '\\bmod': String.raw `\;\operatorname{mod}\;` };
const mathOf = (latex) => groupedNames(renderToString(latex, { displayMode: true, output: 'mathml', strict: false, trust: false, macros })).replaceAll('<mo>:</mo><mo>=</mo>', '<mo>:=</mo>'); // One operator: browsers set two of them apart.
/** A named operator with its invisible function application, and what it is the base of. */
const named = /(<m(?:under|sub|sup)><mrow>)?(<mi[^>]*>[^<]*<\/mi><mo>\u2061<\/mo>)/g;
const space = '<mspace width="0.1667em"/>';
/**
 * KaTeX writes a named operator, as max, as two elements: its name, and an invisible function application. Where MathML
 * has room for one element these are one too many: `L_{\max}` becomes an `msub` of three. In a row they are one, and
 * there is place for the spaces between operands that TeX has and browsers leave out.
 */
const groupedNames = (mathml) => mathml.replaceAll(named, (all, base, name, place) => {
    const before = mathml.slice(0, place);
    const after = mathml.slice(place + all.length);
    const isLast = base === undefined && after.startsWith('</');
    const follows = !isLast && /<\/m(?:i|n|over|row|sub|sup|frac)>$/.test(before);
    const leads = base === '<munder><mrow>' || /^<m(?!o\b)/.test(after);
    return `${base ?? ''}<mrow>${follows ? space : ''}${name}${leads ? space : ''}</mrow>`;
});
