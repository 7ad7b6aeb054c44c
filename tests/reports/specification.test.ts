import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cases,
  cross,
  grid,
  listOf,
  oneOf,
  reals,
  recordOf,
  shuffled,
  tensorOf,
  type Cases,
} from '../../spec/language/index.ts';
import type { Block } from '../../src/reports/specification/blocks.ts';
import { casesBlocks } from '../../src/reports/specification/cases.ts';
import { combinations, pointOf } from '../../src/reports/specification/combinations.ts';
import { exampleTexts } from '../../src/reports/specification/examples.ts';
import { libraryOf } from '../../src/reports/specification/library.ts';
import { markdownOf } from '../../src/reports/specification/markdown.ts';
import { elementsOf, namesIn, propertiesOf, recordIn, tokensOf } from '../../src/reports/specification/source.ts';
import { terminalText } from '../../src/reports/specification/terminal.ts';
import { codeText, numbersText, numberWord } from '../../src/reports/specification/words.ts';

const spec = resolve(import.meta.dirname, '../../spec');

describe('TypeScript as it is written', () => {
  const files = readdirSync(spec, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  test.each(files)('%s falls into tokens, and its brackets close', (file) => {
    const tokens = tokensOf(readFileSync(join(spec, file), 'utf8'));
    expect(tokens.filter((token) => 'closed' in token && token.closed === false)).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'Invalid')).toEqual([]);
    expect(tokens.every(({ depth }) => depth >= 0)).toBe(true);
    expect(tokens.at(-1)!.depth).toBe(0);
  });

  test('a quotient after `!` is no regular expression', () => {
    expect(tokensOf('f(x.at(-1)! / 2, y! / z)').map(({ value }) => value)).toContain('/');
    expect(namesIn('f(x! / 2, y! / z)')).toEqual(new Set(['f', 'x', 'y', 'z']));
  });

  test('properties keep their text, their comments and their own brackets', () => {
    const text =
      "{\n    // why\n    a: { b: [1, 2] },\n    'c-d': `x, ${y}`,\n    e,\n    ...f,\n    g: (h) => {\n      return h;\n    },\n  }";
    expect(propertiesOf(text)).toEqual([
      { name: 'a', value: '{ b: [1, 2] }', text: 'a: { b: [1, 2] }', comment: 'why' },
      { name: 'c-d', value: '`x, ${y}`', text: "'c-d': `x, ${y}`", comment: '' },
      { name: 'e', value: 'e', text: 'e', comment: '' },
      { name: undefined, value: '...f', text: '...f', comment: '' },
      { name: 'g', value: '(h) => {\n  return h;\n}', text: 'g: (h) => {\n  return h;\n}', comment: '' },
    ]);
    expect(propertiesOf('f({ a: 1 })')).toBeUndefined();
    expect(elementsOf('[a(1, 2), /* two */ [3, 4],]')?.map((one) => one.text)).toEqual(['a(1, 2)', '[3, 4]']);
    expect(elementsOf('[1].map(f)')).toBeUndefined();
  });

  test.each([
    ['{ a: 1 }'],
    ['const x: X<{ n: 1 }> = { a: 1 };'],
    ["export const x: X<{ name: 'y'; z: number }> = define({ a: 1 });"],
    ['export const x: Long =\n  define(degrees, { a: 1 });'],
  ])('%s is a record', (text) => {
    expect(recordIn(text)?.map(({ name, value }) => [name, value])).toEqual([['a', '1']]);
  });
  test.each([
    ['function f({ a }: A) {}'],
    ['const f = ({ a }: A) => a;'],
    ['export const f = <T>(x: T): T => g({ x });'],
  ])('%s is none', (text) => {
    expect(recordIn(text)).toBeUndefined();
  });

  test.each([
    ['({ add, sum: total }, { a }) => add(a.b, total(c))', ['c']],
    ['(x: T) => { const { y } = f(x); return y + z; }', ['f', 'z']],
    ['[(a) => a, a]', ['a']],
    ['function f<T>(a: T): T { return g(a); }', ['T', 'g']],
    ['{ mean: ask(given, mean), sum }', ['ask', 'given', 'mean', 'sum']],
    ['x?.y ?? { ...z }', ['x', 'z']],
  ])('%s takes from around it', (text, names) => {
    const words = new Set(['function', 'return', 'const', 'f', 'T']);
    const expected = text.startsWith('function') ? names.filter((name) => name !== 'T') : names;
    expect([...namesIn(text)].filter((name) => !words.has(name) || expected.includes(name))).toEqual(expected);
  });
});

