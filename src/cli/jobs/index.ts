import type { Clause } from '../../../spec/language/index.ts';
import type { Verdict } from '../../judge/verdict.ts';
import { withResolvers } from '../../subjects/resolvers.ts';
import { startJob, type Job } from './child.ts';
import type { Judges, Work } from './work.ts';

/** Jobs that share the clauses among them. */
export async function startJobs(work: Work, count: number): Promise<Judges> {
  const jobs = Array.from({ length: count }, () => startJob(work));
  const close = async (): Promise<void> => void (await Promise.all(jobs.map((job) => job.close())));
  try {
    const declaration = await Promise.race(jobs.map((job) => job.declaration));
    return {
      declaration,
      verdicts: (options) => shared(jobs, options),
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** One that fails leaves the rest to the others: the verdicts that come before its clause are not lost. */
async function* shared(jobs: readonly Job[], given: Parameters<Judges['verdicts']>[0]): AsyncGenerator<Verdict> {
  const { clauses, catalogue: _, ...options } = given;
  const found = new Map(clauses.map((clause) => [clause, withResolvers<Verdict>()]));
  const waiting = longestFirst(clauses, jobs.length);
  let failure: unknown;
  const work = async (job: Job): Promise<void> => {
    for (let clause = waiting.shift(); clause !== undefined; clause = waiting.shift()) {
      const { resolve, reject } = found.get(clause)!;
      try {
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
  for (const { promise } of found.values()) yield await promise;
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
