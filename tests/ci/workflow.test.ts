import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { folderOf } from '../cli/run.ts';
import { carriedOut, read, root, standIns, type Step } from './jobs.ts';

vi.setConfig({ testTimeout: 180_000 });

interface Workflow {
  readonly jobs: { readonly part: { readonly strategy: { readonly matrix: { readonly shard: readonly string[] } }; readonly steps: readonly Step[] }; readonly whole: { readonly steps: readonly Step[] } };
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly (Step & { readonly shell: string })[] };
}

describe('the workflow', () => {
  test.each([
    ['reference', 0, /\bconforms/],
    ['mutant:sum-is-mean', 1, /does not conform/],
  ])('judges %s in parts, and the whole decides', (subject, status, says) => {
    const { jobs } = read('examples/conformance.yml') as Workflow;
    const folder = folderOf({ summary: '' });
    const bin = standIns(folder, "--clause 'reduction/*' --cases 10");
    const artifacts = join(folder, 'artifacts');
    const env = { SUBJECT: subject, GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    for (const [i, shard] of jobs.part.strategy.matrix.shard.entries()) {
      const values = { 'matrix.shard': shard, 'strategy.job-index': String(i) };
      expect(carriedOut({ steps: jobs.part.steps, cwd: join(folder, `part ${i}`), artifacts, values, env, bin })).toMatchObject({ status: 0 });
    }
    const cwd = join(folder, 'whole');
    const whole = carriedOut({ steps: jobs.whole.steps, cwd, artifacts, values: {}, env, bin });
    expect(whole).toEqual({ status, printed: expect.stringMatching(says) });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({ conforms: status === 0, complete: true });
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toMatch(says);
    expect(existsSync(join(cwd, 'report.html'))).toBe(true);
  });

  test('has no whole without all of its parts, and a part fails that leaves no report', () => {
    const { jobs } = read('examples/conformance.yml') as Workflow;
    const folder = folderOf({ summary: '' });
    const common = { artifacts: join(folder, 'artifacts'), env: { SUBJECT: 'nobody', GITHUB_STEP_SUMMARY: join(folder, 'summary') }, bin: standIns(folder, '') };
    const values = { 'matrix.shard': '1/4', 'strategy.job-index': '0' };
    expect(carriedOut({ steps: jobs.part.steps, cwd: join(folder, 'part'), values, ...common }).status).not.toBe(0);
    expect(carriedOut({ steps: jobs.whole.steps, cwd: join(folder, 'whole'), values: {}, ...common }).status).not.toBe(0);
  });
});

describe('the action', () => {
  const { inputs, runs } = read('action.yml') as Action;
  const ran = (given: Readonly<Record<string, string>>): { status: number | null; printed: string; cwd: string } => {
    const folder = folderOf({ summary: '' });
    const values = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default]));
    const env = { GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    return { ...carriedOut({ steps: runs.steps, cwd: folder, artifacts: folder, values, env, bin: standIns(folder, '') }), cwd: folder };
  };
  const few = '--clause\nreduction/sum-adds\n--cases\n10';

  test('judges a subject, and fails where it does not conform', () => {
    expect(runs.using).toBe('composite');
    const right = ran({ subject: 'reference', arguments: few, shard: '1/1', json: 'a report.json' });
    expect(right).toMatchObject({ status: 0, printed: expect.stringMatching(/pass +reduction\/sum-adds/) });
    expect(JSON.parse(readFileSync(join(right.cwd, 'a report.json'), 'utf8'))).toMatchObject({ conforms: true });
    expect(ran({ subject: 'mutant:sum-is-mean', arguments: few })).toMatchObject({ status: 1, printed: expect.stringMatching(/^::error /m) });
    expect(ran({ exec: `'${process.execPath}' '${join(root, 'tests/process/reference.mjs')}'`, arguments: few })).toMatchObject({ status: 0 });
  });

  test('takes no input for a part of its script', () => {
    const { status, cwd } = ran({ subject: '$(touch loaded); touch loaded', arguments: '`touch loaded`\n--clause\n"; touch loaded #' });
    expect(status).toBe(2);
    expect(existsSync(join(cwd, 'loaded'))).toBe(false);
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
  });
});