describe('the library', () => {
  const library = libraryOf(
    new Map([
      [
        'clauses/a.ts',
        "import { far } from './b.ts';\n\n/** Near. */\nconst near = far(1);\nexport const one = clause({\n  id: 'x/one',\n  asks: () => ({ q: near }),\n  law: (a, { near }) => near,\n});\n",
      ],
      [
        'clauses/b.ts',
        "export const far = (x: number): number => helped(x);\nconst helped = (x: number): number => x;\nconst unused = 1;\nconst of = (name: string) => clause({ id: `y/${name}`, law: () => far(1), examples });\nconst byName = { 'y/two': { examples: [1] } };\n",
      ],
      [
        'definitions/losses/c.ts',
        "export const c: L<{ name: 'c' }> = defineLoss({\n  name: 'c',\n  value: (x) => x,\n});\n",
      ],
      ['faults/d.ts', "export const d = { id: 'is-wrong' };\n"],
    ]),
  );

  test('finds a clause with its line, and one that a function makes with its own examples', () => {
    expect(library.clause('x/one')).toMatchObject({ file: 'clauses/a.ts', line: 6 });
    expect(library.clause('x/one').property('law')?.value).toBe('(a, { near }) => near');
    expect(library.clause('y/two')).not.toHaveProperty('line');
    expect(library.clause('y/two').property('examples')?.value).toBe('[1]');
    expect(() => library.clause('z/none')).toThrow(/the clause z\/none is not written/);
  });

  test('follows what is used, and nothing else', () => {
    const used = library.uses('clauses/a.ts', '() => ({ q: near })');
    expect(used.map(({ file, declarations }) => [file, declarations.map(({ name }) => name)])).toEqual([
      ['clauses/a.ts', ['near']],
      ['clauses/b.ts', ['far', 'helped']],
    ]);
    expect(used[0]!.declarations[0]).toMatchObject({ text: 'const near = far(1);', comment: 'Near.', line: 4 });
    expect(library.uses('clauses/a.ts', '(a, { near }) => near')).toEqual([]);
  });

  test('finds definitions by the names of their records, and faults by their ids', () => {
    expect(library.definition('losses', 'c').file).toBe('definitions/losses/c.ts');
    expect(library.fault('is-wrong')).toEqual({ file: 'faults/d.ts' });
    expect(() => library.fault('is-right')).toThrow(/the fault is-right/);
  });
});

describe('cases in words', () => {
  test('numbers', () => {
    expect([-8, 1 / 2, 1 / 16, 2 ** -127, 0.03, -15 / 4, Infinity].map(numberWord)).toEqual([
      '−8',
      '½',
      '1/16',
      '2⁻¹²⁷',
      '0.03',
      '−3.75',
      '∞',
    ]);
    expect(
      [
        grid(-8, 8, 1 / 2),
        grid(-4, 4, 1, [0]),
        grid(0, 1),
        grid(0, 0),
        grid(-1, 1, 2),
        reals(-4, 4),
        shuffled(0, -1024),
        shuffled(1, 1),
      ].map((of) => numbersText(of, [2])),
    ).toEqual([
      '−8 … 8 in steps of ½',
      'whole numbers −4 … 4, without 0',
      'each 0 or 1',
      'all 0',
      'each −1 or 1',
      'any numbers −4 … 4',
      '0, −1024 in any order',
      'all 1',
    ]);
    expect(numbersText(shuffled(0, 1), [2, 2])).toBe('each row 0, 1 in any order');
    expect(numbersText(shuffled(1, 2, ...Array.from({ length: 9 }, () => 0)), [11])).toBe('1, 2, 9 × 0 in any order');
  });

  test('values, with all of their parts', () => {
    expect(
      [
        { name: 'huber', delta: 2 },
        { by: 'mean', over: 'constant', count: 32 },
        { by: 'value', threshold: 1 / 8 },
        { ignoredClass: -1 },
        [[3, 1]],
        undefined,
        1 / 3,
      ].map(codeText),
    ).toEqual([
      'huber(delta=2)',
      'mean over constant(count=32)',
      'value(threshold=0.125)',
      '{ignoredClass=-1}',
      '[[3, 1]]',
      'none',
      '0.333333',
    ]);
  });

  test('points are told as combinations, no point twice and none left out', () => {
    const points = [...cross({ a: [1, 2, 3], b: ['x', 'y'] }), ...cross({ a: [4], b: ['x', 'y', 'z', 'w'] })];
    const told = combinations(points.map(pointOf));
    expect(told.length).toBe(2);
    const all = told.flatMap((groups) =>
      groups.reduce<Record<string, string>[]>(
        (found, { axes, tuples }) =>
          found.flatMap((point) =>
            tuples.map((tuple) =>
              Object.assign({}, point, Object.fromEntries(axes.map((axis, i) => [axis, tuple[i]!]))),
            ),
          ),
        [{}],
      ),
    );
    expect(new Set(all.map((point) => JSON.stringify([point['a'], point['b']])))).toEqual(
      new Set(points.map(({ a, b }) => JSON.stringify([String(a), b]))),
    );
    expect(all.length).toBe(points.length);
  });

  const textOf = <F extends object, D extends object>(given: Cases<F, D>): string =>
    terminalText(casesBlocks(given as unknown as Cases<object, object>, 'A remark.'));
  test('what is drawn is told by the fewest axes, with the names of those that give a shape', () => {
    const given = cases(
      cross({ b: [4, 8], loss: ['one', 'two'] }),
      ({ b, loss }) => ({
        p: tensorOf([b, 2], loss === 'one' ? grid(-8, 8, 1 / 2) : reals(-1, 1)),
        rate: oneOf(0.1, 0.5),
        steps: listOf(...[1, 2].map(() => recordOf({ g: tensorOf([3], reals(-1, 1)) }))),
      }),
      { enough: 2, bitForBit: true },
    );
    expect(textOf(given).split('\n')).toEqual([
      '  4 points, at most 2 cases at each. The two sides must agree bit for bit. A remark.',
      '',
      '  - b = 4, 8 × loss = one, two',
      '',
      '  - rate: 0.1 or 0.5',
      '  - steps: 2 of them',
      '  - steps[i].g: [3]: any numbers −1 … 1',
      '',
      '  loss  p',
      '  one   [b, 2]: −8 … 8 in steps of ½',
      '  two   [b, 2]: any numbers −1 … 1',
    ]);
  });

  test('parts of batches are told by the sizes that a point gives', () => {
    const sizes = [[[2, 1]], [[3], [1]]] as const;
    const given = cases(
      sizes.map((parts) => ({ parts })),
      ({ parts }) => ({
        windows: listOf(
          listOf(
            ...parts.map((replica) => listOf(...replica.map((n) => recordOf({ x: tensorOf([n, 1], grid(1, 3)) })))),
          ),
        ),
      }),
    );
    expect(textOf(given)).toContain('- windows: one, in parts of n examples for each n in `parts`');
    expect(textOf(given)).toContain('- windows[i][j][k].x: [n, 1]: each 1, 2 or 3');
  });
});

