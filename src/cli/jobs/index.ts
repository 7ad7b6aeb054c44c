import { isDeepStrictEqual } from 'node:util';
import type { Clause } from '../../../spec/language/index.ts';
import { declaresOtherwise, startsOnce } from '../../reports/usage.ts';
import { withResolvers, type Resolvers } from '../../subjects/resolvers.ts';
import type { Declaration } from '../../subjects/subject.ts';
import { exitCodes, Failure } from '../failure.ts';
import { startJob, type Job } from './child.ts';
import type { Judged, Judges, Task, Work } from './work.ts';

/**
 * Jobs that share the clauses among them. A subject that hangs is asked less and less of what it hangs at, from one clause
 * to the next: from the first such clause on, one process judges `alone`, so that the report is the same.
 */
export async function startJobs(work: Work, count: number, alone: (work: Work) => Promise<Judges>): Promise<Judges> {
  const start = performance.now();
  const jobs = Array.from({ length: count }, () => startJob(work));
  let last: Judges | undefined;
  const close = async (): Promise<void> => {
    await Promise.all(jobs.map((job) => job.close()));
    await last?.close();
  };
  const declaration = await Promise.any(jobs.map((job) => job.declared)).catch(async ({ errors }: AggregateError) => {
    await close();
    throw errors[0];
  });
  return {
    declaration,
    async *verdicts(given) {
      const { clauses, catalogue: _, ...options } = given;
      const found = shared(jobs, declaration, clauses, options);
      for (const [place, clause] of clauses.entries()) {
        const { verdict, hangs } = await found.get(clause)!.promise;
        if (hangs) {
          await close();
          last = await alone({ ...work, runLimit: Math.max(1, work.runLimit - (performance.now() - start)) });
          return yield* last.verdicts({ ...given, clauses: clauses.slice(place) });
        }
        yield verdict;
      }
    },
    close,
  };
}

type Found = ReadonlyMap<Clause, Resolvers<Judged>>;

/** What jobs find. One that fails leaves the rest to the others: the verdicts that come before its clause are not lost. */
function shared(
  jobs: readonly Job[],
  declaration: Declaration,
  clauses: readonly Clause[],
  options: Task['options'],
): Found {
  const found = new Map(clauses.map((clause) => [clause, withResolvers<Judged>()]));
  const waiting = longestFirst(clauses, jobs.length);
  let failure: unknown;
  const work = async (job: Job): Promise<void> => {
    for (let clause = waiting.shift(); clause !== undefined; clause = waiting.shift()) {
      const { resolve, reject } = found.get(clause)!;
      try {
        await agreed(job, declaration, jobs.length);
        resolve(await job.judge({ clause: clause.id, options }));
      } catch (thrown) {
        failure = thrown;
        return reject(thrown);
      }
    }
  };
  for (const { promise } of found.values()) promise.catch(() => undefined);
  // Where all have failed, nobody is left to judge what waits.
  void Promise.all(jobs.map(work)).then(() => waiting.forEach((clause) => found.get(clause)!.reject(failure)));
  return found;
}

/** @throws Failure where its subject does not start, though another did, or declares something else */
async function agreed(job: Job, declaration: Declaration, jobs: number): Promise<void> {
  const declared = await job.declared.catch((thrown: unknown) => {
    throw thrown instanceof Failure ? new Failure(startsOnce(thrown.message, jobs), thrown.exitCode) : thrown;
  });
  if (!isDeepStrictEqual(declared, declaration))
    throw new Failure(declaresOtherwise(declaration.name), exitCodes['not-judged']);
}

/**
 * In reading order, but for the clauses of so many points that the other jobs would wait for them at the end: of more than
 * a quarter of a job's share.
 */
function longestFirst(clauses: readonly Clause[], jobs: number): Clause[] {
  const points = new Map(clauses.map((clause) => [clause, clause.given.fixed.length]));
  const share = [...points.values()].reduce((sum, count) => sum + count, 0) / jobs;
  const length = (clause: Clause): number => {
    const count = points.get(clause)!;
    return count > share / 4 ? count : 0;
  };
  return clauses.toSorted((a, b) => length(b) - length(a));
}
