import { fenced } from '../markdown.js';
/** The anchor that GitHub gives to a heading. */
export const anchorOf = (heading) => heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
/**
 * Words in which nothing is Markdown. Only what a sentence of the specification may hold is looked for: a shape in
 * brackets is no link unless a parenthesis or a colon follows at its place.
 */
const escaped = (words) => words.replaceAll(/[\\*_<$~]|&(?=#?\w+;)|^\[|\[(?=[ x]\])|\](?=\()/g, String.raw `\$&`);
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
/** Words, in which what stands in backticks is code. */
const prose = (text) => text
    .split('`')
    .map((part, i) => (i % 2 === 0 ? escaped(part) : code(part)))
    .join('');
const row = (cells) => `| ${cells.join(' | ')} |`;
/** Blocks as GitHub's Markdown. */
export function markdownOf(blocks, pageOf = () => undefined) {
    const target = (to) => (to.startsWith('./') ? to.slice(2) : `${pageOf(to) ?? ''}#${anchorOf(to)}`);
    function inline(piece) {
        if (typeof piece === 'string')
            return prose(piece);
        if ('code' in piece)
            return code(piece.code);
        if ('math' in piece)
            return `$\`${piece.math}\`$`;
        return `[${inline(piece.link)}](${target(piece.to)})`;
    }
    const lineOf = (line) => line.map(inline).join('');
    const cell = (line) => lineOf(line).replaceAll('|', String.raw `\|`);
    function block(of) {
        switch (of.kind) {
            case 'heading':
                return `${'#'.repeat(of.level)} ${of.text}`;
            case 'label':
                return `**${of.text}**`;
            case 'paragraph':
                return lineOf(of.line);
            case 'list':
                return of.items.map((item) => `- ${lineOf(item)}`).join('\n');
            case 'table':
                return [
                    row(of.head.map((text) => cell([text]))),
                    row(of.head.map(() => '---')),
                    ...of.rows.map((cells) => row(cells.map(cell))),
                ].join('\n');
            case 'code':
                return fenced(of.text, of.language);
            case 'math':
                return fenced(of.formula, 'math');
        }
    }
    return `${blocks.map(block).join('\n\n')}\n`;
}
