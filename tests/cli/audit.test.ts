import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { effort, isQuick } from '../effort.ts';
import { clauses } from '../../spec/index.ts';
import { equistep, folderOf, library } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });
const few = ['--clause', 'reduction/*', '--cases', String(effort(2, 10))];
const many = clauses.filter(({ id }) => id.startsWith('reduction/')).length;
const mutant = 'mutant:sum-is-mean';

/** A subject of its own that is wrong, and that leaves a file when it is loaded. */
const wrongModule = `
  import { writeFileSync } from 'node:fs';
  import { reference } from '${library}';
  writeFileSync('loaded', '');
  export default { declaration: { ...reference.declaration, name: 'mine' }, answer: (question) => {
    const answer = reference.answer(question);
    return question.reduction?.by === 'sum' ? { ...answer, value: { shape: [], data: [0] } } : answer;
  } };`;

/** Plain descent, with twice the rate that its definition has. */
const steepRule = `export default {
  declaration: { name: 'steep', version: '1', format: 'float64', asks: [], losses: [], reductions: [],
    ownOptimizers: [{ name: 'steep', rate: { value: 1 / 8, degree: -1 } }] },
  answer({ parameter: { shape, data }, steps }) {
    let at = Array.from(data);
    return { parameter: steps.map(({ gradient, rate }) => ({ shape, data: (at = at.map((x, i) => x - 2 * rate * gradient.data[i])) })) };
  } };`;
const definedRule = `import { defineOptimizer } from '${library}';
export default defineOptimizer({ name: 'steep', rate: { value: 1 / 8, degree: -1 }, step: (_, { gradient }) => ({ direction: gradient }) });`;

describe('a token', () => {
  test('reproduces the failure that it was printed with', async () => {
    const cwd = folderOf({});
    const { stdout } = await equistep(
      [
        'check',
        mutant,
        '--clause',
        'reduction/sum-adds',
        '--markdown',
        'report.md',
        '--junit',
        'report.xml',
        '--html',
        'report.html',
      ],
      { cwd },
    );
    const [, token] = /^ *Or: npx equistep replay (\S+)$/m.exec(stdout)!;
    for (const file of ['report.md', 'report.xml'])
      expect(readFileSync(join(cwd, file), 'utf8')).toContain(`Or: npx equistep replay ${token}`);
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain(`npx equistep replay ${token}<`);
    const again = await equistep(['replay', token!]);
    expect(again.status).toBe(1);
    const told = (text: string): string =>
      text.slice(text.indexOf('The summed loss'), text.indexOf('Replay:')).replace(/It fails .*/, '');
    expect(told(again.stdout)).toBe(told(stdout));
    expect(again.stdout).toMatch(/\nReproduced\.\n$/);
    expect((await equistep(['replay', token!, 'reference'])).stdout).toMatch(/\nNot reproduced: this case holds\.\n$/);
  });

  test.skipIf(isQuick)('that was changed, or is of what is not there, is refused', async () => {
    const { stdout } = await equistep(['check', mutant, '--clause', 'reduction/sum-adds']);
    const [token] = /eq1@\S+/.exec(stdout)!;
    for (const wrong of [
      token.replace('sum-adds', 'sum-add'),
      token.slice(0, -1),
      '',
      'eq1@',
      token.replace('@1@', '@2@'),
    ]) {
      const { status, stderr } = await equistep(['replay', wrong]);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'equistep: not a valid replay token (or cut off): copy the whole token, starting with "eq1@"\n',
      });
    }
  });

  test('of a module does not load it, until it is named', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': wrongModule });
    const { stdout } = await equistep(['check', './mine.mjs', '--clause', 'reduction/sum-adds'], { cwd });
    const [, token, named] = /replay (eq1@\S+) (\S+)\n/.exec(stdout)!;
    expect(named).toBe('./mine.mjs');
    const fresh = folderOf({ 'mine.mjs': wrongModule });
    const refused = await equistep(['replay', token!], { cwd: fresh });
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringMatching(/never taken from a token/) });
    expect(existsSync(join(fresh, 'loaded'))).toBe(false);
    expect((await equistep(['replay', token!, named!], { cwd: fresh })).stdout).toMatch(/Reproduced\.\n$/);
  });

  test('of a definition is judged by the same definition, which verify takes, too', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': steepRule, 'rule.mjs': definedRule });
    const { stdout } = await equistep(
      ['check', './mine.mjs', '--clause', 'rule/definition', '--catalogue', './rule.mjs', '--json', 'report.json'],
      { cwd },
    );
    const [, given] = /Or: npx equistep (replay eq1@\S+ .*)\n/.exec(stdout)!;
    const again = await equistep(given!.split(' '), { cwd });
    expect(again).toMatchObject({ status: 1, stdout: expect.stringMatching(/\nReproduced\.\n$/) });
    const without = await equistep(given!.split(' ').slice(0, 3), { cwd });
    expect(without).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/\nNot judged: the subject, as it is given here, does not support this case\./),
    });
    const verified = ['verify', 'report.json', './mine.mjs'];
    expect(await equistep([...verified, '--catalogue', './rule.mjs'], { cwd })).toMatchObject({ status: 0 });
    expect(await equistep(verified, { cwd })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/rule\/definition: reported as fail, found unsupported/),
    });
    const whole = ['check', './mine.mjs', '--clause', 'rule/*', '--catalogue', './rule.mjs', '--json', 'whole.json'];
    const one = await equistep(whole, { cwd });
    const written = readFileSync(join(cwd, 'whole.json'), 'utf8');
    expect(await equistep([...whole, '--jobs', '2'], { cwd })).toEqual(one);
    expect(readFileSync(join(cwd, 'whole.json'), 'utf8')).toBe(written);
  });
});

