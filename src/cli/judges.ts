import { verdicts } from '../judge/index.ts';
import { limited } from '../judge/patience.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Judges, Work } from './jobs/work.ts';

export type { Judges } from './jobs/work.ts';

/** This process, or as many as there are jobs, each of which starts the subject for itself. */
export async function judgesOf(
  load: (loadingTime: number) => Promise<Subject>,
  work: Work,
  jobs: number,
): Promise<Judges> {
  if (jobs > 1) return (await import('./jobs/index.ts')).startJobs(work, jobs);
  const [loaded] = await Promise.all([load(work.loadingTime), import('../judge/judge.ts')]);
  const subject = limited(loaded, work.runLimit);
  return {
    declaration: subject.declaration,
    verdicts: (options) => verdicts(subject, options),
    close: async () => subject.close?.(),
  };
}
