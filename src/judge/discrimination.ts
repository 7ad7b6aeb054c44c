import { definitions } from '../../spec/definitions/index.ts';
import type { Clause, Definitions, Fault, Questions } from '../../spec/language/index.ts';
import type { Float64Tensor } from '../arithmetic/float64.ts';
import type { NumberFormat } from '../arithmetic/formats.ts';
import type { AnswersByName } from './answers.ts';
import type { Criterion } from './criterion.ts';
import type { Showing } from './judgement.ts';
import { drawPoint, type Bench, type CaseBatch, type DrawnCase } from './draw.ts';
import { plainAnswersOf } from './plain.ts';
import { remembered } from './memory.ts';
import { roundedTo } from './rounded.ts';

const wrongDefinitions = new WeakMap<Fault, Definitions>();
/** The definitions with this fault. */
export function wrong(fault: Fault): Definitions {
  const made = wrongDefinitions.get(fault) ?? fault.wrong(definitions);
  wrongDefinitions.set(fault, made);
  return made;
}

/** The answers of a fault, rounded to a format. */
export const wrongAnswers = (fault: Fault, questions: Questions, format: NumberFormat): AnswersByName<Float64Tensor> =>
  roundedTo(format, plainAnswersOf(wrong(fault), questions));

/** Whether these answers of a fault are rejected. A fault that has no answer to the questions shows nothing. */
export function isRejected(
  fault: Fault,
  questions: Questions,
  format: NumberFormat,
  rejects: (answers: AnswersByName<Float64Tensor>) => boolean,
): boolean {
  try {
    return rejects(wrongAnswers(fault, questions, format));
  } catch {
    return false;
  }
}

/** Whether the answers of a fault, rounded to the subject's format, violate the law. */
export const fails = (fault: Fault, questions: Questions, criterion: Criterion, format: NumberFormat): boolean =>
  remembered(criterion, fault, () =>
    isRejected(fault, questions, format, (answers) => criterion.judge(answers).violation !== undefined),
  );

/** Which of a clause's faults show in the cases of a run: a case in which one does is *discriminating*. */
export interface Discrimination {
  /** The faults that this case shows, as far as is not known from the cases before: one at least, where there is one. */
  readonly shownBy: (one: DrawnCase, shows?: (fault: Fault) => Showing) => readonly Fault[];
  /** Takes note of faults that a case showed which held. */
  readonly note: (shown: readonly Fault[]) => void;
  /** The faults that no case showed which held. */
  readonly unshown: () => readonly Fault[];
  /** Those of them that some answers hid by how far they may be off themselves. */
  readonly hidden: () => readonly Fault[];
}

/** A fault that does not show in so many cases at a point is not looked for in more of them. */
const most = 2;

export function discriminationOf({ rejects }: Clause, format: NumberFormat): Discrimination {
  const shown = new Set<Fault>();
  const hidden = new Set<Fault>();
  const looked = new Map<string, number>();
  let last: Fault | undefined;
  return {
    shownBy: ({ origin, questions, criterion }, showing) => {
      const place = origin.from === 'draw' ? origin.point : `example ${origin.example}`;
      const isWorthIt = (fault: Fault): boolean => {
        const key = `${place} ${fault.id}`;
        const times = looked.get(key) ?? 0;
        looked.set(key, times + 1);
        return times < most;
      };
      const shows = (fault: Fault): boolean => {
        if (showing === undefined) return fails(fault, questions, criterion, format);
        const found = showing(fault);
        if (found === 'hidden') hidden.add(fault);
        return found === 'shown';
      };
      const looking = rejects.filter((fault) => !shown.has(fault) && isWorthIt(fault));
      const found = looking.filter(shows);
      if (found.length > 0) return found;
      const others = rejects.filter((fault) => !looking.includes(fault) && fault !== last);
      const first = [...(last === undefined || looking.includes(last) ? [] : [last]), ...others].find(shows);
      return first === undefined ? [] : [first];
    },
    note: (faults) => {
      for (const fault of faults) shown.add(fault);
      last = faults.at(-1) ?? last;
    },
    unshown: () => rejects.filter((fault) => !shown.has(fault)),
    hidden: () => rejects.filter((fault) => hidden.has(fault) && !shown.has(fault)),
  };
}

/** About so many cases are searched for one in which a fault shows, shared out over the points of a clause. */
const searched = 200;

/** A case that the subject supports and in which some fault of the clause would show, if one is found. */
export function discriminatingCase(bench: Bench): CaseBatch | undefined {
  const { clause, subject } = bench;
  // Without answers nothing shows there.
  if (clause.declared !== undefined || clause.ruled !== undefined) return undefined;
  const shows = ({ questions, criterion }: DrawnCase): boolean =>
    clause.rejects.some((fault) => fails(fault, questions, criterion, subject.declaration.format));
  const supported = [...clause.given.fixed.keys()].filter((index) => drawPoint(bench, index, 1).cases.length > 0);
  for (const index of supported) {
    const { point, cases } = drawPoint(bench, index, Math.max(4, Math.ceil(searched / supported.length)));
    const found = cases.find(shows);
    if (found !== undefined) return { point, cases: [found] };
  }
  return undefined;
}
