import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { DefinedOptimizer } from '../../spec/language/index.ts';
import { judge } from '../../src/judge/index.ts';
import { processed } from '../../src/subjects/process/index.ts';
import type { Subject } from '../../src/subjects/subject.ts';
import { equistep, folderOf, library } from '../cli/run.ts';
import { packed, root } from '../install/stand-ins.ts';
import { typedAlong } from '../docs/steps.ts';
import { effort, isQuick, spread } from '../effort.ts';

const lacks = (program: string): boolean =>
  process.env['CI'] === undefined && spawnSync(program, ['--version']).status !== 0;

test.skipIf(isQuick || lacks('python3'))(
  'the page on losses of one’s own prints what it says, in less than a minute: npx vitest run tests/own/page.test.ts --update writes it',
  async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'equistep'));
    packed(join(folder, 'equistep'));
    const begun = performance.now();
    const { page, statuses } = typedAlong(readFileSync(join(root, 'docs/your-own-loss.md'), 'utf8'), folder);
    expect(performance.now() - begun).toBeLessThan(60_000);
    // With the mistake; the correction; without.
    expect(statuses).toEqual([1, 0, 0]);
    await expect(page).toMatchFileSnapshot('../../docs/your-own-loss.md');
  },
);

const conforming = { conforms: true };
test('the example in TypeScript conforms', async () => {
  // By its path: its types are those of what is built.
  const { default: late } = (await import(pathToFileURL(join(root, 'examples/own-loss.ts')).href)) as {
    default: Subject;
  };
  expect(await judge(late, { cases: effort(5, 20) })).toMatchObject(conforming);
});
const others = [
  ['python3', 'examples/own_loss.py'],
  ['perl', 'examples/own-loss.pl'],
] as const;
test.each(spread(1, others))('the example for %s conforms', async (program, file) => {
  if (lacks(program)) return;
  const subject = await processed([program, join(root, file)], 20_000);
  try {
    const report = await judge(subject, { cases: effort(5, 20) });
    expect(report).toMatchObject(conforming);
    expect(report.verdicts.filter(({ kind }) => kind === 'pass').length).toBeGreaterThan(6);
  } finally {
    await subject.close?.();
  }
});

const withTorch = process.env['EQUISTEP_PYTHON'] ?? 'python3';
test.skipIf(spawnSync(withTorch, ['-c', 'import torch']).status !== 0)(
  'the losses of PyTorch that are declared conform: CTC, triplet, Gaussian, multi-class hinge, InfoNCE, Dice',
  async () => {
    const subject = await processed([withTorch, join(root, 'examples/torch_losses.py')], 60_000);
    try {
      const report = await judge(subject, { clauses: ['own/*'], cases: 20, timeLimit: 60_000 });
      expect(report).toMatchObject(conforming);
      expect(report.verdicts.filter(({ kind }) => kind === 'pass').length).toBeGreaterThan(10);
    } finally {
      await subject.close?.();
    }
  },
  120_000,
);

test.skipIf(spawnSync(withTorch, ['-c', 'import torch']).status !== 0)(
  'InfoNCE on two replicas conforms, and does not where gathered rows carry no gradient or gradients are averaged',
  async () => {
    const failing = async (...flags: readonly string[]): Promise<readonly string[]> => {
      const subject = await processed([withTorch, join(root, 'examples/gathered_info_nce.py'), ...flags], 60_000);
      try {
        const { verdicts } = await judge(subject, { clauses: ['own/*'], cases: 4, timeLimit: 60_000 });
        return verdicts.flatMap(({ clause, kind }) => (kind === 'fail' || kind === 'error' ? [clause] : []));
      } finally {
        await subject.close?.();
      }
    };
    expect(await failing()).toEqual([]);
    expect(await failing('--detached')).toEqual(['own/gradient-of-sum-is-that-of-elements']);
    expect(await failing('--averaged')).toEqual(['own/gradient-of-sum-is-that-of-elements']);
  },
  120_000,
);

test.skipIf(spawnSync(withTorch, ['-c', 'import torch']).status !== 0)(
  'AdaBelief of PyTorch is the rule that the example defines',
  async () => {
    const { default: rule } = (await import(pathToFileURL(join(root, 'examples/own-optimizer.ts')).href)) as {
      default: DefinedOptimizer;
    };
    const subject = await processed([withTorch, join(root, 'examples/torch_adabelief.py')], 60_000);
    try {
      const options = { clauses: ['rule/*'], cases: 20, timeLimit: 60_000, catalogue: [rule] };
      const report = await judge(subject, options);
      expect(report).toMatchObject(conforming);
      expect(report.verdicts.filter(({ kind }) => kind === 'pass').length).toBe(8);
    } finally {
      await subject.close?.();
    }
  },
  120_000,
);

test('the subject in JavaScript on the page of update rules conforms', { tags: ['slow'] }, async () => {
  const page = readFileSync(join(root, 'docs/your-own-optimizer.md'), 'utf8');
  const [, code] = /```js\n([\s\S]*?)```/.exec(page)!;
  const cwd = folderOf({ 'heavy-ball.mjs': code! });
  const { stdout, status } = await equistep(['check', './heavy-ball.mjs', '--clause', 'rule/*', '--cases', '20'], {
    cwd,
  });
  expect(stdout.match(/^✓ pass +rule\/\S+/gm)).toHaveLength(4);
  expect(status).toBe(0);
});

const catalogue = (name: string): string => `import { defineLoss } from '${library}';
  export default defineLoss({
    name: '${name}', inputs: { struck: { shape: ['examples', 3], reals: [-4, 4] }, hour: { shape: ['examples', 3], reals: [-4, 4] } },
    gradientOf: ['struck'], elements: ['examples'],
    value: ({ multiply, reshape, shape, subtract, sum }, { struck, hour }) => {
      const off = subtract(struck, hour);
      return reshape(sum(multiply(off, off), 1), [shape(struck)[0]]);
    },
  });`;
test.skipIf(lacks('python3'))('a module defines the losses of a process: --catalogue', { tags: ['slow'] }, async () => {
  const cwd = folderOf({ 'bells.mjs': catalogue('bell'), 'none.mjs': 'export default 3;' });
  const judged = (module: string): ReturnType<typeof equistep> =>
    equistep(
      [
        'check',
        '--exec',
        `python3 ${join(root, 'examples/own_loss.py')}`,
        '--catalogue',
        module,
        '--clause',
        'own/definition*',
        '--cases',
        '20',
      ],
      { cwd },
    );
  const { stdout, status } = await judged('bells.mjs');
  expect(stdout).toMatch(/pass +own\/definition .*\n.*pass +own\/definition-of-gradient/);
  expect(status).toBe(0);
  expect(await judged('none.mjs')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      /^equistep: the catalogue 'none\.mjs' cannot be used: its default export\[0\] must be a loss made by defineLoss, or an update rule made by defineOptimizer, got 3\./,
    ) as string,
  });
});
