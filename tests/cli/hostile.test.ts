import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import { declaration, equistep, folderOf, main, type Ended } from './run.ts';
import { pattern } from '../pattern.ts';

const judge = (module: string, timeLimit = '60'): Promise<Ended> =>
  equistep(['check', './mine.mjs', '--clause', 'reduction/definition', '--time-limit', timeLimit], {
    cwd: folderOf({ 'mine.mjs': module }),
  });
const answering = (body: string): string =>
  `export default { declaration: ${declaration}, answer(question) { ${body} } };`;
const declaring = (changes: string): string =>
  `export default { declaration: { ...${declaration}, ${changes} }, answer() {} };`;

describe('a subject that breaks down gets a verdict, and the judge survives', () => {
  const bodies: readonly (readonly [name: string, body: string, message: string])[] = [
    ['throws', "throw new TypeError('boom')", 'TypeError: boom'],
    ['throws what is no error', 'throw null', 'threw null'],
    ['throws what cannot be read', 'throw { toString() { throw 1 } }', 'threw something that cannot be read'],
    ['never ends', 'for (;;);', 'no answer within 0.4 s'],
    ['never settles', 'return new Promise(() => {})', 'no answer within 0.4 s'],
    [
      'ends the process',
      "console.log('goodbye'); process.exit(3)",
      'the subject ended its process with exit code 3; it last said "goodbye"',
    ],
    [
      'crashes later',
      "setTimeout(() => { throw new RangeError('late') }); return new Promise(() => {})",
      'the subject crashed with RangeError: late',
    ],
    ['answers a number', 'return 42', 'TypeError: the answer is 42, not an object'],
    ['answers nothing', '', 'TypeError: the answer is undefined, not an object'],
    [
      'answers in another shape',
      'return { value: question.targets, gradient: { shape: [], data: [1] } }',
      'the answer.gradient has shape [], expected [4, 1]',
    ],
    [
      'answers with words',
      "return { value: { shape: [4, 1], data: ['1', 2, 3, 4] } }",
      'the answer.value holds "1" at place 0, not a number',
    ],
    [
      'answers with a function',
      'return { value: () => 1 }',
      'the answer.value is a function, not a tensor { shape, data }',
    ],
  ];
  test.each(spread(3, bodies))('%s', async (_, body, message) => {
    // Only where it is waited for in vain is the limit short: a busy machine takes long to answer.
    const limit = message.startsWith('no answer') ? '0.4' : '60';
    const { status, stdout, stderr } = await judge(answering(body), limit);
    expect(stdout).toContain(message);
    expect(stdout).toMatch(/^✗ error /);
    expect(stdout).toContain(
      `Replay: npx equistep check ./mine.mjs --clause reduction/definition --replay example/0 --time-limit ${limit}\n`,
    );
    expect(stdout).toMatch(/mine could not be judged\.\n$/);
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
  });

  test('what it prints does not get into the report', async () => {
    const { stdout } = await judge(
      answering(
        "console.log('noise'); console.error('noise'); return { value: question.targets, gradient: question.targets }",
      ),
    );
    expect(stdout).not.toContain('noise');
  });

  test.each(spread(1, ['process.exit(1)', 'for (;;);']))(
    'after one question that it does not survive (%s), it answers the next',
    async (end) => {
      const cwd = folderOf({
        'mine.mjs': answering(`
        if (question.reduction.by === 'sum') ${end};
        const error = question.predictions.data.map((p, i) => p - question.targets.data[i]);
        const squares = error.map((e) => e * e);
        const value = question.reduction.by === 'max' ? { shape: [], data: [Math.max(...squares)] } : { shape: question.predictions.shape, data: squares };
        return { value, gradient: { shape: question.predictions.shape, data: error.map((e) => 2 * e) } };`),
      });
      const { status, stdout } = await equistep(
        ['check', './mine.mjs', '--clause', 'reduction/{definition,sum-adds,max}*', '--time-limit', '2'],
        { cwd },
      );
      expect(stdout.match(/^[✓✗–] \w+/gm)).toEqual(['✓ pass', '✗ error', '✓ pass']);
      expect(status).toBe(1);
    },
  );
});

describe('a module that holds no subject is told so', () => {
  const modules: readonly (readonly [name: string, module: string, why: string | RegExp])[] = [
    [
      'no default export',
      'export const mine = 1',
      'it has no default export: export a subject { declaration, answer }, or a function that gives one',
    ],
    [
      'something else',
      'export default 3',
      'its default export gives what is of type number, not a subject { declaration, answer }',
    ],
    ['no answer', 'export default {}', "its subject has no function 'answer'"],
    // The sentences about declarations are tested in tests/subjects/declaration.test.ts.
    ['no declaration', 'export default { answer() {} }', /its subject has no 'declaration': add an object with name/],
    [
      'no such format',
      declaring("format: 'float8'"),
      /its declaration's format is "float8": did you mean "float64"\? Write one of /,
    ],
    [
      'a misspelt field',
      declaring('optimisers: []'),
      /a field "optimisers", which is unknown: did you mean 'optimizers'\?/,
    ],
    ['a function that throws', "export default () => { throw new Error('not today') }", 'not today'],
    [
      'a function that ends the process',
      'export default () => process.exit(7)',
      'the subject ended its process with exit code 7',
    ],
    [
      'a promise that never settles',
      'export default new Promise(() => {})',
      'it waits for a promise that nothing will settle',
    ],
    ['no module', 'export default {', 'SyntaxError: Unexpected end of input'],
  ];
  test.each(spread(2, modules))('%s', async (_, module, why) => {
    const { stderr, ...ended } = await judge(module);
    expect(ended).toEqual({ status: 3, stdout: '' });
    const [, told] = /^equistep: cannot judge \.\/mine\.mjs: (.*)\n$/.exec(stderr) ?? [];
    expect(told).toMatch(pattern(why));
  });

  test('a function or a promise may give the subject', async () => {
    for (const give of spread(1, ['() => subject', 'async () => subject', 'Promise.resolve(subject)'])) {
      const { stdout } = await judge(
        `const subject = { declaration: ${declaration}, answer: () => ({ unsupported: 'not today' }) }; export default ${give};`,
      );
      expect(stdout, give).toMatch(/\n {2}Declared, but refused when it was asked:\n {4}not today: 1 clause\n/);
    }
  });
});

test('without @tensorflow/tfjs, only tfjs cannot be judged', { tags: ['slow'] }, async () => {
  const folder = folderOf({});
  const root = join(dirname(main), '../../..');
  for (const part of ['dist', 'spec', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['ajv', 'commander', 'fast-check', 'fastest-levenshtein', 'picocolors', 'picomatch']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const command = join(folder, 'dist/src/cli/main.js');
  const without = await equistep(['check', 'tfjs'], { command });
  expect(without).toMatchObject({ status: 3, stdout: '' });
  expect(without.stderr).toMatch(/^equistep: cannot judge tfjs: .*npm install @tensorflow\/tfjs\n$/);
  expect(await equistep(['check', 'reference', '--clause', 'reduction/definition'], { command })).toMatchObject({
    status: 0,
  });
});
