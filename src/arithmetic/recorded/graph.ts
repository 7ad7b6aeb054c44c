import { sizeOf } from '../../../spec/language/index.ts';
import { ballsOf, takenOf, type BallTensor, type NewBalls } from '../balls/tensor.ts';
import type { Empty } from '../balls/whole.ts';
import { isRepeated, putGiven, type Numbers } from './given.ts';

/** What an operation makes of its operands: of whole tensors, or of the same rows of each. */
export type Into = (made: NewBalls, ...operands: BallTensor[]) => void;

/** A quantity of a computation: an operation on others, or balls that are there. Equal ones are one node. */
export interface Node {
  readonly id: number;
  readonly shape: readonly number[];
  readonly operands: readonly Node[];
  /** Of which operands the same rows are taken as are made; the others are taken whole. */
  readonly byRow: readonly boolean[];
  /** Absent where the balls are there, or given, and where it is its operand in another shape. */
  readonly into: Into | undefined;
  /** Its numbers, where it was given exactly: rows of them become balls when they are needed. */
  readonly given: Numbers | undefined;
  /** Whether it holds the largest numbers of its operand, and where they are: that is not kept with the balls. */
  readonly isLargest: boolean;
  /** Whether its operands are forms of one quantity, of which it holds all. */
  readonly isHull: boolean;
  /** Whether all its balls are one and the same. */
  readonly isUniform: boolean;
  /** The balls, where they are there. */
  balls: BallTensor | undefined;
  /** Its first row. */
  first: BallTensor;
  /** Whether somebody asks if every number certainly is not negative; and whether they are, once it was computed. */
  isChecked: boolean;
  isNotNegative: boolean | undefined;
}

/** These rows of a tensor, as they stand. */
export function rowsOf({ shape, middle, radius }: BallTensor, from: number, count: number): BallTensor {
  const size = sizeOf(shape.slice(1));
  const [start, end] = [from * size, (from + count) * size];
  return ballsOf([count, ...shape.slice(1)], middle.subarray(start, end), radius.subarray(start, end));
}

/** Whether all balls of a tensor are one and the same. */
export function isUniform({ middle, radius }: BallTensor): boolean {
  if (!isRepeated(middle)) return false;
  for (let i = 1; i < radius.length; i++) if (radius[i] !== radius[0]) return false;
  return true;
}

export const isNotNegative = ({ middle, radius }: BallTensor): boolean => {
  for (let i = 0; i < middle.length; i++) if (!(middle[i]! >= radius[i]!)) return false;
  return true;
};

/** Which rows are computed, in which forms, and how many numbers of each node at a time. */
export interface Part {
  readonly atOnce: number;
  readonly empty: Empty;
  /** In the first form of every quantity alone; in all of them, by default. */
  readonly isFirst?: boolean;
  /** These alone. */
  readonly rows?: readonly number[];
}

/** The node that is a quantity's first form. */
export const firstForm = (node: Node): Node => (node.isHull ? firstForm(node.operands[0]!) : node);

/** Computes these nodes, all of as many rows: some rows of all that they are made of at a time. */
export function compute(
  targets: readonly Node[],
  { atOnce, empty, isFirst = false, rows: chosen }: Part,
): BallTensor[] {
  const rows = chosen?.length ?? targets[0]!.shape[0]!;
  const kept = new Map(targets.map((node) => [node, empty([rows, ...node.shape.slice(1)])]));
  const parts = partsOf(targets, isFirst);
  const widest = Math.max(...parts.map(({ node }) => sizeOf(node.shape.slice(1))));
  const block = Math.min(rows, Math.max(1, Math.floor(atOnce / widest)));
  const isWhole = !isFirst && chosen === undefined;
  if (isWhole) for (const { node, way } of parts) if (way === 'made') node.isNotNegative = true;
  let held = buffers(parts, kept, block, empty);
  for (let from = 0; from < rows; from += block) {
    const count = Math.min(block, rows - from);
    if (count < block) held = held.map((balls, i) => (parts[i]!.way === 'whole' ? balls : rowsOf(balls, 0, count)));
    for (const [i, { node, way, operands }] of parts.entries()) {
      if (way === 'rows')
        held[i] =
          chosen === undefined
            ? rowsOf(node.balls!, from, count)
            : takenOf(node.balls!, chosen.slice(from, from + count));
      if (way !== 'made') continue;
      const whole = kept.get(node);
      const made = (whole === undefined ? held[i] : (held[i] = rowsOf(whole, from, count))) as NewBalls;
      const taken = operands.map((operand) => held[operand]!);
      if (node.given !== undefined) putGiven(made, node.given, chosen?.slice(from, from + count) ?? from);
      else if (node.into === undefined) {
        // The same numbers in another shape.
        if (whole === undefined) held[i] = { ...taken[0]!, shape: made.shape, notNegative: undefined };
        else copy(made, taken[0]!);
      } else node.into(made, ...taken);
      if (isWhole && node.isChecked) node.isNotNegative = node.isNotNegative && isNotNegative(held[i]!);
    }
  }
  return [...kept.values()];
}

