import type { Equation, Fault } from '../../../spec/language/index.ts';
import { visit } from '../../arithmetic/elementwise.ts';
import { float64, type Float64Tensor } from '../../arithmetic/float64.ts';
import { formats, type NumberFormat } from '../../arithmetic/formats.ts';
import type { Profile } from '../../arithmetic/profile.ts';
import type { AnswersByName } from '../answers.ts';
import type { Criterion, Judgement } from '../judgement.ts';
import { equationsOf, type Case } from '../law.ts';
import { definedAnswers, recombined } from './basis.ts';

type Answers = AnswersByName<Float64Tensor>;

/** How many times nearer to right than to any fault an answer must be. OPEN: rounding cannot be bounded here. */
export const nearer: number = 2 ** 10;

/** How far apart two sides are where they are farthest, how large they are, and where that is. */
export interface Gap {
  readonly apart: number;
  readonly size: number;
  readonly place: number;
}

/**
 * By distances. How a gradient is rounded, or an element in a batch of another size, cannot be bounded without a
 * definition. But what each fault of the clause would have answered is known, from the subject's own elements: right is
 * 2¹⁰ times nearer to right than every fault is that changes anything by a thousandth.
 */
export function byDistance(one: Case, { format }: Profile): Pick<Criterion, 'judge' | 'shows'> {
  let known: Answers | undefined;
  const equationsFor = (answers: Answers): readonly Equation<Float64Tensor>[] => {
    known ??= one.clause.declared!.usesDefinition ? definedAnswers(float64, one, answers) : undefined;
    return equationsOf(one, float64, answers, known ?? answers);
  };
  const wronglyAt = (answers: Answers, fault: Fault): readonly Gap[] => {
    try {
      return equationsFor(recombined(one.clause.declared!.losses, one.questions, answers, format, fault)).map(gapOf);
    } catch {
      return [];
    }
  };
  return byDistances({ rejects: one.clause.rejects, format, equationsFor, wronglyAt });
}

/** What is judged by distances: the two sides of a law by the answers, and by what each fault would have answered. */
interface Distances {
  readonly rejects: readonly Fault[];
  readonly format: NumberFormat;
  readonly equationsFor: (answers: Answers) => readonly Equation<Float64Tensor>[];
  readonly wronglyAt: (answers: Answers, fault: Fault) => readonly Gap[];
}
export function byDistances({
  rejects,
  format,
  equationsFor,
  wronglyAt,
}: Distances): Pick<Criterion, 'judge' | 'shows'> {
  const unit = 2 ** -formats[format].precision;
  // Whoever asks what answers show has had them judged.
  let last: { answers: Answers; equations: readonly Equation<Float64Tensor>[]; gaps: readonly Gap[] } | undefined;
  const by = (answers: Answers): NonNullable<typeof last> => {
    if (last?.answers === answers) return last;
    const equations = equationsFor(answers);
    return (last = { answers, equations, gaps: equations.map(gapOf) });
  };
  const wrong = new Map<Fault, readonly Gap[]>();
  let wrongOf: Answers | undefined;
  const wrongly = (answers: Answers, fault: Fault): readonly Gap[] => {
    if (wrongOf !== answers) wrong.clear();
    wrongOf = answers;
    const found = wrong.get(fault) ?? wronglyAt(answers, fault);
    wrong.set(fault, found);
    return found;
  };
  /** Whether a fault changes an equation by a thousandth of what stands there, and by more than a format may round. */
  const isTold = (gap: Gap, { size }: Gap): boolean =>
    gap.apart > 0 && gap.apart * nearer >= Math.max(size, gap.size) && gap.apart >= nearer * unit * size;

  return {
    judge: (answers) => {
      const { equations, gaps } = by(answers);
      let unclaimed = 0;
      for (const [at, gap] of gaps.entries()) {
        // No fault that is told is nearer than a thousandth: what is a thousand times nearer still is right.
        if (gap.apart === 0 || gap.apart * nearer ** 2 <= gap.size) continue;
        const told = rejects
          .map((fault) => wrongly(answers, fault)[at])
          .filter((other) => other !== undefined && isTold(other, gap));
        const nearest = Math.min(gap.size, ...told.map((other) => other!.apart));
        if (gap.apart * nearer <= nearest) continue;
        // A format too narrow cannot tell rounding from a fault.
        const isFar = nearest >= nearer ** 2 * unit * gap.size || 2 * gap.apart >= nearest;
        if (isFar && nearest >= nearer * unit * gap.size)
          return violated(equations, at, gap, nearest / nearer, unclaimed);
        // In half precision no gap is ever so far: there is nothing that another case could decide.
        if (nearer ** 2 * unit <= 1 && nearest >= nearer * unit * gap.size) unclaimed++;
      }
      return { unclaimed, equations: equations.length };
    },
    shows: (answers) => {
      const right = by(answers).gaps;
      return (fault) => (wrongly(answers, fault).some((gap, at) => isTold(gap, right[at]!)) ? 'shown' : undefined);
    },
  };
}

export function gapOf({ left, right }: Equation<Float64Tensor>): Gap {
  let [apart, size, place] = [0, 0, 0];
  visit([left.shape, right.shape], (at, l, r) => {
    const [a, b] = [left.data[l]!, right.data[r]!];
    const same = a === b || (Number.isNaN(a) && Number.isNaN(b));
    const off = same ? 0 : Math.abs(a - b);
    // Where one side is infinite or no number, and the other is another, nothing is farther apart.
    const distance = Number.isNaN(off) ? Infinity : off;
    if (distance > apart) [apart, place] = [distance, at];
    if (Number.isFinite(a)) size = Math.max(size, Math.abs(a));
    if (Number.isFinite(b)) size = Math.max(size, Math.abs(b));
  });
  return { apart, size, place };
}

function violated(
  equations: readonly Equation<Float64Tensor>[],
  at: number,
  { place }: Gap,
  margin: number,
  unclaimed: number,
): Judgement {
  const { about, relation, left, right } = equations[at]!;
  return {
    violation: { about, relation, left, right, place, ...(margin > 0 && { margin }) },
    violated: at,
    unclaimed,
    equations: equations.length,
  };
}

/** How far apart two tensors of one shape are where they are farthest. */
export const farthest = (a: Float64Tensor, b: Float64Tensor): number =>
  a.data.reduce((most, x, i) => Math.max(most, Object.is(x, b.data[i]) ? 0 : Math.abs(x - b.data[i]!)), 0);
