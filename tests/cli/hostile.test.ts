import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { declaration, equistep, folderOf, main, type Ended } from './run.ts';

const judge = (module: string): Promise<Ended> =>
  equistep(['check', './mine.mjs', '--clause', 'reduction/definition', '--time-limit', '0.4'], { cwd: folderOf({ 'mine.mjs': module }) });
const answering = (body: string): string => `export default { declaration: ${declaration}, answer(question) { ${body} } };`;
const declaring = (changes: string): string => `export default { declaration: { ...${declaration}, ${changes} }, answer() {} };`;

describe('a subject that breaks down gets a verdict, and the judge survives', () => {
  test.each([
    ['throws', "throw new TypeError('boom')", 'TypeError: boom'],
    ['throws what is no error', 'throw null', 'threw null'],
    ['throws what cannot be read', "throw { toString() { throw 1 } }", 'threw something that cannot be read'],
    ['never ends', 'for (;;);', 'no answer within 0.4 s'],
    ['never settles', 'return new Promise(() => {})', 'no answer within 0.4 s'],
    ['ends the process', "console.log('goodbye'); process.exit(3)", 'the subject ended its process with exit code 3; it last said "goodbye"'],
    ['crashes later', "setTimeout(() => { throw new RangeError('late') }); return new Promise(() => {})", 'the subject crashed with RangeError: late'],
    ['answers a number', 'return 42', 'TypeError: the answer is 42, not an object'],
    ['answers nothing', '', 'TypeError: the answer is undefined, not an object'],
    ['answers in another shape', 'return { value: question.targets, gradient: { shape: [], data: [1] } }', 'the answer.gradient has shape [], where [4, 1] is wanted'],
    ['answers with words', "return { value: { shape: [4, 1], data: ['1', 2, 3, 4] } }", 'the answer.value holds the string "1" at place 0, not a number'],
    ['answers with a function', 'return { value: () => 1 }', 'could not be cloned'],
  ])('%s', async (_, body, message) => {
    const { status, stdout, stderr } = await judge(answering(body));
    expect(stdout).toContain(message);
    expect(stdout).toMatch(/^✗ error /);
    expect(stdout).toMatch(/Replay: npx equistep check \.\/mine\.mjs --clause reduction\/definition --replay example\/0 --time-limit 0\.4\n/);
    expect(stdout).toMatch(/mine could not be judged\.\n$/);
    expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
  });

  test('what it prints does not get into the report', async () => {
    const { stdout } = await judge(answering("console.log('noise'); console.error('noise'); return { value: question.targets, gradient: question.targets }"));
    expect(stdout).not.toContain('noise');
  });

  test.each(['process.exit(1)', 'for (;;);'])('after one question that it does not survive (%s), it answers the next', async (end) => {
    const cwd = folderOf({
      'mine.mjs': answering(`
        if (question.reduction.by === 'sum') ${end};
        const error = question.predictions.data.map((p, i) => p - question.targets.data[i]);
        const squares = error.map((e) => e * e);
        const value = question.reduction.by === 'max' ? { shape: [], data: [Math.max(...squares)] } : { shape: question.predictions.shape, data: squares };
        return { value, gradient: { shape: question.predictions.shape, data: error.map((e) => 2 * e) } };`),
    });
    const { status, stdout } = await equistep(['check', './mine.mjs', '--clause', 'reduction/{definition,sum-adds,max}*', '--time-limit', '0.5'], { cwd });
    expect(stdout.match(/^[✓✗–] \w+/gm)).toEqual(['✓ pass', '✗ error', '✓ pass']);
    expect(status).toBe(1);
  });
});

describe('a module that holds no subject is told so', () => {
  test.each([
    ['no default export', 'export const mine = 1', 'it has no default export: export a subject { declaration, answer }, or a function that gives one'],
    ['something else', 'export default 3', 'its default export gives what is of type number, not a subject { declaration, answer }'],
    ['no answer', 'export default {}', "its subject has no function 'answer'"],
    ['no declaration', 'export default { answer() {} }', "its subject has no 'declaration'"],
    ['no name', declaring("name: ''"), 'its declaration has no name'],
    ['no such format', declaring("format: 'float8'"), "its declaration's format is float8, which is none of float64, float32, bfloat16, float16"],
    ['no list', declaring('asks: undefined'), "its declaration has no list of 'asks'"],
    ['no such loss', declaring("losses: ['mse']"), "its declaration's losses hold \"mse\", which is none of squared-error, absolute-error, huber, log-cosh, binary-cross-entropy, binary-cross-entropy-of-probabilities, softmax-cross-entropy, negative-log-likelihood, kl-divergence, hinge, squared-hinge, poisson, poisson-of-rates, cosine-distance, focal"],
    ['no such accumulator', declaring("profile: { accumulator: 'float80' }"), 'its declaration\'s profile has "float80" for its accumulator, which is none of float64, float32, bfloat16, float16'],
    ['no number of ulps', declaring('profile: { ulps: { exp: 1, log: -1 } }'), "its declaration's profile has no number of ulps from 0 on for log"],
    ['ulps for no function', declaring('profile: { ulps: { sin: 1 } }'), "its declaration's profile has ulps for sin, which is none of exp, log, log1p, sqrt, tanh, power, divide"],
    ['no such part of a profile', declaring('profile: { rounding: 1 }'), "its declaration's profile has a part 'rounding', which is none of accumulator, excess, ulps, flush, deterministic"],
    ['gradients by name', declaring("gradients: 'none'"), "its declaration's gradients are neither true nor false"],
    ['no such clause', declaring("deviations: { 'a/b': 'because' }"), "its declaration deviates from 'a/b', which is no clause"],
    ['deviations without reasons', declaring("deviations: { 'gradient/limit': '' }"), "its declaration's deviations are no reasons by the ids of clauses"],
    ['a function that throws', "export default () => { throw new Error('not today') }", 'not today'],
    ['a function that ends the process', 'export default () => process.exit(7)', 'the subject ended its process with exit code 7'],
    ['a promise that never settles', 'export default new Promise(() => {})', 'the subject ended its process with exit code 13: it waits for a promise that nothing will settle'],
    ['no module', 'export default {', 'Unexpected end of input'],
  ])('%s', async (_, module, why) => {
    expect(await judge(module)).toEqual({ status: 3, stdout: '', stderr: `equistep: cannot judge ./mine.mjs: ${why}\n` });
  });

  test('a function or a promise may give the subject', async () => {
    for (const give of ['() => subject', 'async () => subject', 'Promise.resolve(subject)']) {
      const { stdout } = await judge(`const subject = { declaration: ${declaration}, answer: () => ({ unsupported: 'not today' }) }; export default ${give};`);
      expect(stdout, give).toMatch(/^– unsupported {3}reduction\/definition {2}not today\n/);
    }
  });
});

test('without @tensorflow/tfjs, only tfjs cannot be judged', async () => {
  const folder = folderOf({});
  const root = join(dirname(main), '../../..');
  for (const part of ['dist', 'spec', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['commander', 'fast-check', 'fastest-levenshtein', 'picocolors', 'picomatch']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const command = join(folder, 'dist/src/cli/main.js');
  const without = await equistep(['check', 'tfjs'], { command });
  expect(without).toMatchObject({ status: 3, stdout: '' });
  expect(without.stderr).toMatch(/^equistep: cannot judge tfjs: .*npm install @tensorflow\/tfjs\n$/);
  expect(await equistep(['check', 'reference', '--clause', 'reduction/definition'], { command })).toMatchObject({ status: 0 });
});
