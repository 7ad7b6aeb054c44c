import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import { clauses, faults } from '../../spec/index.ts';
import { defaults } from '../../src/judge/index.ts';
import { equistep, folderOf, main } from './run.ts';

describe('wrong usage is told in one line, and nothing is run', () => {
  const lines = [
    [['check', 'tfj'], "unknown subject 'tfj': did you mean 'tfjs'?"],
    [['check', 'mutant:sum-is-men'], "unknown subject 'mutant:sum-is-men': did you mean 'mutant:sum-is-mean'?"],
    [['check', 'something-else'], "unknown subject 'something-else': see equistep list"],
    [['check', './nowhere.mjs'], "there is no file './nowhere.mjs' to take a subject from"],
    [['check', 'reference', '--clause', 'gradiant/*'], "no clause matches 'gradiant/*': did you mean 'gradient/*'?"],
    [
      ['check', 'reference', '--clause', 'gradient/*', '--clause', 'sgd/rate-over-btch'],
      "no clause matches 'sgd/rate-over-btch': did you mean 'sgd/rate-over-batch'?",
    ],
    [['check', 'reference', '--sed', '1'], "unknown option '--sed' (Did you mean --seed?)"],
    [['translate', '--optimizer', 'adam', '--rate', '0.1'], "unknown option '--rate' (Did you mean --lr?)"],
    [['translate', '--optimizer', 'adam', '--epsilon=1e-8'], "unknown option '--epsilon' (Did you mean --eps?)"],
    [['translate', '--optimizer', 'adam', '--momentun', '1'], "unknown option '--momentun' (Did you mean --momentum?)"],
    [
      ['translate', '--optimizer', 'adam', '--beta1', '0.5'],
      "unknown option '--beta1' (Other numbers of an optimizer are given by --set, as in --set beta1=0.9)",
    ],
    [
      ['check', 'reference', '--seed', '-1'],
      "option '--seed <n>' argument '-1' is invalid. Give a whole number, 0 or more.",
    ],
    [
      ['check', 'reference', '--cases', '0'],
      "option '--cases <n>' argument '0' is invalid. Give a whole number from 1 to 10000.",
    ],
    [
      ['check', 'reference', '--cases', '1.5'],
      "option '--cases <n>' argument '1.5' is invalid. Give a whole number from 1 to 10000.",
    ],
    [
      ['check', 'reference', '--time-limit', '0'],
      "option '--time-limit <seconds>' argument '0' is invalid. Give a number of seconds above 0.",
    ],
    [['check', 'reference', '--seed'], "option '--seed <n>' argument missing"],
    [
      ['check', 'reference', '--replay', 'example/0'],
      `--replay judges one case of one clause, and ${clauses.length} are chosen: name that one with --clause`,
    ],
    [
      ['check', 'reference', '--clause', 'gradient/limit', '--replay', '12'],
      "--replay 12 names no case: write it as the report does, as in 'example/0' or '12/34:0:1'",
    ],
    [
      ['check', 'reference', '--clause', 'gradient/limit', '--replay', '99/0'],
      `gradient/limit has no case '99/0': it has ${clauses.find(({ id }) => id === 'gradient/limit')!.given.fixed.length} points`,
    ],
    [
      ['check', 'reference', '--clause', 'gradient/limit', '--replay', 'example/9'],
      "gradient/limit has no case 'example/9': it has 1 worked example",
    ],
    [['check'], "missing required argument 'subject', or --exec with the command that starts one"],
    [['check', 'reference', '--exec', 'true'], 'a subject and --exec are two things to judge: give one of them'],
    [['check', 'reference', 'tfjs'], "too many arguments for 'check'. Expected 1 argument but got 2."],
    [['chek'], "unknown command 'chek' (Did you mean check?)"],
    [['show', 'gradient/limt'], "unknown clause 'gradient/limt': did you mean 'gradient/limit'?"],
  ] as const;
  test.each(spread(5, lines))('%j', async (args, line) => {
    expect(await equistep(args)).toEqual({ status: 2, stdout: '', stderr: `equistep: ${line}\n` });
  });
});

