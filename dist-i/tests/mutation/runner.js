var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/**
 * A test runner for Stryker. There are thousands of mutants, so that each must be tried within a fraction of a second:
 * the tests of selection.json are bundled once with all that they import, and the bundle is run anew in this process for
 * every mutant. The constants of its modules are made anew with it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult, } from '@stryker-mutator/api/test-runner';
import { rolldown } from 'rolldown';
import { root } from '../../scripts/root.js';
import { collection } from './tests.js';
/** Where mutated code looks for which mutant is active, and counts what it reaches. */
const stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??=
    {});
const selection = JSON.parse(readFileSync(join(root, 'tests/mutation/selection.json'), 'utf8'));
const files = [...new Set(Object.values(selection).flatMap(({ tests }) => tests))];
/** A module that imports the tests, each after one that says which comes. */
const entry = {
    name: 'selection',
    resolveId: (id) => (id === 'selection' || files.includes(id) ? id : undefined),
    load(id) {
        if (files.includes(id))
            return `import { from } from 'vitest'; from(${JSON.stringify(id)});`;
        return id === 'selection'
            ? files
                .flatMap((file) => [file, resolve('tests', `${file}.test.ts`)].map((name) => `import ${JSON.stringify(name)};`))
                .join('\n')
            : undefined;
    },
};
const isOwn = (id) => id === 'selection' || files.includes(id) || /^[./]/.test(id);
/** Those tests that are selected so. */
const among = (tests, { tests: order, leftOut }) => order.flatMap((name) => tests.filter((test) => test.file === name && !leftOut.some((start) => test.id.startsWith(start))));
const selectedFor = (file) => selection[Object.keys(selection).find((start) => file.includes(`/${start}`))];
class InProcess {
    static inject = tokens(commonTokens.logger);
    #log;
    #program;
    #packages = {};
    constructor(log) {
        this.#log = log;
    }
    capabilities() {
        return { reloadEnvironment: true };
    }
    async init() {
        const bundle = await rolldown({
            input: 'selection',
            plugins: [entry],
            external: (id) => !isOwn(id),
            platform: 'node',
            treeshake: false,
            logLevel: 'silent',
        });
        const { output: [{ code, imports }], } = await bundle.generate({ format: 'cjs', codeSplitting: false });
        this.#program = new vm.Script(`(function (require, __dirname, __filename) { ${code}\n})`, {
            filename: 'tests.cjs',
        });
        this.#packages = Object.fromEntries(await Promise.all(imports.map(async (name) => [name, (await import(__rewriteRelativeImportExtension(name)))])));
    }
    /** Those tests that are chosen from all, up to the first that fails unless bail is false. */
    async run(chosen, bail) {
        const results = [];
        const told = (id, from, failure) => {
            const outcome = failure === undefined
                ? { status: TestStatus.Success }
                : {
                    status: TestStatus.Failed,
                    failureMessage: failure instanceof Error ? failure.message : inspect(failure),
                };
            results.push({ id, name: id, timeSpentMs: Math.round(performance.now() - from), ...outcome });
        };
        const { tests, vitest } = collection();
        const required = { ...this.#packages, vitest };
        const begun = performance.now();
        try {
            this.#program.runInThisContext()((name) => required[name] ?? process.getBuiltinModule(name), resolve('tests/spec'), resolve('tests.cjs'));
        }
        catch (thrown) {
            told('loading', begun, thrown);
            return results;
        }
        for (const { id, run } of chosen(tests)) {
            stryker.currentTestId = id;
            const from = performance.now();
            try {
                await run();
                told(id, from);
            }
            catch (thrown) {
                told(id, from, thrown);
                if (bail)
                    break;
            }
        }
        delete stryker.currentTestId;
        return results;
    }
    async dryRun({ files: mutated }) {
        Object.assign(stryker, {
            activeMutant: undefined,
            hitCount: undefined,
            hitLimit: undefined,
            mutantCoverage: { static: {}, perTest: {} },
        });
        const selections = mutated === undefined ? Object.values(selection) : [...new Set(mutated.map(selectedFor))];
        const tests = await this.run((all) => [...new Set(selections.flatMap((one) => among(all, one)))], false);
        for (const { id, timeSpentMs } of tests)
            this.#log.debug(`${timeSpentMs} ms: ${id}`);
        return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
    }
    async mutantRun({ activeMutant, hitLimit, testFilter, disableBail, sandboxFileName, }) {
        Object.assign(stryker, {
            activeMutant: activeMutant.id,
            hitCount: hitLimit === undefined ? undefined : 0,
            hitLimit,
            mutantCoverage: undefined,
        });
        const reaching = new Set(testFilter);
        const tests = await this.run((all) => among(all, selectedFor(sandboxFileName)).filter(({ id }) => testFilter === undefined || reaching.has(id)), !disableBail);
        return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests });
    }
}
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess)];