describe('worked examples', () => {
  test('are the arithmetic that is written, with what it gives', () => {
    const examples = [
      {
        given: { b: 2, rate: 1 / 8 },
        answers: { sum: { value: 4 + 16, gradient: [1 / 3, -2] }, run: { parameters: [{ weights: [1 - 2 / 4] }, {}] } },
      },
    ];
    const written = `[
      {
        // Two errors.
        given: { b: 2, rate: 1 / 8 },
        answers: { sum: { value: 4 + 16, gradient: [1 / 3, -2] }, run: { parameters: [{ weights: [1 - 2 / 4] }, {}] } },
      },
    ]`;
    expect(exampleTexts({ examples }, written)).toEqual([
      [
        '# Two errors.',
        'given b = 2, rate = 0.125',
        'sum.value = 4 + 16 = 20',
        'sum.gradient = [1 / 3, -2] ≈ [0.333333, -2]',
        'run.parameters[0].weights = [1 - 2 / 4] = [0.5]',
      ].join('\n'),
    ]);
    expect(exampleTexts({ examples }, 'made(by, a, function)')).toEqual([
      'given b = 2, rate = 0.125\nsum.value = 20\nsum.gradient = [0.333333, -2]\nrun.parameters[0].weights = [0.5]',
    ]);
  });
});

describe('blocks', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 2, text: 'a/b' },
    {
      kind: 'paragraph',
      line: ['Words of [N, 1] with `code|s`, and ', { math: '|x|' }, '; see ', { link: 'c', to: 'a/b' }, '.'],
    },
    { kind: 'table', head: ['x'], rows: [[['`a|b` | c']]] },
    { kind: 'code', language: 'ts', text: '`x`' },
  ];
  test('as Markdown keep what they say', () => {
    expect(markdownOf(blocks)).toBe(
      [
        '## a/b',
        String.raw`Words of [N, 1] with ${'`code|s`'}, and $${'`|x|`'}$; see [c](#ab).`,
        String.raw`| x |
| --- |
| ${'`a\\|b`'} \| c |`,
        '```ts\n`x`\n```',
      ].join('\n\n') + '\n',
    );
  });
  test('as text have neither marks nor addresses', () => {
    expect(terminalText(blocks)).toBe(
      'a/b\n  Words of [N, 1] with `code|s`, and |x|; see c.\n\n  x\n  `a|b` | c\n\n  `x`',
    );
  });
});
