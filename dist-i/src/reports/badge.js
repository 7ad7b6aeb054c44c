import { markup } from './markup.js';
import { clauseCount, judgementIn } from './run.js';
/** What a badge says: how many of all the clauses passed. What is unsupported or declared did not. */
function badgeOf(run) {
    const of = clauseCount(run);
    const passed = run.report.verdicts.filter(({ kind }) => kind === 'pass').length;
    const share = `${passed}/${of} clauses`;
    const label = 'equistep';
    switch (judgementIn(run)) {
        case 'conforms':
            return { label, message: share, color: passed === of ? '#2da44e' : '#5a8f29' };
        case 'demands-unmet':
            return { label, message: `demands not met · ${share}`, color: '#cf222e' };
        case 'does-not-conform':
            return { label, message: `does not conform · ${share}`, color: '#cf222e' };
        case 'not-judged':
            return { label, message: 'not judged', color: '#6e7781' };
        case 'interrupted':
            return { label, message: 'interrupted', color: '#6e7781' };
    }
}
/** An endpoint badge of shields.io. */
export const badgeJson = (run) => `${JSON.stringify({ schemaVersion: 1, ...badgeOf(run) }, undefined, 2)}\n`;
/** A badge as a picture. Texts are given their widths, so that every font fits. */
export function badgeSvg(run) {
    const { label, message, color } = badgeOf(run);
    const width = (text) => Math.round(text.length * 6.4);
    const [left, right] = [width(label) + 14, width(message) + 14];
    const text = (of, middle) => markup `<text x="${middle}" y="14" textLength="${width(of)}" lengthAdjust="spacingAndGlyphs">${of}</text>`;
    return markup `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${message}">
  <title>${label}: ${message}</title>
  <clipPath id="round"><rect width="${left + right}" height="20" rx="4"/></clipPath>
  <g clip-path="url(#round)"><rect width="${left}" height="20" fill="#24292f"/><rect x="${left}" width="${right}" height="20" fill="${color}"/></g>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${text(label, left / 2)}${text(message, left + right / 2)}</g>
</svg>
`.markup;
}
