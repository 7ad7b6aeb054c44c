import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfigFnObject } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { startFlags } from './src/cli/flags.ts';

/** What takes longest, first: of two workers none is to wait for the other at the end. A clone that is new knows no times. */
const longest = [
  'tests/judge/subsets',
  'tests/spec/clauses',
  'tests/attacks/',
  'tests/judge/causes.',
  'tests/judge/mutant-causes',
  'tests/detection/table',
  'tests/python/package',
  'tests/docs/first-steps',
  'tests/judge/simulated',
  'tests/arithmetic/soundness',
  'tests/judge/pairs',
];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.includes(name));
      return at < 0 ? longest.length : at;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- vitest's own
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

// As many workers as processors, where vitest by itself leaves one of them without work. The limit of time is there to
// end what hangs: on a busy machine a test that starts processes takes long, and is right nevertheless.
// The files of the full run get modules of their own, so that none leans on another; loading them anew for each of more than
// a hundred files would be a third of the quick one. The workers start as the command does.
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  test: {
    maxWorkers: availableParallelism(),
    execArgv: [...startFlags],
    sequence: { sequencer: LongestFirst },
    isolate: mode === 'full',
    tags: [{ name: 'slow', description: 'What takes seconds: only the full run does it.' }],
    ...(mode === 'test' && { tagsFilter: ['!slow'] }),
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}));
export default config;
