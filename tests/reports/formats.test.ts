import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formats, type FormatName } from '../../src/reports/formats.ts';
import { annotations, stepSummary } from '../../src/reports/github.ts';
import { legible, legibly } from '../../src/reports/legible.ts';
import { markdownReport, plainMarkdown } from '../../src/reports/markdown.ts';
import { clauses, faults } from '../../spec/index.ts';
import { formulaOf } from '../../src/reports/html/formula.ts';
import { filled, vector, type TensorData } from '../../spec/language/index.ts';
import type { Violation } from '../../src/judge/verdict.ts';
import { plotOf } from '../../src/reports/html/plot.ts';
import { everyKind, hostile, interrupted, ofOneCause, only, skippedLike, strictly } from './runs.ts';

const plain = await everyKind();
const nasty = await everyKind(hostile);
const skippedAlike = skippedLike(plain);
const alike = await ofOneCause();
const written = (name: FormatName, run = plain, file = 'report.svg'): Promise<string> => formats[name].write(run, file);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The names of the elements in it, in order. */
  readonly children: string[];
  text: string;
}
/** The elements of a document, in order. Throws where it is not well-formed. */
function elements(xml: string): Element[] {
  const parser = new SaxesParser();
  const all: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(name);
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return all;
}

describe('JSON', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../spec/schemas/report.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const matches = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
  const check = (text: string): unknown => (matches(JSON.parse(text)) ? [] : matches.errors);

  test('every kind of verdict is as its schema says, whole or interrupted, whatever the subject says', async () => {
    for (const run of [plain, nasty, interrupted(plain), only(plain, 'pass')])
      expect(check(await written('json', run))).toEqual([]);
  });

  test.each([
    ['a fail without its counterexample', /"counterexample"/, '"c"'],
    ['a kind that there is not', /"kind": "stale"/, '"kind": "passed"'],
    [
      'an incomplete run that conforms',
      /"complete": true,\n {2}"conforms": false/,
      '"complete": false, "conforms": true',
    ],
    ['no seed', /"seed": 1,/, ''],
    ['a number in words', /"data": \[2\]/, '"data": ["two"]'],
  ])('the schema refuses %s', async (_, from, to) => {
    const text = await written('json');
    expect(text).toMatch(from);
    expect(check(text.replace(from, to))).not.toEqual([]);
  });
});

