import { defaults, verdicts } from '../judge/index.ts';
import { limited } from '../judge/patience.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Judges, Work } from './jobs/work.ts';

export type { Judges } from './jobs/work.ts';

/** The subject as long as a run may take. It may always load as long as it has for an answer where nobody says otherwise. */
export const loadedFor = async (
  { timeLimit, runLimit }: Work,
  load: (loadingTime: number) => Promise<Subject>,
): Promise<Subject> => limited(await load(Math.max(timeLimit, defaults.timeLimit)), runLimit);

/** This process, or as many as there are jobs, each of which starts the subject for itself. */
export async function judgesOf(
  work: Work,
  load: (loadingTime: number) => Promise<Subject>,
  jobs: number,
): Promise<Judges> {
  if (jobs > 1) return (await import('./jobs/index.ts')).startJobs(work, jobs, (rest) => judgesOf(rest, load, 1));
  const [subject] = await Promise.all([loadedFor(work, load), import('../judge/judge.ts')]);
  return {
    declaration: subject.declaration,
    verdicts: (options) => verdicts(subject, options),
    close: async () => subject.close?.(),
  };
}