describe('verify', () => {
  const reported = async (cwd: string): Promise<string> => {
    await equistep(['check', mutant, ...few, '--json', 'report.json'], { cwd });
    return readFileSync(join(cwd, 'report.json'), 'utf8');
  };
  test.skipIf(isQuick)('says that the verdicts are reproduced, or which are not', async () => {
    const cwd = folderOf({});
    const report = await reported(cwd);
    expect(await equistep(['verify', 'report.json'], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(new RegExp(`\\b${many} verdicts: reproduced\\.\\n$`)),
    });
    const forged: readonly (readonly [string | RegExp, string, RegExp])[] = [
      ['"kind": "fail"', '"kind": "pass"', /✗ reduction\/sum-adds: reported as pass, found fail/],
      [/"telling": \d+/, '"telling": 900', /✗ reduction\/definition: pass, but with other evidence/],
      ['"conforms": false', '"conforms": true', /✗ It is reported that the subject conforms, and it does not conform/],
    ];
    for (const [from, to, found] of forged) {
      writeFileSync(join(cwd, 'forged.json'), report.replace(from, to));
      expect(await equistep(['verify', 'forged.json'], { cwd })).toMatchObject({
        status: 1,
        stdout: expect.stringMatching(found),
      });
    }
    writeFileSync(join(cwd, 'old.json'), report.replace(/"specification": "../, '"specification": "00'));
    expect((await equistep(['verify', 'old.json'], { cwd })).stdout).toMatch(/! The specification was "00/);
  });

  test('runs no command and no module that only the report names', { tags: ['slow'] }, async () => {
    const cwd = folderOf({ 'mine.mjs': wrongModule });
    const report = await reported(cwd);
    for (const subject of ['"--exec", "touch loaded"', '"./mine.mjs"']) {
      writeFileSync(join(cwd, 'hostile.json'), report.replace(`"subject": ["${mutant}"]`, `"subject": [${subject}]`));
      expect(await equistep(['verify', 'hostile.json'], { cwd })).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/never taken from a report/),
      });
    }
    expect(existsSync(join(cwd, 'loaded'))).toBe(false);
  });

  test.each([
    ['no JSON', '{"equistep":', 'it is no JSON'],
    ['no report', '[]', 'it must be object'],
    [
      'a report without its run',
      '{"equistep":"0","subject":{"name":"a","version":"1","profile":{"format":"float64","accumulator":"float64","excess":"float64","ulps":{},"flush":false}},"seed":1,"cases":1,"complete":true,"conforms":false,"verdicts":[]}',
      'it does not say how it was made',
    ],
  ])('%s is told so', async (_, text, why) => {
    const cwd = folderOf({ 'report.json': text });
    expect(await equistep(['verify', 'report.json'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `equistep: cannot read the report 'report.json': ${why}\n`,
    });
  });
});

describe('parts of a run', () => {
  test.skipIf(isQuick)('are joined to what the whole would have been, byte for byte', async () => {
    const cwd = folderOf({});
    await equistep(['check', mutant, ...few, '--json', 'whole.json'], { cwd });
    for (const part of [1, 2, 3])
      await equistep(['check', mutant, ...few, '--shard', `${part}/3`, '--json', `${part}.json`], { cwd });
    expect(await equistep(['merge', '3.json', '1.json', '2.json', '--json', 'joined.json'], { cwd })).toMatchObject({
      status: 1,
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'joined.json'), 'utf8')).toBe(readFileSync(join(cwd, 'whole.json'), 'utf8'));

    const told = async (...args: string[]): Promise<string> => (await equistep(['merge', ...args], { cwd })).stderr;
    expect(await told('1.json', '3.json')).toMatch(/the part 2\/3 is missing/);
    expect(await told('1.json', '1.json')).toMatch(/is part 1, which was given already/);
    expect(await told('whole.json')).toMatch(/is not a part of a run/);
    const part = readFileSync(join(cwd, '2.json'), 'utf8');
    writeFileSync(join(cwd, 'other.json'), part.replace('"seed": 1', '"seed": 2'));
    expect(await told('1.json', 'other.json')).toMatch(/differ in more than their verdicts/);
    writeFileSync(join(cwd, 'less.json'), part.replace(/"verdicts": \[[\s\S]*/, '"verdicts": []\n}'));
    expect(await told('1.json', 'less.json', '3.json')).toMatch(
      /does not have the verdicts on the clauses of its part/,
    );
  });

  test('hold at least one clause', async () => {
    expect(await equistep(['check', 'reference', '--clause', 'reduction/sum-adds', '--shard', '2/2'])).toMatchObject({
      status: 2,
      stderr: 'equistep: there is nothing in shard 2/2: 1 clauses are chosen\n',
    });
    expect((await equistep(['check', 'reference', '--shard', '3/2'])).stderr).toMatch(
      /Give a part of a whole, as in 2\/5/,
    );
  });
});

test.skipIf(isQuick)('a run that takes too long ends with errors, and keeps what it has', async () => {
  const cwd = folderOf({
    'slow.mjs': `import { reference } from '${library}';
    export default { declaration: reference.declaration, answer: (question) => {
      if (question.reduction?.by === 'max') for (;;);
      return reference.answer(question);
    } };`,
  });
  const { status, stdout } = await equistep(
    [
      'check',
      './slow.mjs',
      '--clause',
      'reduction/{sum-adds,max}*',
      '--cases',
      '4',
      '--run-limit',
      '8',
      '--time-limit',
      '100',
    ],
    { cwd },
  );
  expect(stdout).toMatch(
    /^✓ pass +reduction\/sum-adds[\s\S]*\n✗ error +reduction\/max-selects[\s\S]*the run took longer than its limit of 8 s \(--run-limit\)/,
  );
  // Nothing goes against the subject: it was not judged to the end.
  expect(status).toBe(3);
  expect(stdout).toMatch(/could not be judged\.\n$/);
});

test('vectors are written to the folder that is named, and to no other', { tags: ['slow'] }, async () => {
  const cwd = folderOf({});
  const { status, stdout } = await equistep(['vectors', '--out', 'a/b', '--clause', 'reduction/*'], { cwd });
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      new RegExp(
        `^\\d+ vectors of ${many} clauses in 'a/b', for subjects in float64 \\(--format for those in another\\)\\n$`,
      ),
    ),
  });
  expect(readdirSync(cwd)).toEqual(['a']);
  expect(
    readdirSync(join(cwd, 'a/b'))
      .filter((name) => !/schema|equistep/.test(name))
      .toSorted(),
  ).toContain('reduction.sum-adds.json');
});
