import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderToString } from 'katex';
import MarkdownIt, { type Token } from 'markdown-it';
import { anchorOf } from '../../src/reports/specification/markdown.ts';

const folder = resolve(import.meta.dirname, '../../spec');

/** A piece of a line as it is read: words, code, or a formula. */
interface Read {
  readonly kind: 'words' | 'code' | 'formula';
  readonly text: string;
}
/** A part of the page under a heading, up to the next. */
export interface Section {
  readonly heading: string;
  readonly level: number;
  readonly lines: readonly (readonly Read[])[];
  readonly code: readonly { readonly language: string; readonly text: string }[];
  readonly links: readonly { readonly text: string; readonly to: string }[];
  /** How many rows and items its tables and lists have. */
  readonly tables: readonly number[];
  /** What stands in it, in order: paragraphs, lists, tables, code. */
  readonly kinds: readonly string[];
}

/**
 * The pieces of a line. A formula between backticks within dollars is GitHub's: Markdown takes it for code between
 * words.
 */
function piecesOf(children: readonly Token[]): Read[] {
  const pieces: Read[] = children.flatMap(({ type, content }): Read[] => {
    if (type === 'code_inline') return [{ kind: 'code', text: content }];
    return content === '' || type === 'html_inline' ? [] : [{ kind: 'words', text: content }];
  });
  return pieces.flatMap(({ kind, text }, i): Read[] => {
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    const isFormula = (at: number): boolean =>
      pieces[at]?.kind === 'code' &&
      pieces[at - 1]?.text.endsWith('$') === true &&
      pieces[at + 1]?.text.startsWith('$') === true;
    if (kind === 'code') return [{ kind: before && after && isFormula(i) ? 'formula' : 'code', text }];
    const words = text.slice(isFormula(i - 1) ? 1 : 0, isFormula(i + 1) ? -1 : undefined);
    return words === '' ? [] : [{ kind, text: words }];
  });
}

/** The page as a person has it before their eyes: rendered, heading by heading. */
export function sectionsOf(markdown: string): readonly Section[] {
  type Open = { -readonly [K in keyof Section]: Section[K] extends readonly (infer V)[] ? V[] : Section[K] };
  const sections: Open[] = [];
  let inHeading = false;
  for (const token of new MarkdownIt({ html: true }).parse(markdown, {})) {
    const section = sections.at(-1);
    if (token.type === 'heading_open') {
      inHeading = true;
      sections.push({
        heading: '',
        level: Number(token.tag.slice(1)),
        lines: [],
        code: [],
        links: [],
        tables: [],
        kinds: [],
      });
    } else if (token.type === 'heading_close') inHeading = false;
    else if (inHeading) section!.heading = token.content;
    else if (token.type === 'fence') section!.code.push({ language: token.info, text: token.content });
    else if (token.type === 'table_open' || token.type === 'bullet_list_open') section!.tables.push(0);
    else if (token.type === 'tr_open' || token.type === 'list_item_open')
      section!.tables[section!.tables.length - 1]! += 1;
    else if (token.type === 'inline') {
      section!.lines.push(piecesOf(token.children!));
      token.children!.forEach((child, i) => {
        if (child.type === 'link_open') {
          section!.links.push({ text: token.children![i + 1]!.content, to: String(child.attrGet('href')) });
        }
      });
    }
    if (/^(fence|paragraph_open|table_open|bullet_list_open)$/.test(token.type)) section?.kinds.push(token.type);
  }
  return sections;
}

export const textOf = ({ lines }: Pick<Section, 'lines'>): string =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n');

/** What a person would stumble over who reads the page from top to bottom, a sentence each. */
export function stumbles(markdown: string): string[] {
  const sections = sectionsOf(markdown);
  const anchors = sections.map(({ heading }) => anchorOf(heading));
  const twice = anchors.filter((anchor, i) => anchors.indexOf(anchor) !== i);
  return [
    ...twice.map((anchor) => `two headings have the anchor #${anchor}`),
    ...sections.flatMap((section, i) =>
      [
        ...section.lines.flatMap(gluedIn),
        ...section.lines.flatMap(oddWordsIn),
        ...section.links.flatMap((link) => deadLink(link, anchors)),
        ...formulasOf(section).flatMap(unreadable),
        ...section.tables.filter((rows) => rows === 0).map(() => 'a list or a table is empty'),
        ...(section.kinds.length === 0 && (sections[i + 1]?.level ?? 0) <= section.level
          ? ['nothing stands under it']
          : []),
        ...(section.code.some(({ text }) => text.trim() === '') ? ['a block of code is empty'] : []),
      ].map((what) => `${section.heading}: ${what}`),
    ),
  ];
}

const formulasOf = ({ code, lines }: Section): string[] => [
  ...code.filter(({ language }) => language === 'math').map(({ text }) => text.trim()),
  ...lines.flat().flatMap(({ kind, text }) => (kind === 'formula' ? [text] : [])),
];
const unreadable = (formula: string): string[] => {
  try {
    renderToString(formula, { displayMode: true, strict: 'error' });
    return [];
  } catch (error) {
    return [`${formula} is no formula: ${String(error)}`];
  }
};

/** Code and formulas without a space between them and the words around. */
function gluedIn(line: readonly Read[]): string[] {
  return line.flatMap(({ kind, text }, i) => {
    if (kind === 'words') return [];
    const before = line[i - 1]?.text.at(-1) ?? ' ';
    const after = line[i + 1]?.text.at(0) ?? ' ';
    const isGlued = !/[\s([{“‘"'—–/=−-]/.test(before) || !/[\s)\]}”’"'.,:;!?/–—-]/.test(after);
    return isGlued ? [`"${before}${text}${after}" has no space between words and ${kind}`] : [];
  });
}

/** Words that nobody wrote, and marks that were meant for a machine. */
function oddWordsIn(line: readonly Read[]): string[] {
  const words = line.map(({ kind, text }) => (kind === 'words' ? text : '□')).join('');
  const odd = [
    /undefined|\[object|\bnull\b|TODO|\$|\*\*|``|^\|/,
    / {2}|\s[,.;:](\s|$)|^[,.;:]/,
    /\p{L}[,;:]\p{L}|\p{Ll}[.!?]\p{Lu}\p{Ll}/u,
  ];
  return odd.flatMap((mark) => (mark.test(words) ? [`"${mark.exec(words)![0]}" stands in: ${words}`] : []));
}

function deadLink({ text, to }: { readonly text: string; readonly to: string }, anchors: readonly string[]): string[] {
  const leads = to.startsWith('#')
    ? anchors.includes(to.slice(1))
    : existsSync(join(folder, to.split('#')[0]!)) && to.includes('.');
  return leads && text !== '' ? [] : [`the link "${text}" leads nowhere: ${to}`];
}
