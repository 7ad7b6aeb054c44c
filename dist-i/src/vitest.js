// oxlint-disable vitest/expect-expect, vitest/valid-title -- these tests are made, not written
/** Conformance as tests of vitest, which is an optional peer: `import { conformance } from 'equistep/vitest'`. */
import { afterAll, describe, test } from 'vitest';
import { chapters, clauses as all } from '../spec/index.js';
import { chosenClauses, requireCheckOptions, requireSubject } from './judge/checks.js';
import { verdicts } from './judge/index.js';
import { patient } from './judge/patience.js';
import { testFailure, testSkipped } from './reports/tests.js';
/**
 * Defines a test for each clause of the specification, or for some of them, titled with the clause's sentence. A
 * subject that does not conform fails it with the smallest counterexample. What the subject does not take, and what is
 * declared to deviate, is skipped with the reason: it did not pass.
 *
 * @throws TypeError or RangeError, before any test is defined, when the subject, its declaration or an option is none
 */
export function conformance(subject, options = {}) {
    requireSubject(subject, 'conformance');
    requireCheckOptions(options, 'conformance');
    const { name, version } = subject.declaration;
    const chosen = chosenClauses(options.clauses, 'conformance');
    const own = { title: 'Clauses of your own', clauses: chosen.filter((clause) => !all.includes(clause)) };
    // One that hangs is given up once for all of its tests.
    const asked = patient(subject);
    describe(`${name} ${version}`, () => {
        afterAll(() => subject.close?.());
        for (const { title, clauses } of [...chapters, own].filter((chapter) => chapter.clauses.some((clause) => chosen.includes(clause)))) {
            describe(title, () => {
                for (const clause of clauses.filter((one) => chosen.includes(one))) {
                    // The judge has time limits of its own.
                    test(clause.says, { timeout: 0 }, async ({ skip }) => {
                        for await (const verdict of verdicts(asked, { ...options, clauses: [clause] }))
                            settle(verdict, clause, options.strict ?? false, skip);
                    });
                }
            });
        }
    });
}
function settle(verdict, clause, strict, skip) {
    if (verdict.kind === 'pass')
        return;
    const skipped = testSkipped(verdict, strict);
    if (skipped !== undefined)
        return skip(skipped);
    const error = new Error(testFailure(verdict, clause));
    // The judge's own stack helps no reader.
    error.stack = `${error.name}: ${error.message}`;
    throw error;
}