describe('JUnit', () => {
  const results = (xml: string): string[] => {
    const all = elements(xml);
    return all.flatMap(({ name }, i) => (name === 'testcase' ? [all[i + 1]!.name] : []));
  };
  test('a verdict is passed, failed, broken or skipped; what is unsupported or declared is no pass', async () => {
    expect(results(await written('junit'))).toEqual([
      'system-out',
      'failure',
      'skipped',
      'skipped',
      'skipped',
      'failure',
      'error',
    ]);
    expect(results(await written('junit', strictly(plain)))[2]).toBe('failure');
  });

  test('the counts are of what is there', async () => {
    const all = elements(await written('junit'));
    expect(all[0]!.attributes).toEqual({ name: 'equistep', tests: '7', failures: '2', errors: '1', skipped: '3' });
    for (const part of ['tests', 'failures', 'errors', 'skipped']) {
      const suites = all.filter(({ name }) => name === 'testsuite').map(({ attributes }) => Number(attributes[part]));
      expect(suites.reduce((a, b) => a + b)).toBe(Number(all[0]!.attributes[part]));
    }
  });

  test('a failure has the sentence, both sides and the command that replays it', async () => {
    const failure = elements(await written('junit')).find(({ name }) => name === 'failure')!;
    expect(failure.attributes).toMatchObject({ type: 'fail', message: plain.chapters[0]!.clauses[1]!.says });
    expect(failure.text).toMatch(/got {9}2 .*\n {2}expected {4}1\n[^]*Replay: npx equistep check \.\/mine\.mjs/);
  });

  test('what was not reached is an error', async () => {
    expect(results(await written('junit', interrupted(plain))).at(-1)).toBe('error');
  });

  const outputs = (xml: string): string[] =>
    elements(xml).flatMap(({ name, text }, i, all) =>
      name === 'system-out' && all[i - 1]!.name !== 'testcase' ? [text] : [],
    );

  test('is well-formed whatever is said', async () => {
    const xml = await written('junit', nasty);
    expect(results(xml)).toEqual(['system-out', 'failure', 'skipped', 'skipped', 'skipped', 'failure', 'error']);
    expect(outputs(xml)[0]!.replaceAll(/\s/g, '')).toContain(`none of that${legible(hostile)}`.replaceAll(/\s/g, ''));
  });

  test('why clauses were skipped stands once in the output of their suite, and its number at each', async () => {
    const xml = await written('junit');
    const skipped = elements(xml).flatMap(({ name, attributes }) =>
      name === 'skipped' ? [attributes['message']] : [],
    );
    expect(skipped).toEqual([
      'Inconclusive: undecided: in 3 cases a correct implementation may overflow',
      'Not supported by the subject (reasons 1, 2 in the output of the suite)',
      'Deviates, as declared: on purpose',
    ]);
    expect(elements(xml).find(({ name }) => name === 'system-out')!.text).toBe(
      '2 cases, 1 discriminating; 1 of 2 combinations skipped (reason 3 in the output of the suite)',
    );
    expect(outputs(xml)).toEqual([
      [
        'Skipped (not supported by the subject; not counted as passed):',
        '1. none of that: 1 clause',
        '2. because: 1 clause',
        '3. only half: cases of 1 clause',
      ].join('\n'),
    ]);
    const same = await written('junit', skippedAlike);
    expect(same.split('none of that').length).toBe(2);
    expect(results(same)).toEqual(Array.from({ length: 7 }, () => 'skipped'));
  });

  test('has the elements and attributes that readers of JUnit know, in their order', async () => {
    const known: Readonly<Record<string, { readonly attributes: string[]; readonly inside: string[] }>> = {
      testsuites: { attributes: ['name', 'tests', 'failures', 'errors', 'skipped'], inside: ['testsuite'] },
      testsuite: {
        attributes: ['name', 'tests', 'failures', 'errors', 'skipped'],
        inside: ['properties', 'testcase', 'system-out'],
      },
      properties: { attributes: [], inside: ['property'] },
      property: { attributes: ['name', 'value'], inside: [] },
      testcase: { attributes: ['classname', 'name'], inside: ['skipped', 'error', 'failure', 'system-out'] },
      skipped: { attributes: ['message'], inside: [] },
      error: { attributes: ['type', 'message'], inside: [] },
      failure: { attributes: ['type', 'message'], inside: [] },
      'system-out': { attributes: [], inside: [] },
    };
    for (const run of [plain, nasty, interrupted(plain), skippedAlike, alike])
      for (const { name, attributes, children } of elements(await written('junit', run))) {
        expect(Object.keys(attributes)).toEqual(known[name]!.attributes);
        const places = children.map((child) => known[name]!.inside.indexOf(child));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }
  });
});

