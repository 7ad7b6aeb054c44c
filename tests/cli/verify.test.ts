import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isQuick, spread } from '../effort.ts';
import { equistep, folderOf, library, type Ended } from './run.ts';

vi.setConfig({ testTimeout: 180_000 });

interface Raw {
  complete: boolean;
  conforms: boolean;
  cases: number;
  causes?: object[];
  unmet?: object[];
  subject: { name: string; profile: { ulps: Record<string, number> } };
  run: { clauses: string[]; timeLimit: number; shard?: object; replay?: string };
  verdicts: { clause: string; firstFailure?: number; unshown?: string[] }[];
}

/** A report of a subject that is wrong in its sums, and what verify says of it once it was forged. */
async function reporting(
  more: readonly string[] = [],
  clauses = 'reduction/{definition,sum-adds,max-selects}',
): Promise<(forge: (report: Raw) => void) => Promise<Ended>> {
  const cwd = folderOf({});
  const args = ['check', 'mutant:sum-is-mean', '--clause', clauses, '--cases', '3'];
  await equistep([...args, '--json', 'report.json', ...more], { cwd });
  const text = readFileSync(join(cwd, 'report.json'), 'utf8');
  return (forge) => {
    const report = JSON.parse(text) as Raw;
    forge(report);
    writeFileSync(join(cwd, 'forged.json'), `\uFEFF${JSON.stringify(report)}`);
    return equistep(['verify', 'forged.json'], { cwd });
  };
}

test('verify holds the whole of a report against what its run has', { tags: ['slow'] }, async () => {
  const forged = await reporting();
  expect(await forged(() => undefined)).toMatchObject({ status: 0, stderr: '' });
  const [definition, adds, max] = ['reduction/definition', 'reduction/sum-adds', 'reduction/max-selects'];
  const wrongs: readonly (readonly [string, (report: Raw) => void])[] = [
    [
      `The report says that it is complete, and has no verdict on ${definition}, ${max}.`,
      (report) => (report.verdicts = report.verdicts.filter(({ clause }) => clause === adds)),
    ],
    [
      'The report says that it is complete, and has no verdict on',
      (report) => Object.assign(report, { verdicts: [], causes: undefined }),
    ],
    [
      'The report says that it is not complete, and has a verdict on every clause of its run.',
      (report) => Object.assign(report, { complete: false }),
    ],
    [
      `The report has verdicts on clauses that its run did not choose: ${max}.`,
      ({ run }) => (run.clauses = run.clauses.filter((clause) => clause !== max)),
    ],
    [
      'The verdicts are not those that a run reaches first, in the order of the specification.',
      (report) => (report.verdicts = report.verdicts.toReversed()),
    ],
    ['The clauses of the run are not listed once each', ({ run }) => (run.clauses = run.clauses.toReversed())],
    ['The profile of the subject is not what', ({ subject }) => (subject.profile.ulps['exp'] = 1)],
    ['The causes of the failures are others here.', (report) => (report.causes = [])],
    [
      `${adds}: fail, but with other evidence`,
      ({ verdicts }) => verdicts.forEach((one) => one.firstFailure && one.firstFailure++),
    ],
    ['but with other evidence', ({ verdicts }) => (verdicts[0]!.unshown = ['sum-is-mean'])],
    ['It is reported that the subject conforms, and it does not conform.', (report) => (report.conforms = true)],
  ];
  for (const [says, forge] of spread(3, wrongs)) {
    const { status, stdout } = await forged(forge);
    expect([says, status, stdout]).toEqual([says, 1, expect.stringContaining(`✗ ${says}`.replace('✗ but', 'but'))]);
  }
});

test.skipIf(isQuick)('verify judges what an interrupted run and a part of a run reached, and no more', async () => {
  const part = await reporting(['--shard', '1/2']);
  expect(await part(() => undefined)).toMatchObject({ status: 0 });
  expect(await part(({ verdicts }) => verdicts.pop())).toMatchObject({ status: 1 });
  const forged = await reporting();
  const cut = (count: number) => (report: Raw) =>
    void Object.assign(report, {
      complete: false,
      conforms: false,
      verdicts: report.verdicts.slice(0, count),
      ...(count < 2 && { causes: undefined }),
    });
  for (const count of [0, 1, 2])
    expect(await forged(cut(count))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('! The report is not complete.'),
    });
});

test('verify refuses a report that asks for too much', { tags: ['slow'] }, async () => {
  const forged = await reporting();
  const refused: readonly (readonly [string, (report: Raw) => void])[] = [
    ['it has 1000000000000000 cases a clause drawn: at most 10000 are drawn here', (report) => (report.cases = 1e15)],
    [
      'it gives a subject 2147483.647 s for an answer: at most 600 s are waited here',
      ({ run }) => (run.timeLimit = 2 ** 31 - 1),
    ],
  ];
  for (const [says, forge] of refused)
    expect(await forged(forge)).toEqual({
      status: 2,
      stdout: '',
      stderr: `equistep: cannot read the report 'forged.json': ${says}\n`,
    });
  expect(await forged(({ run }) => run.clauses.push('no/such'))).toMatchObject({ status: 2 });
  expect((await equistep(['check', 'reference', '--cases', '10001'])).stderr).toContain(
    'Give a whole number from 1 to 10000.',
  );
});

test('a mark of the byte order is no error, in a file of deviations either', { tags: ['slow'] }, async () => {
  const cwd = folderOf({ 'equistep.deviations.json': '\uFEFF{ "deviations": [] }' });
  expect(await equistep(['check', 'reference', '--clause', '*/sum-adds'], { cwd })).toMatchObject({ status: 0 });
});

test.skipIf(isQuick)('verify of a subject that no longer answers as it did, or at all', async () => {
  const subject = (answer: string): string => `import { reference } from '${library}';
    export default { declaration: { ...reference.declaration, name: 'mine' }, answer: (question) => ${answer} };`;
  const cwd = folderOf({ 'mine.mjs': subject('reference.answer(question)') });
  await equistep(['check', './mine.mjs', '--clause', '*/sum-adds', '--json', 'a.json'], { cwd });
  expect(await equistep(['verify', 'a.json', './mine.mjs'], { cwd })).toMatchObject({ status: 0 });
  writeFileSync(join(cwd, 'mine.mjs'), subject("({ unsupported: 'no more' })"));
  const { status, stdout } = await equistep(['verify', 'a.json', './mine.mjs'], { cwd });
  expect([status, stdout]).toEqual([1, expect.stringContaining('reported as pass, found unsupported')]);
});

test(
  'verify judges the one case of a replay, and holds what was demanded against what is met',
  { tags: ['slow'] },
  async () => {
    const oneCase = await reporting(['--replay', 'example/0'], 'reduction/sum-adds');
    expect(await oneCase(() => undefined)).toMatchObject({ status: 0, stderr: '' });
    expect(await oneCase(({ run }) => delete run.replay)).toMatchObject({ status: 1 });
    const demanding = await reporting(['--require', 'reduction/*', '--min-pass', '1']);
    expect(await demanding(() => undefined)).toMatchObject({ status: 0, stderr: '' });
    expect(await demanding((report) => delete report.unmet)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('✗ The demands that are not met are others here.') as string,
    });
  },
);
