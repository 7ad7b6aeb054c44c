/**
 * A test runner for Stryker. There are thousands of mutants, so that each must be tried within a fraction of a second:
 * the tests of selection.json are bundled once with all that they import, and the bundle is run anew in this process for
 * every mutant. The constants of its modules are made anew with it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import type { Logger } from '@stryker-mutator/api/logging';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import { rolldown, type Plugin } from 'rolldown';
import { root } from '../../scripts/root.ts';
import { collection, fileOf, going, type Test } from './tests.ts';

/** Where mutated code looks for which mutant is active, and counts what it reaches. */
const stryker = ((globalThis as unknown as Record<string, InstrumenterContext>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??=
  {});
/**
 * By how the path of a mutant's file begins, the first that fits: the tests that it is tried with, in this order, and
 * which of them are left out, by how they begin.
 */
interface Selected {
  readonly tests: readonly string[];
  readonly leftOut: readonly string[];
}
const selection = JSON.parse(readFileSync(join(root, 'tests/mutation/selection.json'), 'utf8')) as Readonly<
  Record<string, Selected>
>;
const files = [...new Set(Object.values(selection).flatMap(({ tests }) => tests))];

/** A module that imports the tests, each after one that says which comes. */
const entry: Plugin = {
  name: 'selection',
  resolveId: (id) => (id === 'selection' || files.includes(id) ? id : undefined),
  load(id) {
    if (files.includes(id)) return `import { from } from 'vitest'; from(${JSON.stringify(id)});`;
    return id === 'selection'
      ? files
          .flatMap((file) =>
            [file, resolve('tests', `${file}.test.ts`)].map((name) => `import ${JSON.stringify(name)};`),
          )
          .join('\n')
      : undefined;
  },
};
const isOwn = (id: string): boolean => id === 'selection' || files.includes(id) || /^[./]/.test(id);

/** Those tests that are selected so. */
const among = (tests: readonly Test[], { tests: order, leftOut }: Selected): readonly Test[] =>
  order.flatMap((name) =>
    tests.filter((test) => test.file === name && !leftOut.some((start) => test.id.startsWith(start))),
  );
const selectedFor = (file: string): Selected =>
  selection[Object.keys(selection).find((start) => file.includes(`/${start}`))!]!;

/** Which tests are run: those of some of the files, and of these which ones. */
interface Chosen {
  readonly files: ReadonlySet<string>;
  readonly of: (all: readonly Test[]) => readonly Test[];
}

class InProcess implements TestRunner {
  static readonly inject: ['logger'] = tokens(commonTokens.logger);
  readonly #log: Logger;
  #program: vm.Script | undefined;
  #packages: Readonly<Record<string, unknown>> = {};
  constructor(log: Logger) {
    this.#log = log;
  }

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const bundle = await rolldown({
      input: 'selection',
      plugins: [entry],
      external: (id) => !isOwn(id),
      platform: 'node',
      treeshake: false,
      logLevel: 'silent',
    });
    const {
      output: [{ code, imports }],
    } = await bundle.generate({ format: 'cjs', codeSplitting: false });
    this.#program = new vm.Script(`(function (require, __dirname, __filename) { ${code}\n})`, {
      filename: 'tests.cjs',
    });
    this.#packages = Object.fromEntries(
      await Promise.all(imports.map(async (name) => [name, (await import(name)) as unknown] as const)),
    );
  }

  /** Those tests that are chosen from all, up to the first that fails unless bail is false. */
  async run(chosen: Chosen, bail: boolean): Promise<TestResult[]> {
    const results: TestResult[] = [];
    const told = (id: string, from: number, failure?: unknown): void => {
      const outcome =
        failure === undefined
          ? ({ status: TestStatus.Success } as const)
          : ({
              status: TestStatus.Failed,
              failureMessage: failure instanceof Error ? failure.message : inspect(failure),
            } as const);
      results.push({ id, name: id, timeSpentMs: Math.round(performance.now() - from), ...outcome });
    };
    const { tests, vitest } = collection(chosen.files);
    const required: Readonly<Record<string, unknown>> = { ...this.#packages, vitest };
    const begun = performance.now();
    try {
      type Bundle = (require: (name: string) => unknown, folder: string, file: string) => void;
      (this.#program!.runInThisContext() as Bundle)(
        (name) => required[name] ?? process.getBuiltinModule(name),
        resolve('tests/spec'),
        resolve('tests.cjs'),
      );
    } catch (thrown) {
      told('loading', begun, thrown);
      return results;
    }
    const go = going();
    for (const { id, within, run } of chosen.of(tests)) {
      stryker.currentTestId = id;
      const from = performance.now();
      try {
        await go(within);
        await run();
        told(id, from);
      } catch (thrown) {
        told(id, from, thrown);
        if (bail) break;
      }
    }
    try {
      await go([]);
    } catch (thrown) {
      told('leaving', performance.now(), thrown);
    }
    delete stryker.currentTestId;
    return results;
  }

  async dryRun({ files: mutated }: DryRunOptions): Promise<DryRunResult> {
    Object.assign(stryker, {
      activeMutant: undefined,
      hitCount: undefined,
      hitLimit: undefined,
      mutantCoverage: { static: {}, perTest: {} },
    });
    const selections = mutated === undefined ? Object.values(selection) : [...new Set(mutated.map(selectedFor))];
    const chosen: Chosen = {
      files: new Set(selections.flatMap(({ tests }) => tests)),
      of: (all) => [...new Set(selections.flatMap((one) => among(all, one)))],
    };
    const tests = await this.run(chosen, false);
    for (const { id, timeSpentMs } of tests) this.#log.debug(`${timeSpentMs} ms: ${id}`);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage! };
  }

  async mutantRun({
    activeMutant,
    hitLimit,
    testFilter,
    disableBail,
    sandboxFileName,
  }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
      mutantCoverage: undefined,
    });
    const selected = selectedFor(sandboxFileName);
    const reaching = testFilter && new Set(testFilter);
    const chosen: Chosen = {
      files: new Set(testFilter?.map(fileOf) ?? selected.tests),
      of: (all) => among(all, selected).filter(({ id }) => reaching?.has(id) !== false),
    };
    const tests = await this.run(chosen, !disableBail);
    return toMutantRunResult(
      determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }
}

export const strykerPlugins: readonly unknown[] = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess)];
