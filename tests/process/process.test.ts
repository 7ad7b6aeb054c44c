import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, test, vi } from 'vitest';
import { clauses } from '../../spec/index.ts';
import { judge } from '../../src/judge/index.ts';
import { decoded, encoded } from '../../src/subjects/process/wire.ts';
import { processed } from '../../src/subjects/process/index.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';
import { faults } from '../../spec/index.ts';
import { equistep } from '../cli/run.ts';

vi.setConfig({ testTimeout: 120_000 });
const here = (file: string): string => new URL(file, import.meta.url).pathname;
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
/** Where a language is missing, its tests are skipped; on continuous integration they fail. */
const without = (program: string): boolean => process.env['CI'] === undefined && !has(program);

describe('a process is judged as if it were here', () => {
  test('the reference answers every question of every clause, and the verdicts are the same', async () => {
    const subject = await processed([process.execPath, here('reference.mjs')], 60_000);
    const options = { seed: 3, cases: 10, timeLimit: 60_000 };
    expect(await judge(subject, options)).toEqual(await judge(reference, options));
    await subject.close?.();
  });

  test('failures are shrunk across the pipe to the same smallest cases', async () => {
    const fault = faults.find(({ id }) => id === 'sum-is-mean')!;
    const subject = await processed([process.execPath, here('reference.mjs'), fault.id], 60_000);
    const options = { clauses: clauses.filter(({ rejects }) => rejects.includes(fault)), cases: 30, timeLimit: 60_000 };
    const report = await judge(subject, options);
    expect(report.verdicts.map(({ kind }) => kind)).toContain('fail');
    expect(report.verdicts).toEqual((await judge(mutant(fault), options)).verdicts);
    await subject.close?.();
  });
});

test('every float64 comes back as it was sent', () => {
  const data = [0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324, 2 ** -1022, Number.MAX_VALUE, 0.1, 1 / 3, -1e21];
  const sent = { at: [{ shape: [3, 4], data }, { shape: [], data: [-0] }, { shape: [0, 2], data: [] }], rate: -0, scale: NaN, name: 'huber', none: null };
  const back = decoded(JSON.parse(JSON.stringify(encoded(sent)))) as typeof sent;
  expect(back).toEqual({ ...sent, at: sent.at.map((tensor) => ({ ...tensor, data: Float64Array.from(tensor.data) })) });
  const asList = { shape: [3, 4], data: (encoded(data) as unknown[]) };
  expect(decoded(JSON.parse(JSON.stringify(asList)))).toEqual({ shape: [3, 4], data: Float64Array.from(data) });
});

describe('the examples', () => {
  test.each([
    ['python3', 'examples/losses.py'],
    ['perl', 'examples/losses.pl'],
  ])('%s %s conforms, in what it takes', async (program, file) => {
    if (without(program)) return;
    const cwd = here('../..');
    const { status, stdout, stderr } = await equistep(['check', '--exec', `${program} ${file}`, '--cases', '20'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/pass +reduction\/mean-divides/);
    expect(stdout).toMatch(/conforms, in what it takes\.\n$/);
  });
});

test('the helper for Python knows the form of every answer', () => {
  if (without('python3')) return;
  const script = "import sys, json; sys.path.insert(0, 'python'); import equistep; print(json.dumps(equistep.FORMS))";
  const forms = JSON.parse(spawnSync('python3', ['-c', script], { cwd: here('../..'), encoding: 'utf8' }).stdout) as Record<string, unknown>;
  const { definitions } = createRequire(import.meta.url)('equistep/schemas/messages.schema.json') as { definitions: Record<string, Schema> };
  const formOf = ({ $ref, items, properties = {}, required, additionalProperties }: Schema): unknown => {
    if ($ref === '#/definitions/Tensor') return 'tensor';
    if ($ref !== undefined) return formOf(definitions[$ref.split('/').at(-1)!]!);
    if (items !== undefined) return [formOf(items)];
    if (typeof additionalProperties === 'object') return { '*': formOf(additionalProperties) };
    return Object.fromEntries(Object.entries(properties).map(([name, part]) => [required?.includes(name) ? name : `${name}?`, formOf(part)]));
  };
  const wanted = reference.declaration.asks.map((ask) => [ask, formOf(definitions[`${ask[0]!.toUpperCase()}${ask.slice(1)}Answer`]!)]);
  expect(forms).toEqual(Object.fromEntries(wanted));
});
interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
}
