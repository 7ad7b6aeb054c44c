import type { Arithmetic } from '../../spec/language/index.ts';
import {
  add,
  less,
  multiply,
  negate,
  oracle,
  precise,
  subtract,
  toNumber,
  type Precise,
  type PreciseTensor,
} from './precise.ts';

/** To 200 bits, with either end of what the mathematics leaves open. */
export const ends: readonly Arithmetic<PreciseTensor>[] = [
  { ...oracle, subgradient: (_, one) => one },
  { ...oracle, subgradient: (_, __, other) => other },
];

/**
 * What comes of an evaluation to 200 bits, by every form that a definition admits: first with the first form at every
 * choice, then with each other form at one choice after another, and at the choices that this form has within itself;
 * and last with the last form at every choice.
 */
export function inEveryForm<V>(of: (arithmetic: Arithmetic<PreciseTensor>) => V): [V, ...V[]] {
  /** Calls at every choice with its number and how many forms it has, and evaluates the form that is picked. */
  const evaluate = (pick: (choice: number, forms: number) => number, left: (choice: number) => void = () => {}): V => {
    let choices = 0;
    const anyOf = (...forms: readonly (() => PreciseTensor)[]): PreciseTensor => {
      const choice = choices++;
      const made = given(forms[pick(choice, forms.length)]!());
      left(choice);
      return made;
    };
    return of({ ...oracle, anyOf });
  };
  /** By these forms, and by every other form at each choice that is met within the last of them. */
  const from = (picks: ReadonlyMap<number, number>, last?: number): V[] => {
    const met: { readonly choice: number; readonly forms: number }[] = [];
    let within = last === undefined;
    const made = evaluate(
      (choice, forms) => {
        if (within) met.push({ choice, forms });
        within ||= choice === last;
        return picks.get(choice) ?? 0;
      },
      (choice) => (within &&= choice !== last),
    );
    const others = met.flatMap(({ choice, forms }) =>
      Array.from({ length: forms - 1 }, (_, other) => from(new Map([...picks, [choice, other + 1]]), choice)),
    );
    return [made, ...others.flat()];
  };
  const [first, ...others] = from(new Map());
  return [first!, ...others, evaluate((_, forms) => forms - 1)];
}

/** A form that gives nothing is none: something else would be taken in its place. */
function given(made: PreciseTensor | undefined): PreciseTensor {
  if (made === undefined) throw new TypeError('a form gives nothing');
  return made;
}

const size = (x: Precise): Precise => (less(x, precise(0)) ? negate(x) : x);
/** Whether both are the same quantity: 100 of 200 bits agree. */
const same = (a: Precise, b: Precise): boolean =>
  !less(multiply(precise(2 ** -100), add(precise(1), size(a))), size(subtract(a, b)));
/** The places at which two tensors differ, with what stands there. */
export function differences(a: PreciseTensor, b: PreciseTensor): string[] {
  const shapes = [a, b].map(({ shape }) => `[${shape.join(', ')}]`);
  if (shapes[0] !== shapes[1]) return [`shapes ${shapes.join(' and ')}`];
  return a.data.flatMap((x, i) => (same(x, b.data[i]!) ? [] : [`${toNumber(x)} and ${toNumber(b.data[i]!)} at ${i}`]));
}
