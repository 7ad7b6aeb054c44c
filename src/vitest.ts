// oxlint-disable vitest/expect-expect, vitest/valid-title -- these tests are made, not written
/** Conformance as tests of vitest, which is an optional peer: `import { conformance } from 'equistep/vitest'`. */
import { afterAll, describe, test } from 'vitest';
import { chapters, clauses as all } from '../spec/index.ts';
import type { Clause } from '../spec/language/index.ts';
import { verdicts, type CheckOptions } from './judge/index.ts';
import type { Verdict } from './judge/verdict.ts';
import { testFailure, testSkipped } from './reports/tests.ts';
import { wrongIn } from './subjects/declaration.ts';
import type { Subject } from './subjects/subject.ts';

/**
 * Defines a test for each clause of the specification, or for some of them, titled with the clause's sentence. A subject that does not conform fails it with the
 * smallest counterexample. What the subject does not take, and what is declared to deviate, is skipped with the reason: it did not pass.
 */
export function conformance(subject: Subject, options: CheckOptions = {}): void {
  const wrong = wrongIn(subject.declaration);
  if (wrong !== undefined) throw new TypeError(`conformance: ${wrong}`);
  const { name, version } = subject.declaration;
  const chosen: readonly Clause[] = options.clauses ?? all;
  describe(`${name} ${version}`, () => {
    afterAll(() => subject.close?.());
    for (const { title, clauses } of chapters.filter((chapter) => chapter.clauses.some((clause) => chosen.includes(clause)))) {
      describe(title, () => {
        for (const clause of clauses.filter((one) => chosen.includes(one))) {
          // The judge has time limits of its own.
          test(clause.says, { timeout: 0 }, async ({ skip }) => {
            for await (const verdict of verdicts(subject, { ...options, clauses: [clause] })) settle(verdict, clause, skip);
          });
        }
      });
    }
  });
}

function settle(verdict: Verdict, clause: Clause, skip: (note: string) => void): void {
  if (verdict.kind === 'pass') return;
  const skipped = testSkipped(verdict);
  if (skipped !== undefined) return skip(skipped);
  const error = new Error(testFailure(verdict, clause));
  // Where the judge stands tells nobody anything.
  error.stack = `${error.name}: ${error.message}`;
  throw error;
}
