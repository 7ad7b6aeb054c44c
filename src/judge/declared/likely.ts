import type { Clause, Fault } from '../../../spec/language/index.ts';
import type { Float64Tensor } from '../../arithmetic/float64.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import { leavesOf } from '../answers.ts';
import type { AnsweredCase } from '../hypothesis.ts';
import type { LikelyFault } from '../verdict.ts';
import { recombined } from './basis.ts';
import { farthest, nearer } from './distance.ts';

/** The faults of a clause about declared losses whose answers are those of every case that failed. */
export function likelyOwn({ rejects }: Clause, failed: readonly AnsweredCase[], { format }: Profile): LikelyFault[] {
  return rejects
    .filter((fault) => failed.every((one) => explains(fault, one, format)))
    .map(({ id, faultClass: of, does }) => ({ id, of, does }));
}

function explains(
  fault: Fault,
  { clause, questions, answers, criterion }: AnsweredCase,
  format: Profile['format'],
): boolean {
  try {
    const { losses } = clause.declared!;
    const wrong = recombined(losses, questions, answers, format, fault);
    if (criterion.judge(wrong).violation === undefined) return false;
    const right = leavesOf<Float64Tensor>(recombined(losses, questions, answers, format));
    const given = leavesOf<Float64Tensor>(answers);
    return leavesOf<Float64Tensor>(wrong).every((tensor, i) => {
      const size = Math.max(...right[i]!.data.map(Math.abs), 0);
      const changed = farthest(tensor, right[i]!);
      return farthest(given[i]!, tensor) * nearer <= (changed > 0 ? changed : size);
    });
  } catch {
    return false;
  }
}
