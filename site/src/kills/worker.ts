/** Searches for the faults that the clauses of a chapter reject, clause by clause, as `equistep mutants` does. */
import { chapters } from '../../../spec/index.ts';
import { killMatrix } from '../../../src/judge/mutants.ts';

/** After how many cases a clause found a fault; never, where it did not. */
export interface KillRow {
  readonly clause: string;
  readonly kills: readonly { readonly fault: string; readonly cases: number | undefined }[];
}
export interface KillsAsked {
  readonly chapter: string;
  readonly seed: number;
  readonly cases: number;
}

addEventListener('message', ({ data: { chapter, seed, cases } }: MessageEvent<KillsAsked>) => {
  for (const clause of chapters.find(({ title }) => title === chapter)?.clauses ?? []) {
    const kills = killMatrix(clause, { seed, cases }).map(({ fault, cases: after }) => ({
      fault: fault.id,
      cases: after,
    }));
    postMessage({ clause: clause.id, kills } satisfies KillRow);
  }
  postMessage('done');
});
