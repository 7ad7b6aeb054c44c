import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { folderOf } from '../cli/run.ts';
import { isQuick } from '../effort.ts';
import { cloneTo, packed, root, standIns } from '../install/stand-ins.ts';
import { carriedOut, read, type Step } from './jobs.ts';

vi.setConfig({ testTimeout: 180_000 });

interface Workflow {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly pack: { readonly steps: readonly Step[] };
    readonly part: {
      readonly strategy: { readonly matrix: { readonly shard: readonly string[] } };
      readonly steps: readonly Step[];
    };
    readonly whole: { readonly steps: readonly Step[] };
  };
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly (Step & { readonly shell: string })[] };
}

describe('the workflow', () => {
  const subjects: readonly (readonly [subject: string, status: number, says: RegExp])[] = [
    ['mutant:sum-is-mean', 1, /does not conform/],
    ['reference', 0, /\bconforms/],
  ];
  test.skipIf(isQuick).each(subjects)('judges %s in parts, and the whole decides', (subject, status, says) => {
    const { jobs, env: common } = read('examples/conformance.yml') as Workflow;
    const folder = folderOf({ summary: '' });
    const bin = standIns(folder, "--clause 'reduction/*' --cases 10");
    const artifacts = join(folder, 'artifacts');
    const env = { SUBJECT: subject, GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    const known = Object.fromEntries(Object.entries(common).map(([name, value]) => [`env.${name}`, value]));
    expect(
      carriedOut({ steps: jobs.pack.steps, cwd: join(folder, 'pack'), artifacts, values: known, env, bin }),
    ).toMatchObject({ status: 0 });
    expect(readdirSync(join(artifacts, 'equistep'))).toEqual([expect.stringMatching(/^equistep-.*\.tgz$/)]);
    for (const [i, shard] of jobs.part.strategy.matrix.shard.entries()) {
      const values = { 'matrix.shard': shard, 'strategy.job-index': String(i) };
      expect(
        carriedOut({ steps: jobs.part.steps, cwd: join(folder, `part ${i}`), artifacts, values, env, bin }),
      ).toMatchObject({ status: 0 });
    }
    const cwd = join(folder, 'whole');
    const whole = carriedOut({ steps: jobs.whole.steps, cwd, artifacts, values: {}, env, bin });
    expect(whole).toEqual({ status, printed: expect.stringMatching(says) });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({
      conforms: status === 0,
      complete: true,
    });
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toMatch(says);
    expect(existsSync(join(cwd, 'report.html'))).toBe(true);
  });

  test.skipIf(isQuick)('has no whole without all of its parts, and a part fails that leaves no report', () => {
    const { jobs } = read('examples/conformance.yml') as Workflow;
    const folder = folderOf({ summary: '' });
    const common = {
      artifacts: join(folder, 'artifacts'),
      env: { SUBJECT: 'nobody', GITHUB_STEP_SUMMARY: join(folder, 'summary') },
      bin: standIns(folder, ''),
    };
    const values = { 'matrix.shard': '1/4', 'strategy.job-index': '0' };
    mkdirSync(join(common.artifacts, 'equistep'), { recursive: true });
    packed(join(common.artifacts, 'equistep'));
    const part = carriedOut({ steps: jobs.part.steps, cwd: join(folder, 'part'), values, ...common });
    expect(part).toEqual({ status: 1, printed: expect.stringContaining("unknown subject 'nobody'") });
    const whole = carriedOut({ steps: jobs.whole.steps, cwd: join(folder, 'whole'), values: {}, ...common });
    expect(whole).toEqual({ status: 2, printed: expect.stringContaining("cannot read the report 'part-*/part.json'") });
  });
});

describe('the action', () => {
  const { inputs, runs } = read('action.yml') as Action;
  // One copy for all of them: a job may use an action several times.
  const clone = mkdtempSync(join(tmpdir(), 'equistep-action-'));
  beforeAll(() => cloneTo(clone));
  afterAll(() => rmSync(clone, { recursive: true }));
  const ran = (given: Readonly<Record<string, string>>) => {
    const folder = folderOf({ summary: '' });
    const values = Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default]),
    );
    const env = { GITHUB_ACTION_PATH: clone, GITHUB_STEP_SUMMARY: join(folder, 'summary'), RUNNER_TEMP: folder };
    return {
      ...carriedOut({ steps: runs.steps, cwd: folder, artifacts: folder, values, env, bin: standIns(folder, '') }),
      cwd: folder,
    };
  };
  const few = '--clause\nreduction/sum-adds\n--cases\n10';

  test('judges a subject, and fails where it does not conform', { tags: ['slow'] }, () => {
    expect(runs.using).toBe('composite');
    const right = ran({ subject: 'reference', arguments: few, shard: '1/1', json: 'a report.json' });
    expect(right).toMatchObject({ status: 0, printed: expect.stringMatching(/pass +reduction\/sum-adds/) });
    expect(JSON.parse(readFileSync(join(right.cwd, 'a report.json'), 'utf8'))).toMatchObject({ conforms: true });
    expect(ran({ subject: 'mutant:sum-is-mean', arguments: few })).toMatchObject({
      status: 1,
      printed: expect.stringMatching(/^::error /m),
    });
    if (isQuick) return;
    expect(
      ran({ exec: `'${process.execPath}' '${join(root, 'dist/tests/process/reference.js')}'`, arguments: few }),
    ).toMatchObject({ status: 0 });
  });

  test.skipIf(isQuick)('installs what it takes at run time, and nothing that Equistep is developed with', () => {
    expect(ran({ subject: 'reference', arguments: few })).toMatchObject({ status: 0 });
    const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
    const there = readdirSync(join(clone, 'node_modules'));
    expect(there).toEqual(expect.arrayContaining(Object.keys(dependencies!).map((name) => name.split('/')[0])));
    expect(there.filter((name) => Object.keys(devDependencies!).some((one) => one.split('/')[0] === name))).toEqual([]);
    // What is built without them is what is built with them.
    for (const file of [
      'src/cli/start.js',
      'src/cli/main.js',
      'src/index.js',
      'src/index.d.ts',
      'adapters/tfjs/index.js',
      'spec/index.js',
    ])
      expect(readFileSync(join(clone, 'dist', file), 'utf8')).toBe(readFileSync(join(root, 'dist', file), 'utf8'));
  });

  test.skipIf(isQuick)('installs beside it what the subject needs, and leaves its manifest as it was', () => {
    const needs = { subject: 'jax-js-cpu', arguments: few };
    expect(ran(needs)).toMatchObject({ status: 3, printed: expect.stringContaining('needs the package @jax-js/jax') });
    const { status, printed } = ran({ ...needs, packages: '@jax-js/jax\n' });
    expect({ status, printed }).toEqual({ status: 0, printed: expect.stringMatching(/pass +reduction\/sum-adds/) });
    expect(readFileSync(join(clone, 'package.json'), 'utf8')).toBe(readFileSync(join(root, 'package.json'), 'utf8'));
  });

  test.skipIf(isQuick)('has its demands met, or fails', () => {
    const given = { subject: 'reference', arguments: few };
    expect(
      ran({ ...given, strict: 'true', require: 'reduction/*\nreduction/sum-adds', 'min-pass': '1' }),
    ).toMatchObject({
      status: 0,
    });
    expect(ran({ ...given, 'min-pass': '2' }).status).toBe(2);
    expect(ran({ ...given, strict: 'yes' })).toMatchObject({
      status: 2,
      printed: "equistep: the input strict is true or false, not 'yes'\n",
    });
    expect(ran({ ...given, require: 'sgd/*' }).status).toBe(2);
    const baseline = join(ran(given).cwd, 'equistep.json');
    expect(ran({ ...given, baseline })).toMatchObject({ status: 0 });
    expect(ran({ ...given, subject: 'mutant:sum-is-mean', baseline })).toMatchObject({
      status: 1,
      printed: expect.stringMatching(
        /^::error title=[^\n]*Demand not met: reduction\/sum-adds passed in the baseline, and now its verdict is 'fail'\./m,
      ),
    });
  });

  test.skipIf(isQuick)('takes no input for a part of its script', () => {
    const { status, cwd } = ran({
      subject: '$(touch loaded); touch loaded',
      packages: '',
      arguments: '`touch loaded`\n--clause\n"; touch loaded #',
      require: '$(touch loaded)',
      'min-pass': '$(touch loaded)',
      baseline: '`touch loaded`',
    });
    expect(status).toBe(2);
    expect(existsSync(join(cwd, 'loaded'))).toBe(false);
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
  });
});