describe('a file that is no module is told what to type instead', () => {
  const files = {
    'subject.py': '',
    'my subject.pl': '',
    'subject.rs': '',
    'subject.bin': '',
    program: '#!/usr/bin/env julia\n',
    module: 'throw new Error("it was loaded")',
  };
  const instead = (file: string): string => `'${file}' is not a JavaScript module: judge it as a process, with --exec`;
  const forms = [
    ['./subject.py', `${instead('./subject.py')} 'python3 ./subject.py'`],
    ['subject.py', `${instead('subject.py')} 'python3 subject.py'`],
    ['./my subject.pl', String.raw`${instead('./my subject.pl')} 'perl '\''./my subject.pl'\'''`],
    [
      './subject.rs',
      "'./subject.rs' is not a JavaScript module: compile it, and judge the program as a process, as in --exec ./my-subject",
    ],
    ['./subject.bin', `${instead('./subject.bin')} and the command that runs it`],
    ['program', `${instead('program')} ./program`],
    ['.', "'.' is a folder: name the file in it that holds the subject"],
    // Without its path and without an ending it could be any name, and nothing of it is run.
    ['module', "unknown subject 'module': see equistep list"],
    ['nowhere.py', "there is no file 'nowhere.py' to take a subject from"],
  ] as const;
  test.each(spread(2, forms))('%s', async (file, line) => {
    const cwd = folderOf(files);
    for (const command of ['check', 'identify'])
      expect(await equistep([command, file], { cwd })).toEqual({
        status: 2,
        stdout: '',
        stderr: `equistep: ${line}\n`,
      });
  });

  test('and what is told starts the process', async () => {
    const cwd = folderOf({ "it's one.sh": 'echo "started $0" >&2; exit 1' });
    const told = await equistep(['check', "./it's one.sh"], { cwd });
    const command = /--exec (.*)\n$/.exec(told.stderr)![1]!;
    const { stderr } = spawnSync('sh', ['-c', `'${process.execPath}' '${main}' check --exec ${command}`], {
      cwd,
      encoding: 'utf8',
    });
    expect(stderr).toContain("started ./it's one.sh");
  });

  // Newer versions load it.
  test.skipIf((process.features as { readonly typescript?: unknown }).typescript)(
    'TypeScript, where Node does not load it',
    async () => {
      const cwd = folderOf({ 'mine.ts': 'export default {}' });
      expect(await equistep(['check', './mine.ts'], { cwd })).toEqual({
        status: 3,
        stdout: '',
        stderr: `equistep: cannot judge ./mine.ts: Node ${process.versions.node} does not load TypeScript: compile it and name the .js file, or use Node 22.18 or later\n`,
      });
    },
  );
});

test('--version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await equistep(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help names every command, and of check every default', async () => {
  const { status, stdout } = await equistep(['--help']);
  expect(status).toBe(0);
  for (const command of ['check', 'identify', 'list', 'show'])
    expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  const options = (await equistep(['check', '--help'])).stdout.replaceAll(/\s+/g, ' ');
  expect(options).toMatch(new RegExp(`--seed [^-]*\\(default: ${defaults.seed}\\)`));
  expect(options).toMatch(new RegExp(`--cases [^-]*; default: ${defaults.cases}\\)`));
  expect(options).toMatch(new RegExp(`--time-limit [^-]*\\(default: ${defaults.timeLimit / 1000}\\)`));
});

test('list names every clause and every subject', async () => {
  const { status, stdout } = await equistep(['list']);
  expect(status).toBe(0);
  for (const name of [...clauses.map(({ id }) => id), 'reference', 'tfjs', ...faults.map(({ id }) => `mutant:${id}`)])
    expect(stdout).toContain(`  ${name} `);
});

test('show says where a clause is written', async () => {
  const { status, stdout } = await equistep(['show', 'gradient/limit']);
  expect(status).toBe(0);
  const [, file, line] = /File: (\S+):(\d+)$/m.exec(stdout)!;
  expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').split('\n')[Number(line) - 1]).toContain(
    "id: 'gradient/limit'",
  );
});

test('a module without an extension that is known is named by its path', async () => {
  const cwd = folderOf({ 'mine.mjs': 'export default 3' });
  const one = await equistep(['check', 'mine.mjs'], { cwd });
  expect(one.status).toBe(3);
  expect(one.stderr).toBe(
    'equistep: cannot judge mine.mjs: its default export gives what is of type number, not a subject { declaration, answer }\n',
  );
});
