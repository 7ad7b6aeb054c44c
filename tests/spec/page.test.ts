import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../spec/definitions/index.ts';
import { chapters, clauses, faultClasses, faults } from '../../spec/index.ts';
import { glossary, symbols } from '../../spec/language/index.ts';
import { book, kinds } from '../../src/cli/specification.ts';
import { specificationPage, specificationPages } from '../../src/reports/specification/page.ts';
import { equistep } from '../cli/run.ts';
import { spread } from '../effort.ts';
import { sectionsOf, stumbles, textOf, type Section } from './reader.ts';

const folder = resolve(import.meta.dirname, '../../spec');
const today = specificationPages(book());
const pages = Object.keys(today).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
const page = pages[0]![1];
const sections = pages.flatMap(([, text]) => sectionsOf(text));
const section = (heading: string): Section => {
  const found = sections.find((one) => one.heading === heading);
  expect(found, `no section ${heading}`).toBeDefined();
  return found!;
};
/** Some lines of a file that stand together, wherever they are indented to. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');
const blocks = ({ code }: Section, language: string): string[] =>
  code.filter((one) => one.language === language).map(({ text }) => text.trim());

const indexed = page.split('\n## Index').at(-1)!;

describe('the pages of the specification', () => {
  test('are what the specification says today: npm run spec writes them', () => {
    const stale = pages.filter(([file, text]) => today[file] !== text);
    expect(stale.map(([file]) => `${file} is stale: run npm run spec`)).toEqual([]);
  });

  test('on one page have the same sections: equistep spec prints it', { tags: ['slow'] }, async () => {
    const { stdout } = await equistep(['spec']);
    expect(stumbles(stdout)).toEqual([]);
    const headings = (of: readonly Section[]): string[] =>
      of.filter(({ level, heading }) => level > 1 && heading !== 'Contents').map(({ heading }) => heading);
    expect(headings(sectionsOf(stdout))).toEqual(headings(sections));
    expect(stdout).toBe(specificationPage(book()));
  });

  test.each(pages)('%s reads as text, from top to bottom, and is short enough for GitHub to show', (_, text) => {
    expect(stumbles(text)).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(512_000);
  });

  test.each(clauses.map((clause) => [clause.id, clause] as const))('%s has all of its parts', (id, clause) => {
    const of = section(id);
    const text = textOf(of);
    const file = of.links.findLast(({ to }) => /^clauses\/.*\.ts$/.test(to))!.to;
    const [law] = blocks(of, 'ts');
    expect(blocks(of, 'math')).toEqual([clause.formula]);
    expect(text).toContain(clause.says.replaceAll('`', ''));
    expect(text).toContain(`Source: ${clause.source.replaceAll('`', '')}`);
    for (const part of ['Law', 'Cases', 'Rejects']) expect(text.split('\n')).toContain(part);
    expect(law).toMatch(/^asks[:(,]/m);
    expect(law).toMatch(/^law[:(,]/m);
    // It is the text of the file, not of what was compiled.
    expect(squeezed(readFileSync(join(folder, file), 'utf8'))).toContain(squeezed(law!.replace(/,$/, '')));
    expect(blocks(of, 'text').join('\n\n').split('\n\n')).toHaveLength(clause.examples.length);
    const rejected = of.links.map(({ text: name }) => name);
    expect(rejected).toEqual(expect.arrayContaining(clause.rejects.map((fault) => fault.id)));
    for (const { id: fault, does, formula: written } of clause.rejects)
      expect(text).toContain(`${fault} ${does.replaceAll('`', '')}: ${written}`);
  });

  const defined = kinds.flatMap(({ one, records }) =>
    Object.entries(records).map(
      ([name, record]) => [`${one} ${name}`, record as Readonly<Record<string, unknown>>] as const,
    ),
  );
  test('has every definition that answers are computed with', () => {
    // Declared losses and update rules stand under the clauses about them.
    const {
      losses,
      reductions,
      denominators,
      penalties,
      clips,
      optimizers,
      own: _,
      ownRules: __,
      ...functions
    } = definitions;
    const all = [losses, reductions, denominators, penalties, clips, optimizers, functions].flatMap((table) =>
      Object.keys(table),
    );
    expect(kinds.flatMap(({ records }) => Object.keys(records))).toEqual(expect.arrayContaining(all));
  });

  test.each(defined)('%s has all of its parts', (heading, record) => {
    const of = section(heading);
    const text = textOf(of);
    const file = of.links.findLast(({ to }) => /^definitions\/.*\.ts$/.test(to))!.to;
    const [code] = blocks(of, 'ts');
    expect(text.split('\n')).toContain('Definition');
    const source = squeezed(readFileSync(join(folder, file), 'utf8'));
    for (const part of code!.split('\n\n'))
      expect(source).toContain(squeezed(part.replace(/^\/\/.*\n/, '').replace(/,$/, '')));
    // The rest of it is shown wherever a definition has it.
    expect(blocks(of, 'math')).toEqual(record['formula'] === undefined ? [] : [record['formula']]);
    const sentences = ['says', 'source', 'freedom'].flatMap((part) => (record[part] as string | undefined) ?? []);
    for (const sentence of sentences) expect(text).toContain(sentence.replaceAll('`', ''));
    for (const part of ['inputs', 'parameters', 'hyperParameters', 'slots'])
      for (const name of Object.keys(record[part] ?? {})) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
    const worked = (record['examples'] ?? []) as readonly unknown[];
    expect(blocks(of, 'text').flatMap((block) => block.split('\n\n'))).toHaveLength(worked.length);
    const isFree =
      /\banyOf\(|\bsubgradient\(/.test(code!) || record['freedom'] !== undefined || record['evaluations'] !== undefined;
    expect(text.split('\n').includes('Freedoms')).toBe(isFree);
    expect(indexed).toContain(`(DEFINITIONS.md#${heading.toLowerCase().replaceAll(' ', '-')})`);
  });

  test.each(faults.map((fault) => [fault.id, fault] as const))('%s has all of its parts', (id, fault) => {
    const of = section(id);
    const text = textOf(of);
    const finders = clauses.filter(({ rejects }) => rejects.includes(fault)).map((clause) => clause.id);
    expect(text).toContain(`It ${fault.does.replaceAll('`', '')}: ${fault.formula}`);
    expect(text).toContain(`Found by ${finders.slice(0, 4).join(', ')}`);
    expect(text).toMatch(/Found by .*(?: and \d+ other clauses?)?\. File: /);
    expect(of.links.map(({ to }) => to)).toEqual([expect.stringMatching(/^faults\/.*\.ts$/)]);
    const classAt = sections.findLastIndex((one, i) => one.level === 3 && i < sections.indexOf(of));
    expect(sections[classAt]!.heading).toBe(fault.faultClass);
  });

  test('has all chapters, classes, words and letters, and every name stands in its index', () => {
    const headings = sections.map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(chapters.map(({ title }, i) => `${i + 1}. ${title}`)));
    expect(headings).toEqual(expect.arrayContaining(Object.keys(faultClasses)));
    for (const [heading, words] of [
      ['Glossary', glossary],
      ['Symbols', symbols],
    ] as const) {
      const text = textOf(section(heading)).split('\n');
      for (const [word, says] of Object.entries(words))
        expect(text).toEqual(expect.arrayContaining([word, says.replaceAll('`', '')]));
    }
    const names = [...clauses.map(({ id }) => id), ...Object.keys(glossary)];
    expect(names.filter((name) => !indexed.includes(`[${name}]`) && !indexed.includes(`[\`${name}\`]`))).toEqual([]);
  });
});

describe('the reader of the page stumbles where', () => {
  const mistakes: readonly (readonly [what: string, found: RegExp, instead: string, complaint: RegExp])[] = [
    ['a space before code is lost', /Helpers: `/, 'Helpers:`', /no space between words and code/],
    ['a space after code is lost', /` in \[/, '`in [', /no space between words and code/],
    ['a space before a formula is lost', /: \$`/, ':$$`', /no space between words and formula/],
    ['two sentences are glued', /(\p{Ll})\. (\p{Lu}\p{Ll})/u, '$1.$2', /stands in/],
    ['a value is missing', /\n\d+ points/, '\nundefined points', /undefined/],
    ['a value is no text', /\n\d+ points/, '\n[object Object] points', /\[object/],
    ['a heading is gone', /\n### \w+\/.*\n/, '\n', /leads nowhere: #/],
    ['a file is not there', /\]\(clauses\/[\w-]+\.ts\)/, '](clauses/none.ts)', /leads nowhere: clauses\/none\.ts/],
    ['a formula is broken', /```math\n/, '```math\n{', /is no formula/],
    ['a formula is left open', /: \$`/, ': `', /"\$" stands in/],
    ['a heading comes twice', /(\n### \w+\/.*\n)([\s\S]*?)\n### \w+\/.*\n/, '$1$2$1', /two headings have the anchor/],
    ['an entry is empty', /\n### \w+\/.*\n/, '\n### nothing/here\n$&', /nothing stands under it/],
    ['a table is empty', /(\n\| --- .*\n)(\|.*\n)+/, '\n', /"\|" stands in|table is empty/],
  ];
  test.each(spread(4, mistakes))('%s', (_, found, instead, complaint) => {
    const changed = page.replace(found, instead);
    expect(changed).not.toBe(page);
    expect(stumbles(changed).join('\n')).toMatch(complaint);
  });
});