export function copy(made: BallTensor, { middle, radius }: BallTensor): void {
  made.middle.set(middle);
  made.radius.set(radius);
}

interface Step {
  readonly node: Node;
  /** Whether it is computed; or is there, and its rows are taken, or all of it; or is the same everywhere. */
  readonly way: 'made' | 'rows' | 'whole' | 'uniform';
  readonly operands: readonly number[];
}
/** What these nodes are made of, each after its operands. */
function partsOf(targets: readonly Node[], isFirst: boolean): Step[] {
  const parts: Step[] = [];
  const places = new Map<string, number>();
  const add = (any: Node, byRow: boolean): number => {
    const node = isFirst ? firstForm(any) : any;
    const isSame = node.isUniform && byRow && !targets.includes(node);
    const way = isSame
      ? 'uniform'
      : node.balls === undefined || (node.isLargest && byRow)
        ? 'made'
        : byRow
          ? 'rows'
          : 'whole';
    const known = places.get(`${node.id} ${way}`);
    if (known !== undefined) return known;
    const operands = way === 'made' ? node.operands.map((operand, i) => add(operand, node.byRow[i]!)) : [];
    places.set(`${node.id} ${way}`, parts.length);
    return parts.push({ node, way, operands }) - 1;
  };
  for (const target of targets) add(target, true);
  return parts;
}

/** Where so many rows of each are computed. What nobody reads any more makes room for what is computed later. */
function buffers(
  parts: readonly Step[],
  kept: ReadonlyMap<Node, BallTensor>,
  count: number,
  empty: Empty,
): BallTensor[] {
  const lastRead = parts.map((_, i) => i);
  for (const [i, { operands }] of parts.entries()) for (const operand of operands) lastRead[operand] = i;
  // What is in another shape is read as long as that is.
  for (const [i, { node, operands, way }] of [...parts.entries()].toReversed())
    if (way === 'made' && isReshaped(node)) lastRead[operands[0]!] = Math.max(lastRead[operands[0]!]!, lastRead[i]!);
  const endsWith = parts.map((): number[] => []);
  for (const [i, last] of lastRead.entries()) endsWith[last]!.push(i);
  const free = new Map<number, BallTensor[]>();
  const held: BallTensor[] = [];
  for (const [i, { node, way }] of parts.entries()) {
    const shape = [count, ...node.shape.slice(1)];
    if (way === 'whole') held.push(node.balls!);
    else if (way === 'uniform') held.push(filled(empty(shape), node.first));
    else if (way === 'rows' || kept.has(node)) held.push(ballsOf(shape, nothing, nothing));
    else if (isReshaped(node)) held.push(ballsOf(shape, nothing, nothing));
    else {
      const { middle, radius } = free.get(sizeOf(shape))?.pop() ?? empty(shape);
      held.push(ballsOf(shape, middle, radius));
    }
    for (const j of endsWith[i]!) {
      const size = held[j]!.middle.length;
      if (size > 0 && isOwn(parts[j]!, kept)) free.set(size, [...(free.get(size) ?? []), held[j]!]);
    }
  }
  return held;
}
const nothing = new Float64Array(0);
function filled(balls: BallTensor, { middle, radius }: BallTensor): BallTensor {
  balls.middle.fill(middle[0]!);
  balls.radius.fill(radius[0]!);
  return balls;
}
const isOwn = ({ node, way }: Step, kept: ReadonlyMap<Node, BallTensor>): boolean =>
  way === 'made' && !isReshaped(node) && !kept.has(node);
const isReshaped = ({ into, given }: Node): boolean => into === undefined && given === undefined;
