import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LossQuestion } from '../../spec/language/index.ts';
import { processed, processedModule } from '../../src/subjects/process/index.ts';
import { declaration } from '../cli/run.ts';
import { subjectThat } from './processes.ts';

const echo = `
import equistep
declaration = {'name': 'echo', 'version': '1', 'format': 'float64', 'asks': ['loss'], 'losses': ['squared-error'], 'reductions': ['sum']}
equistep.serve(declaration, lambda question: {'value': question['targets'], 'gradient': question['predictions']}, tensor=equistep.flat)`;

/** The same in a module: it is served by this package. */
const module = `export default {
  declaration: { name: 'echo', version: '1', format: 'float64', asks: ['loss'], losses: ['squared-error'], reductions: ['sum'] },
  answer: ({ targets, predictions }) => ({ value: targets, gradient: predictions }),
};`;
const subjects = [
  ['a process', () => processed(['python3', '-c', echo], 60_000)],
  [
    'a module',
    () => processedModule({ module: `data:text/javascript,${encodeURIComponent(module)}`, member: 'default' }, 60_000),
  ],
] as const;
test.each(subjects)(
  'large tensors come and go bit for bit, among small ones: %s',
  { timeout: 120_000 },
  async (_name, start) => {
    const subject = await start();
    const bits = new BigUint64Array(20_000).map((_, i) => BigInt.asUintN(64, BigInt(i) * 0x9e3779b97f4a7c15n));
    const numbers = new Float64Array(bits.buffer).map((x, i) =>
      Number.isNaN(x) || i % 1000 === 0 ? [NaN, Infinity, -Infinity, -0][i % 4]! : x,
    );
    const many = { shape: [100, 200], data: numbers };
    const few = { shape: [2], data: Float64Array.of(-0, 1 / 3) };
    const ask = (predictions: typeof many, targets: typeof many): unknown =>
      subject.answer({
        ask: 'loss',
        loss: { name: 'squared-error' },
        reduction: { by: 'sum' },
        predictions,
        targets,
      } as never);
    const pairs = [
      [many, many],
      [few, many],
      [few, few],
      [many, few],
    ] as const;
    const answers = await Promise.all(pairs.map(([predictions, targets]) => ask(predictions, targets)));
    expect(answers).toEqual(pairs.map(([gradient, value]) => ({ value, gradient })));
    await subject.close?.();
  },
);

test('who speaks of bytes after a line is asked with the large tensors there, and the small ones in it', async () => {
  const subject = await processed(
    subjectThat(
      'for (const { id, question } of questions) answer({ id, unsupported: JSON.stringify([question.predictions.data, question.targets.data]) })',
      `send({ kind: 'declare', protocol: 1, declaration: ${declaration}, rawTensors: true })`,
    ),
    60_000,
  );
  const of = (...shape: readonly [number, number]) => ({ shape, data: new Float64Array(shape[0] * shape[1]) });
  const asked = { ask: 'loss', loss: { name: 'squared-error' }, reduction: { by: 'sum' } } as const;
  expect(await subject.answer({ ...asked, predictions: of(40, 20), targets: of(1, 2) })).toEqual({
    unsupported: '[{"from":0,"bytes":6400},"AAAAAAAAAAAAAAAAAAAAAA=="]',
  });
  await subject.close?.();
});

describe('whoever does not speak of bytes after a line', () => {
  const numbers = Float64Array.from({ length: 800 }, (_, i) => Math.sin(i));
  const tensor = { shape: [40, 20], data: numbers };
  const question: LossQuestion = {
    ask: 'loss',
    loss: { name: 'squared-error' },
    reduction: { by: 'none' },
    predictions: tensor,
    targets: { shape: [40, 20], data: new Float64Array(800) },
  };

  test('as a subject, is asked in base64', async () => {
    const subject = await processed(subjectThat('answer(...questions.map(right))'), 60_000);
    expect(await subject.answer(question)).toMatchObject({
      value: { shape: [40, 20], data: numbers.map((x) => x * x) },
      gradient: { data: numbers.map((x) => 2 * x) },
    });
    await subject.close?.();
  });

  const ask = (...messages: readonly (object | string)[]) =>
    spawnSync('python3', ['-c', echo], {
      input: messages.map((one) => (typeof one === 'string' ? one : `${JSON.stringify(one)}\n`)).join(''),
      encoding: 'latin1',
      env: { ...process.env, PYTHONPATH: join(import.meta.dirname, '../../python/src') },
    });
  const hello = { kind: 'hello', protocol: 1, specification: '0' };
  const base64 = Buffer.from(numbers.buffer).toString('base64');
  const written = { shape: [40, 20], data: base64 };
  const questions = [{ id: 1, question: { ...question, predictions: written, targets: written } }];
  const lines = (stdout: string): unknown[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);

  test('as a judge, is answered in base64 by the helper for Python', () => {
    const { stdout } = ask(hello, { kind: 'ask', questions }, { kind: 'end' });
    expect(lines(stdout)).toEqual([
      { kind: 'declare', protocol: 1, declaration: expect.objectContaining({ name: 'echo' }) as unknown },
      { kind: 'answers', answers: [{ id: 1, answer: { value: written, gradient: written } }] },
    ]);
  });

  describe('and what is wrong with such bytes is said by the helper', () => {
    const raw = { ...hello, rawTensors: true };
    const placed = (shape: readonly number[], from: number, bytes: number) => {
      const at = { shape, data: { from, bytes } };
      return [{ id: 1, question: { ...question, predictions: at, targets: at } }];
    };
    test('where fewer come than were announced', () => {
      const { status, stderr } = ask(raw, { kind: 'ask', questions: placed([2], 0, 16), bytes: 16 }, 'x'.repeat(9));
      expect([status, stderr]).toEqual([1, 'equistep.py: the judge ended after 9 of the 16 bytes that it announced\n']);
    });
    test.each([
      [[3], 0, 'ValueError: a tensor holds 2 numbers, where its shape [3] has 3'],
      [[2], 8, "ValueError: a tensor's 16 bytes begin at 8, and 16 bytes followed the line"],
    ])('where a shape is %j, and they begin at %i', (shape, from, error) => {
      const asked = { kind: 'ask', questions: placed(shape, from, 16), bytes: 16 };
      const { stdout } = ask(raw, asked, 'x'.repeat(16), { kind: 'end' });
      expect(lines(stdout)).toEqual([
        expect.objectContaining({ rawTensors: true }),
        { kind: 'answers', answers: [{ id: 1, error: expect.stringContaining(error) as unknown }] },
      ]);
    });
  });
});
