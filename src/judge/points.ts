import { pointsOf, type Axes, type Point } from '../../spec/language/combining.ts';
import type { Clause, Question } from '../../spec/language/index.ts';
import { unsupported, type Declaration } from '../subjects/subject.ts';
import type { Exception } from './verdict.ts';

/** A clause as a subject is asked it, and the values of options that it is not asked, each with the reason. */
export interface Asked {
  readonly clause: Clause;
  readonly leftOut: readonly Exception[];
}
type Part = Readonly<Record<string, unknown>>;

const known = new WeakMap<Declaration, Map<Clause, Asked>>();

/**
 * The clause with points that hold every pair of the options that a subject declares, where its points are a covering
 * array: else a pair would not be asked for want of a third option that stands beside it in the array of all.
 */
export function askedOf(clause: Clause, declaration: Declaration): Asked {
  const of = known.get(declaration) ?? new Map<Clause, Asked>();
  known.set(declaration, of);
  const asked = of.get(clause) ?? made(clause, declaration);
  of.set(clause, asked);
  return asked;
}

function made(clause: Clause, declaration: Declaration): Asked {
  const { combined } = clause.given;
  if (combined === undefined) return { clause, leftOut: [] };
  const why = (part: Part): string | undefined => {
    const question = combined.least(part);
    return question && unsupported(declaration, question as Question);
  };
  const some = aQuestion(combined.axes, (part) => combined.least(part) !== undefined && why(part) === undefined);
  if (some === undefined) return { clause, leftOut: [] };
  const leftOut: Exception[] = [];
  const axes = Object.fromEntries(
    Object.entries(combined.axes).map(([axis, values]) => {
      const taken = values.filter((value) => {
        const reason = why({ ...some, [axis]: value });
        if (reason !== undefined) leftOut.push({ point: { [axis]: value }, reason });
        return reason === undefined;
      });
      return [axis, taken];
    }),
  );
  const allowed = (part: Partial<Point<Axes>>): boolean =>
    (combined.allowed?.(part) ?? true) && why(part) === undefined;
  const everything = leftOut.length === 0 && !hasRefused(combined.axes, why, some);
  if (everything) return { clause, leftOut };
  const own = { ...combined, axes, allowed };
  const { drawn, enough, bitForBit } = clause.given;
  const given = {
    fixed: pointsOf(own),
    drawn,
    ...(enough !== undefined && { enough }),
    ...(bitForBit !== undefined && { bitForBit }),
    combined: own,
  };
  return { clause: { ...clause, given }, leftOut };
}

/** The first values of two axes that make a question which the subject takes. */
function aQuestion(axes: Axes, takes: (part: Part) => boolean): Part | undefined {
  const names = Object.keys(axes);
  for (const a of names)
    for (const b of names.slice(names.indexOf(a) + 1))
      for (const i of axes[a]!)
        for (const j of axes[b]!) {
          const part = { [a]: i, [b]: j };
          if (takes(part)) return part;
        }
  return undefined;
}

/** Whether two values are not taken together, each of which is. */
const hasRefused = (axes: Axes, why: (part: Part) => string | undefined, some: Part): boolean =>
  Object.entries(axes).some(([axis, values]) =>
    Object.entries(axes).some(
      ([other, its]) =>
        axis < other &&
        values.some((value) => its.some((one) => why({ ...some, [axis]: value, [other]: one }) !== undefined)),
    ),
  );
