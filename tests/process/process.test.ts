import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { effort, isQuick, spread } from '../effort.ts';
import { clauses } from '../../spec/index.ts';
import { judge } from '../../src/judge/index.ts';
import { decoded, encoded } from '../../src/subjects/process/wire.ts';
import { forms } from '../../src/subjects/process/forms.ts';
import { processed } from '../../src/subjects/process/index.ts';
import { mutant, reference } from '../../src/subjects/interpreted.ts';
import { faults } from '../../spec/index.ts';
import { equistep, folderOf } from '../cli/run.ts';

vi.setConfig({ testTimeout: 120_000 });
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
/** The reference as a process of its own, as built. */
const referenceProcess = here('../../dist/tests/process/reference.js');
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
/** Where a language is missing, its tests are skipped; on continuous integration they fail. */
const without = (program: string): boolean => process.env['CI'] === undefined && !has(program);

describe('a process is judged as if it were here', () => {
  test(
    'the reference answers every question of every clause, and the verdicts are the same',
    { tags: ['slow'] },
    async () => {
      const subject = await processed([process.execPath, referenceProcess], 60_000);
      const options = { seed: 3, cases: effort(1, 10), timeLimit: 60_000, clauses: spread(20, clauses) };
      expect(await judge(subject, options)).toEqual(await judge(reference, options));
      await subject.close?.();
    },
  );

  test.skipIf(isQuick)('failures are shrunk across the pipe to the same smallest cases', async () => {
    const fault = faults.find(({ id }) => id === 'sum-is-mean')!;
    const subject = await processed([process.execPath, referenceProcess, fault.id], 60_000);
    const options = { clauses: clauses.filter(({ rejects }) => rejects.includes(fault)), cases: 30, timeLimit: 60_000 };
    const report = await judge(subject, options);
    expect(report.verdicts.map(({ kind }) => kind)).toContain('fail');
    expect(report.verdicts).toEqual((await judge(mutant(fault), options)).verdicts);
    await subject.close?.();
  });
});

test('every float64 comes back as it was sent', () => {
  const data = [0, -0, NaN, Infinity, -Infinity, 5e-324, -5e-324, 2 ** -1022, Number.MAX_VALUE, 0.1, 1 / 3, -1e21];
  const sent = {
    at: [
      { shape: [3, 4], data },
      { shape: [], data: [-0] },
      { shape: [0, 2], data: [] },
    ],
    rate: -0,
    scale: NaN,
    name: 'huber',
    none: null,
  };
  const back = decoded(JSON.parse(JSON.stringify(encoded(sent)))) as typeof sent;
  expect(back).toEqual({ ...sent, at: sent.at.map((tensor) => ({ ...tensor, data: Float64Array.from(tensor.data) })) });
  const asList = { shape: [3, 4], data: encoded(data) as unknown[] };
  expect(decoded(JSON.parse(JSON.stringify(asList)))).toEqual({ shape: [3, 4], data: Float64Array.from(data) });
});

describe('the examples', () => {
  // Of the whole specification, some chapters in the quick run.
  const some = isQuick ? ['--cases', '3', '--clause', '{reduction,gradient}/*'] : ['--cases', '20'];
  test.each(
    spread(1, [
      ['python3', 'examples/losses.py'],
      ['perl', 'examples/losses.pl'],
    ]),
  )('%s %s conforms on the features that it supports', async (program, file) => {
    if (without(program)) return;
    const cwd = here('../..');
    const { status, stdout, stderr } = await equistep(['check', '--exec', `${program} ${file}`, ...some], {
      cwd,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/pass +reduction\/mean-divides/);
    expect(stdout).toMatch(/conforms on the features that it supports\.\n$/);
  });
});

test('the server of modules knows the form of every answer', () => {
  expect(forms).toEqual(formsOfSchema());
});

test('the helper for Python knows the form of every answer', () => {
  if (without('python3')) return;
  const script =
    "import sys, json; sys.path.insert(0, 'python/src'); import equistep.subject; print(json.dumps(equistep.subject.FORMS))";
  const read = JSON.parse(
    spawnSync('python3', ['-c', script], { cwd: here('../..'), encoding: 'utf8' }).stdout,
  ) as Record<string, unknown>;
  expect(read).toEqual(formsOfSchema());
});

describe('the helper for Python', () => {
  const text = `
import equistep
def answer(question):
    error = question['predictions'] - question['targets']
    return {'value': (error ** 2).sum(), 'gradient': 2 * error}
equistep.serve({'name': 'mine', 'version': '1', 'format': 'float64', 'asks': ['loss'], 'losses': ['squared-error'],
                'reductions': ['sum']}, answer)
`;

  test('says what to do where there is no NumPy', async () => {
    if (without('python3')) return;
    const cwd = folderOf({ 'mine.py': text });
    // With -S nothing is found that was installed.
    const { stdout, status } = await equistep(
      ['check', '--exec', 'python3 -S mine.py', '--clause', 'numbers/non-finite-by-class'],
      { cwd },
    );
    expect(stdout).toContain("TypeError: unsupported operand type(s) for -: 'list' and 'list'");
    expect(stdout).toContain('This Python has no NumPy, so that tensors are nested lists.');
    expect(status).toBe(3);
  });

  test('says on a terminal how it is judged, and does not wait', () => {
    if (without('python3') || without('script')) return;
    const cwd = folderOf({
      'mine.py': text,
      'equistep.py': readFileSync(here('../../python/src/equistep/subject.py'), 'utf8'),
    });
    const { stdout, status } = spawnSync('script', ['-qec', 'python3 -S mine.py', '/dev/null'], {
      cwd,
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(stdout).toContain("To judge it: npx equistep check --exec 'python3 mine.py'");
    expect(status).toBe(2);
  });
});

/** The forms of answers, as the schema of messages has them. */
function formsOfSchema(): unknown {
  const { definitions } = createRequire(import.meta.url)('equistep/schemas/messages.schema.json') as {
    definitions: Record<string, Schema>;
  };
  const formOf = ({ $ref, items, properties = {}, required, additionalProperties }: Schema): unknown => {
    if ($ref === '#/definitions/Tensor') return 'tensor';
    if ($ref !== undefined) return formOf(definitions[$ref.split('/').at(-1)!]!);
    if (items !== undefined) return [formOf(items)];
    if (typeof additionalProperties === 'object') return { '*': formOf(additionalProperties) };
    return Object.fromEntries(
      Object.entries(properties).map(([name, part]) => [required?.includes(name) ? name : `${name}?`, formOf(part)]),
    );
  };
  // Update rules and training loops of its own the reference has none of.
  const wanted = [...reference.declaration.asks, 'ownSteps', 'observed'].map((ask) => [
    ask,
    formOf(definitions[`${ask[0]!.toUpperCase()}${ask.slice(1)}Answer`]!),
  ]);
  return Object.fromEntries(wanted);
}
interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
}
