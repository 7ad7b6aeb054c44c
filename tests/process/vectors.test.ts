import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test, vi } from 'vitest';
import { isQuick, spread } from '../effort.ts';
import { clauses } from '../../spec/index.ts';
import { globbed } from '../../src/glob.ts';
import { vectorsOf } from '../../src/judge/vectors.ts';
import { equistep, folderOf } from '../cli/run.ts';

vi.setConfig({ testTimeout: 120_000 });
const root = fileURLToPath(new URL('../..', import.meta.url));
const without = process.env['CI'] === undefined && spawnSync('python3', ['--version']).status !== 0;

// A vector judges each number alone: that what is shared among ties adds up is beyond it.
const joint = ['gradient/max-is-a-subgradient', 'gradient/ties-share-one', 'gradient/ties-share-at-most-one'];

test('the vectors of every clause find some of its faults, but where its law joins several numbers', () => {
  const some = spread(8, clauses);
  const found = some.map((clause) => {
    const finds = new Set(
      vectorsOf(clause, { format: 'float64', seed: 1, cases: 1 }).flatMap((vector) => vector.finds),
    );
    return { id: clause.id, missed: clause.rejects.filter(({ id }) => !finds.has(id)).map(({ id }) => id) };
  });
  const blind = found.filter(
    ({ missed, id }) => missed.length === clauses.find((clause) => clause.id === id)!.rejects.length,
  );
  expect(blind.map(({ id }) => id)).toEqual(joint.filter((id) => some.some((clause) => clause.id === id)));
});

test('every file is as its schema says', async () => {
  const folder = folderOf({});
  const glob = isQuick ? 'reduction/m*' : '*';
  await equistep(['vectors', '--out', folder, '--format', 'float32', '--clause', glob]);
  const ajv = new Ajv({ allowUnionTypes: true });
  const require = createRequire(import.meta.url);
  ajv.addSchema(require('equistep/schemas/messages.schema.json') as object, 'messages.schema.json');
  const matches = ajv.compile(require('equistep/schemas/vectors.schema.json') as object);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  expect(files.length).toBe(
    globbed(
      glob,
      clauses.map(({ id }) => id),
    )!.length,
  );
  for (const file of files)
    expect(matches(JSON.parse(readFileSync(join(folder, file), 'utf8'))) ? [] : matches.errors, file).toEqual([]);
});

describe.skipIf(without)('the helper for Python judges by them alone', () => {
  const changes = [
    ['a right subject passes', (text: string) => text, 0, /pass +reduction\/mean-divides/],
    [
      'one that divides by one less fails',
      (text: string) => text.replace("{'mean': len(errors)", "{'mean': len(errors) - 1"),
      1,
      /fail +reduction\/mean-divides: .* not from /,
    ],
    [
      'one that gives NaN fails',
      (text: string) => text.replace('2 * e / divisor', "float('nan')"),
      1,
      /fail +reduction\/definition: .*nan/,
    ],
    [
      'one that raises fails',
      (text: string) => text.replace('squares =', 'squares = 1 / 0 #'),
      1,
      /fail +reduction\/definition: ZeroDivisionError/,
    ],
    [
      'one that declares nothing does not pass',
      (text: string) => text.replace("['squared-error']", '[]'),
      3,
      /unsupported +reduction\/definition/,
    ],
  ] as const;
  test.each(spread(1, changes))('%s', async (_, change, status, line) => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'vectors'));
    const glob = isQuick ? 'reduction/{definition,mean-divides}' : 'reduction/*';
    await equistep(['vectors', '--out', join(folder, 'vectors'), '--clause', glob]);
    writeFileSync(join(folder, 'subject.py'), change(readFileSync(join(root, 'examples/losses.py'), 'utf8')));
    cpSync(join(folder, 'vectors/equistep.py'), join(folder, 'equistep.py'));
    const ran = spawnSync('python3', ['-S', 'subject.py', '--vectors', 'vectors'], { cwd: folder, encoding: 'utf8' });
    expect(ran.stdout).toMatch(line);
    expect(ran.status).toBe(status);
  });
});

/** The same subject, every result of an operation rounded to float32. */
const inFloat32 = (subject: string): string =>
  [
    ['import equistep', "import equistep\nfrom array import array\nf = lambda x: array('f', [x])[0]"],
    ['[p - t for', '[f(p - t) for'],
    ['[e * e for', '[f(e * e) for'],
    ['sum(squares) / divisor', 'f(f(sum(squares)) / divisor)'],
    ['2 * e / divisor', 'f(2 * e / divisor)'],
  ].reduce((text, [from, to]) => text.replace(from!, to!), subject);

describe.skipIf(without)('vectors for another format than the subject declares', () => {
  const judgedBy = (folder: string, vectors: string) => {
    const args = ['-S', 'subject.py', '--vectors', vectors];
    const { status, stdout, stderr } = spawnSync('python3', args, { cwd: folder, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  /** A folder with a subject that declares float32, and computes in it. */
  const folderOfSubject = (): string => {
    const subject = readFileSync(join(root, 'examples/losses.py'), 'utf8').replace("'float64'", "'float32'");
    return folderOf({
      'subject.py': inFloat32(subject),
      'equistep.py': readFileSync(join(root, 'python/src/equistep/subject.py'), 'utf8'),
    });
  };

  test.skipIf(isQuick)(
    'are refused before anything is judged, with the command that writes the right ones',
    async () => {
      const folder = folderOfSubject();
      await equistep(['vectors', '--out', join(folder, 'the vectors'), '--clause', 'reduction/s*']);
      const came = judgedBy(folder, 'the vectors');
      expect(came).toEqual({
        status: 2,
        stdout: '',
        stderr:
          "equistep.py: the vectors in 'the vectors/reduction.sum-is-denominator-times-mean.json' are for float64, and the subject declares float32: " +
          "write the right ones with npx equistep vectors --out 'the vectors' --format float32\n",
      });
      const command = /npx equistep (vectors .*)\n$/.exec(came.stderr)![1]!;
      await equistep(command.replace("'the vectors'", 'right').split(' '), { cwd: folder });
      expect(judgedBy(folder, 'right')).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/[1-9]\d* clauses passed, 0 failed\n$/),
      });
    },
  );

  test('are told from none at all', () => {
    const folder = folderOfSubject();
    mkdirSync(join(folder, 'none'));
    expect(judgedBy(folder, 'none')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        "equistep.py: there are no vectors in 'none': write them with npx equistep vectors --out none --format float32\n",
    });
  });
});

test.skipIf(without)('the helper gives NumPy arrays or nested lists, and takes either', () => {
  const script = `
import sys; sys.path.insert(0, 'python/src'); import equistep.subject as equistep
sent = {'shape': [2, 2], 'data': [1, 'NaN', '-0', '-Infinity']}
equistep.numpy = None
lists = equistep.decoded(sent)
print(lists, equistep.decoded({'shape': [], 'data': [3]}), equistep.decoded({'shape': [0, 2], 'data': []}))
print(equistep.encoded(lists) == equistep.encoded(equistep.decoded(sent, equistep.flat)))
try: equistep.encoded([[1, 2], [3]])
except ValueError as error: print(error)`;
  expect(execFileSync('python3', ['-c', script], { cwd: root, encoding: 'utf8' })).toBe(
    '[[1.0, nan], [-0.0, -inf]] 3.0 []\nTrue\nrows of different lengths make no tensor\n',
  );
});