describe('SARIF', () => {
  const log = async (run = plain) => (JSON.parse(await written('sarif', run)) as Log).runs[0]!;

  test('a result for each verdict that is a finding, of a rule that is there', async () => {
    const { results, tool } = await log();
    const rules = tool.driver.rules!;
    expect(results!.map(({ properties }) => properties!['verdict'] as string)).toEqual([
      'fail',
      'inconclusive',
      'deviates',
      'stale',
      'error',
    ]);
    for (const result of results!) {
      expect(rules[result.ruleIndex!]!.id).toBe(result.ruleId);
      expect(result.message.text).toContain(rules[result.ruleIndex!]!.shortDescription!.text);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(7);
  });

  test('what is declared is suppressed with its reason; what is unsupported is told, and no result', async () => {
    const { results, invocations } = await log();
    expect(
      results!.flatMap(
        ({ suppressions, level }) => suppressions?.map(({ justification }) => [level, justification]) ?? [],
      ),
    ).toEqual([['note', 'on purpose']]);
    const notes = invocations![0]!.toolExecutionNotifications!;
    expect(notes.map(({ associatedRule, message }) => [associatedRule!.id, message.text])).toEqual([
      [plain.report.verdicts[3]!.clause, 'Skipped (not supported by the subject; not counted as passed): none of that'],
    ]);
  });

  test('what is inconclusive is open, and fails where the run is strict', async () => {
    const of = async (run = plain): Promise<unknown> => {
      const one = (await log(run)).results!.find(({ properties }) => properties!['verdict'] === 'inconclusive')!;
      return [one.kind, one.level];
    };
    expect([await of(), await of(strictly(plain))]).toEqual([
      ['open', 'none'],
      ['fail', 'error'],
    ]);
  });

  test('a run that was interrupted, or in which nothing could be judged, did not succeed', async () => {
    const succeeded = async (run = plain): Promise<unknown> => (await log(run)).invocations![0]!.executionSuccessful;
    expect([
      await succeeded(),
      await succeeded(interrupted(plain)),
      await succeeded(only(plain, 'error', 'unsupported')),
    ]).toEqual([true, false, false]);
  });

  test('places are relative URI references, whatever the subject is called', async () => {
    for (const run of [
      plain,
      nasty,
      { ...nasty, file: undefined },
      { ...plain, file: '../a b/%2e?#:x.mjs' },
      { ...plain, file: './' },
    ]) {
      for (const { locations } of (await log(run)).results!) {
        const { uri } = locations![0]!.physicalLocation!.artifactLocation!;
        expect(uri).toMatch(/^[\w.~!*'()%/-]+$/);
        expect(decodeURIComponent(uri!)).toBeTypeOf('string');
      }
    }
  });
});

describe('Markdown', () => {
  /** The lines outside the fences of code. */
  const prose = (markdown: string): string[] => {
    let fence = '';
    return markdown.split('\n').filter((line) => {
      const [ticks = ''] = /^`{3,}/.exec(line) ?? [];
      if (fence === '' && ticks !== '') fence = ticks;
      else if (fence !== '' && line === fence) fence = '';
      else return fence === '';
      return false;
    });
  };

  test('whatever is said stands in fences, or is no markup', async () => {
    const outside = prose(await written('markdown', nasty)).join('\n');
    expect(outside.match(/^#+ .*/gm)!.length).toBe(
      prose(await written('markdown'))
        .join('\n')
        .match(/^#+ .*/gm)!.length,
    );
    expect(outside).not.toMatch(/<script|<!--|(?<!\\)\[a\]|(?<!\\)\*\*bold|@user|https:\/\/evil|(?<!\\)\$x/);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(outside).not.toMatch(/[\0-\u0008\u000B-\u001F\u202E]/);
    expect(
      outside
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .every(
          (line) =>
            (line.match(/(?<!\\)\|/g)?.length ?? 0) === 5 || /^\| (\w[\w ]*)?\|/.test(line) || line === '|---|---|',
        ),
    ).toBe(true);
  });

  test('no fence is closed from within', async () => {
    const markdown = await written('markdown', nasty);
    expect(markdown).toMatch(/^````text\n/m);
    expect(prose(markdown).some((line) => line.includes('evil'))).toBe(true);
    expect(prose(markdown).join('\n')).not.toContain('\n::');
  });

  test('text keeps its meaning', () => {
    expect(plainMarkdown('a_b <c> & d\ne')).toBe(String.raw`a\_b &lt;c\> &amp; d ⏎ e`);
  });

  test('what is unsupported is said to be no pass', async () => {
    const markdown = await written('markdown');
    expect(markdown).toMatch(
      /^7 clauses: 1 pass, 1 fail, 1 inconclusive, 1 unsupported, 1 deviates, 1 stale, 1 error\.$/m,
    );
    expect(markdown).not.toMatch(/^\| – \|/m);
    expect(markdown).toMatch(/^1 clause skipped\.$/m);
    expect(markdown).toMatch(
      /^## Skipped\n\nNot supported by the subject; not counted as passed\.\n\n[^]*^- only half\n\n {2}<details><summary>cases of 1 clause<\/summary>\n\n {2}Skipped in part: `reduction\/definition`$/m,
    );
    const same = await written('markdown', skippedAlike);
    expect(same.split('none of that').length).toBe(2);
    expect(same).toContain('<summary>7 clauses</summary>');
  });

  test('failures of one cause are told once, with all of their clauses', async () => {
    const markdown = await written('markdown', alike);
    const failed = alike.report.verdicts.filter(({ kind }) => kind === 'fail');
    expect(markdown.match(/^### ✗ fail: .*$/gm)).toEqual([
      `### ✗ fail: ${alike.report.causes![0]!.shown}, and ${failed.length - 1} more clauses`,
    ]);
    expect(markdown.match(/Likely cause: sum-is-mean/g)).toHaveLength(1);
    const [told] = markdown.split('## All clauses');
    for (const { clause } of failed) expect(told).toContain(clause);
  });

  test('keeps within what it may have, and says what is missing', () => {
    const short = markdownReport(plain, 3500);
    expect(Buffer.byteLength(short)).toBeLessThanOrEqual(3500);
    expect(short).toMatch(/^\*\d more verdicts? with details would not fit here/m);
    expect(short).toContain('## All clauses');
    expect(stepSummary(plain)).toBe(markdownReport(plain));
  });
});

describe('HTML', () => {
  const page = async (run = plain): Promise<Element[]> => elements(await written('html', run));
  const parts = (all: readonly Element[]): string[] =>
    [
      ...new Set(
        all.flatMap(({ name, attributes }) => [
          name,
          ...Object.keys(attributes).map((attribute) => `${name} ${attribute}`),
        ]),
      ),
    ].toSorted();

  test('whatever is said is text: no element and no attribute comes of it, and the policy forbids what would run or be fetched', async () => {
    const all = await page(nasty);
    expect(parts(all)).toEqual(parts(await page()));
    expect(parts(all)).not.toContain('script');
    expect(all.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^(on|src)/.test(name))).toEqual(
      [],
    );
    expect(all.flatMap(({ attributes }) => attributes['href'] ?? []).every((to) => to.startsWith('#'))).toBe(true);
    expect(all.find(({ attributes }) => attributes['http-equiv'])!.attributes['content']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(all.find(({ name }) => name === 'title')!.text).toContain('<script>alert(1)</script>');
    expect(all.find(({ name }) => name === 'pre')!.text).not.toBe('');
  });

  test('every formula of the specification is understood', () => {
    const formulas = [...clauses, ...faults].map(({ formula }) => formula);
    expect(formulas.filter((formula) => !formulaOf(formula).markup.includes('<math'))).toEqual([]);
  });

  test('formulas are MathML; one that is not understood stands as it is written', async () => {
    expect((await page()).filter(({ name }) => name === 'math').length).toBeGreaterThan(7);
    const [chapter, ...others] = plain.chapters;
    const [first, ...rest] = chapter!.clauses;
    const odd = {
      ...plain,
      chapters: [{ ...chapter!, clauses: [{ ...first!, formula: String.raw`\oops{<script>}` }, ...rest] }, ...others],
    };
    expect((await page(odd)).find(({ text }) => text.includes('oops'))!.text).toBe(String.raw`\oops{<script>}`);
  });

  test('a counterexample shows both sides, and its replay', async () => {
    const all = await page();
    const of = (name: string, kind: string): string[] =>
      all.filter((element) => element.name === name && element.attributes['class'] === kind).map(({ text }) => text);
    expect(of('span', 'left').slice(0, 2)).toEqual(['got (sum(absolute(max.gradient × none.gradient)))', '2']);
    expect(of('span', 'right').slice(0, 2)).toEqual(['expected', '1']);
    expect(of('pre', 'replay')[0]).toMatch(/^npx equistep check \.\/mine\.mjs --clause reduction\/sum-adds /);
  });

  /** What the summaries of clauses say that came of them. */
  const shown = (all: readonly Element[]): (string | undefined)[] =>
    all.flatMap(({ name, attributes }, i) =>
      name === 'details' && attributes['class'] === 'clause' ? [all[i + 1]!.attributes['class']] : [],
    );
  test('only a pass is shown as one, and what was skipped stands at the end of its chapter', async () => {
    expect(shown(await page())).toEqual(['pass', 'fail', 'inconclusive', 'deviates', 'stale', 'error', 'unsupported']);
    expect(shown(await page(interrupted(plain)))).toContain('unreached');
  });

  test('every clause has an anchor, there once, and a link to it; every link leads to an anchor', async () => {
    for (const run of [plain, nasty, interrupted(plain), skippedAlike, alike, only(plain, 'pass')]) {
      const all = await page(run);
      const anchors = all.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(anchors).size).toBe(anchors.length);
      const links = all.flatMap(({ attributes }) => attributes['href'] ?? []);
      for (const { id } of run.chapters.flatMap((chapter) => chapter.clauses)) {
        expect(anchors).toContain(id);
        expect(links).toContain(`#${id}`);
      }
      expect(links.filter((link) => !anchors.includes(link.slice(1)))).toEqual([]);
    }
  });

  test('a button shows the verdicts of one kind alone, for every kind that there is, by looks without a script', async () => {
    const html = await written('html');
    const buttons = [...html.matchAll(/<input type="radio" name="only" id="only-([^"]*)"/g)].map(([, id]) => id);
    const kinds = [...new Set(plain.report.verdicts.map(({ kind }) => kind))];
    expect(new Set(buttons)).toEqual(new Set(['all', ...kinds]));
    for (const kind of kinds) expect(html).toContain(`body:has(#only-${kind}:checked) :is(section:not(:has(`);
  });

  test('the contents name every part of the page', async () => {
    const html = await written('html');
    const [, contents] = /<nav[^>]*>(.*?)<\/nav>/s.exec(html)!;
    const sections = [...html.matchAll(/<section id="([^"]*)">\n<h2>([^<]*)<\/h2>/g)];
    expect(sections.map(([, , title]) => title)).toEqual([
      'What is wrong',
      'Undecided',
      'Declared deviations',
      'Reductions',
      'Skipped',
    ]);
    for (const [, id, title] of sections) expect(contents).toContain(`<a href="#${id}">${title}</a>`);
    for (const { clause, kind } of plain.report.verdicts)
      expect(contents!.includes(`href="#${clause}"`)).toBe(!['pass', 'unsupported'].includes(kind));
  });

  test('why clauses were skipped stands once among the reasons, with its clauses folded', async () => {
    const html = await written('html', skippedAlike);
    const [, reasons] = /<ul class="reasons">(.*?)<\/ul>/s.exec(html)!;
    expect(reasons!.split('none of that').length).toBe(2);
    expect(reasons).toContain('<summary class="soft">7 clauses</summary>');
    expect([...reasons!.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)).toEqual(
      plain.report.verdicts.map(({ clause }) => clause),
    );
  });

  test('failures of one cause are one card, with the other clauses folded', async () => {
    const failed = alike.report.verdicts.filter(({ kind }) => kind === 'fail');
    const [cause, ...others] = alike.report.causes!;
    expect(others).toEqual([]);
    expect(failed.length).toBeGreaterThan(3);
    const html = await written('html', alike);
    const cards = html.match(/<article.*?<\/article>/gs)!;
    expect(cards).toHaveLength(1);
    expect(cards[0].match(/Likely cause: <code>sum-is-mean<\/code>/g)).toHaveLength(1);
    expect(cards[0]).toContain(`<div class="shown" id="${cause!.shown}">`);
    const folded = [...cards[0].matchAll(/<details class="clause" id="([^"]*)">/g)].map(([, id]) => id);
    expect(new Set([cause!.shown, ...folded])).toEqual(new Set(failed.map(({ clause }) => clause)));
    expect(folded).toHaveLength(failed.length - 1);
    expect(cards[0].match(/<figure>/g)).toHaveLength(failed.length);
  });

  test('an error is shown with where it happened', async () => {
    const all = await page();
    expect(all.some(({ name, text }) => name === 'pre' && text === 'it broke')).toBe(true);
    expect(all.some(({ name, text }) => name === 'p' && text.startsWith('This happened in worked example 0.'))).toBe(
      true,
    );
  });
});

describe('a plot', () => {
  const plot = (left: TensorData, right: TensorData, more: Partial<Violation> = {}) =>
    elements(plotOf({ about: '', relation: 'equal', left, right, ...more }).markup);
  const marks = (all: readonly Element[], side: string): number[] =>
    all
      .filter(({ name, attributes }) => name === 'circle' && attributes['class'] === side)
      .map(({ attributes }) => Number.parseFloat(attributes['cx']!));

  test('has a row for each place, on one scale from zero on; NaN has no mark, and infinities stand at the ends', () => {
    const all = plot(vector(0, 2, NaN, Infinity), vector(4, 2, -4, -Infinity), { place: 0 });
    expect(marks(all, 'left')).toEqual([50, 72, 100]);
    expect(marks(all, 'right')).toEqual([94, 72, 6, 0]);
    expect(all.filter(({ attributes }) => attributes['class'] === 'row violated').length).toBe(1);
  });

  test('one number against many is drawn against each', () => {
    expect(marks(plot(vector(1, 2), { shape: [], data: [4] }), 'right')).toEqual([94, 94]);
  });

  test('numbers that differ too little to be seen are drawn by their differences, too, with what rounding explains', () => {
    const all = plot(vector(1, 1 + 2 ** -40), vector(1, 1), { place: 1, margin: 2 ** -41 });
    expect(marks(all, 'left')).toEqual([94, 94, 94]);
    expect(all.find(({ name }) => name === 'rect')!.attributes).toMatchObject({ x: '28.00%', width: '44.00%' });
  });

  test('of many numbers it shows those around the place', () => {
    const all = plot(filled([100], 1), filled([100], 2), { place: 60 });
    expect(all.filter(({ attributes }) => attributes['class'] === 'at').map(({ text }) => text)).toEqual(
      Array.from({ length: 16 }, (_, i) => `[${52 + i}]`),
    );
    expect(all.find(({ name }) => name === 'figcaption')!.text).toContain('16 of 100 numbers');
  });

  test('the largest numbers and none at all', () => {
    const most = Number.MAX_VALUE;
    expect(marks(plot(vector(most, -most), vector(-most, most)), 'left')).toEqual([94, 6]);
    expect(marks(plot(vector(), vector()), 'left')).toEqual([]);
    expect(marks(plot(vector(0), vector(-0)), 'left')).toEqual([6]);
  });
});

describe('GitHub annotations', () => {
  test('are one command a line, whatever is said', () => {
    const lines = annotations(legibly(nasty)).trimEnd().split('\n');
    expect(lines.map((line) => /^::(\w+) file=\.\/mine\.mjs,title=([^:,]*)::/.exec(line)?.[1])).toEqual([
      'error',
      'error',
      'error',
      'notice',
      'notice',
      'notice',
    ]);
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(lines.join('')).not.toMatch(/[\0-\u001F]/);
  });

  test('an error for each verdict for which the run fails, notices for the rest', () => {
    const found = Array.from(
      annotations(plain).matchAll(/^::(\w+) file=[^,]*,title=(.*?)::/gm),
      ([, level, title]) => `${level} ${title!.replace(/^.*%3A /, '')}`,
    );
    expect(found).toEqual([
      'error fail',
      'error stale',
      'error error',
      'notice mine 1 does not conform',
      'notice inconclusive',
      'notice deviates',
    ]);
  });

  test('failures of one cause are one error', () => {
    const lines = annotations(alike).trimEnd().split('\n');
    const failed = alike.report.verdicts.filter(({ kind }) => kind === 'fail');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(lines[0]).toContain(`%3A fail%2C and ${failed.length - 1} more clauses::Likely cause: sum-is-mean`);
  });

  test('are no more than GitHub shows', () => {
    const many = {
      ...plain,
      report: {
        ...plain.report,
        verdicts: plain.report.verdicts.map((verdict) => ({ ...plain.report.verdicts[1]!, clause: verdict.clause })),
      },
    };
    const doubled = { ...many, chapters: [...many.chapters, ...many.chapters] };
    const lines = annotations(doubled).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error')).length).toBe(10);
    expect(lines.find((line) => line.includes('title=and 5 more'))).toBeDefined();
  });
});

describe('a badge', () => {
  const message = async (run = plain): Promise<unknown> =>
    (JSON.parse(await written('badge', run, 'badge.json')) as { message: unknown }).message;
  test('says how many passed of all, and nothing else counts as passed', async () => {
    expect(await message(only(plain, 'pass'))).toBe('1/1 clauses');
    expect(await message(only(plain, 'pass', 'unsupported', 'deviates'))).toBe('1/3 clauses');
    expect(await message(only(plain, 'pass', 'fail'))).toBe('does not conform · 1/2 clauses');
    expect(await message(only(plain, 'unsupported'))).toBe('not judged');
    expect(await message(interrupted(plain))).toBe('interrupted');
  });
  test('is an endpoint for shields.io, or a picture', async () => {
    expect(JSON.parse(await written('badge', plain, 'badge.json'))).toEqual({
      schemaVersion: 1,
      label: 'equistep',
      message: 'does not conform · 1/7 clauses',
      color: '#cf222e',
    });
    expect(elements(await written('badge'))[0]!.attributes['aria-label']).toBe(
      'equistep: does not conform · 1/7 clauses',
    );
  });
});

test('equal runs give equal bytes in every format', async () => {
  for (const name of Object.keys(formats) as FormatName[])
    expect(await written(name, await everyKind()), name).toBe(await written(name));
});
