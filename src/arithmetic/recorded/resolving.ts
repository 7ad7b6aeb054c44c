import { ballsOf as ballsOfShape, takenOf, type BallTensor } from '../balls/tensor.ts';
import type { Empty } from '../balls/whole.ts';
import { compute, firstForm, type Node } from './graph.ts';
import { isRowByRow, type Recorded, type Resolve } from './quantity.ts';

/** What gives quantities their balls. */
export interface Resolving {
  /** The balls of a quantity, computed now if they are not there. */
  readonly resolved: Resolve;
  /** The same in its first form; what is small, and there already, may be in all of them. */
  readonly inFirst: Resolve;
  /** The balls of these quantities, computed together. */
  readonly ballsOf: (of: readonly Recorded[]) => BallTensor[];
  /** Balls that hold the first form of each, and of all that they are computed from; asked for before all others. */
  readonly firstOf: (of: readonly Recorded[]) => BallTensor[];
  /** The balls of these rows of one. */
  readonly rowsOf: (of: Recorded, rows: readonly number[]) => BallTensor;
}

/** Quantities are computed so many numbers at a time. */
export function resolving(atOnce: number, empty: Empty): Resolving {
  function resolved(x: Recorded): BallTensor {
    if (x.balls !== undefined) return x.balls;
    if (x.later !== undefined) return (x.balls = x.later.make(resolved));
    computed([x.node!]);
    const { middle, radius } = x.node!.balls!;
    const balls = ballsOfShape(x.shape, middle, radius);
    if (x.sign !== false && (x.sign === true || x.sign.every(isNotNegative))) balls.notNegative = true;
    return (x.balls = balls);
  }
  /** The balls of nodes, which are computed together where they are not there. */
  function computed(missing: Iterable<Node>): void {
    for (const those of byRows(missing))
      compute(those, { atOnce, empty }).forEach((balls, i) => (those[i]!.balls = balls));
  }
  const firsts = new WeakMap<Node, BallTensor>();
  function computedFirst(missing: Iterable<Node>): void {
    for (const those of byRows(new Set([...missing].map(firstForm))))
      compute(those, { atOnce, empty, isFirst: true }).forEach((balls, i) => firsts.set(those[i]!, balls));
  }
  function inFirst(x: Recorded): BallTensor {
    if (x.first !== undefined) return x.first;
    if (x.later !== undefined) return (x.first = x.later.make(inFirst));
    if (x.balls !== undefined) return x.balls;
    const node = firstForm(x.node!);
    if (!firsts.has(node)) computedFirst([node]);
    const { middle, radius } = node.balls ?? firsts.get(node)!;
    const first = ballsOfShape(x.shape, middle, radius);
    if (x.sign === true) first.notNegative = true;
    return (x.first = first);
  }
  /** What no number of the result was computed from, as the side of a choice that nobody took, is computed for this. */
  function isNotNegative(node: Node): boolean {
    if (node.isNotNegative === undefined) compute([node], { atOnce, empty });
    return node.isNotNegative === true;
  }

  /** What must be computed before these quantities are there. */
  function needed(of: readonly Recorded[], isFirst: boolean, found = new Set<Node>()): Set<Node> {
    for (const { balls, later: waits, node } of of) {
      if (balls !== undefined && !(isFirst && waits !== undefined)) continue;
      if (waits === undefined) found.add(node!);
      else needed(isFirst && waits.isHull ? waits.of.slice(0, 1) : waits.of, isFirst, found);
    }
    return found;
  }
  return {
    resolved,
    inFirst,
    ballsOf: (of) => {
      computed(needed(of, false));
      return of.map(resolved);
    },
    firstOf: (of) => {
      computedFirst(needed(of, true));
      return of.map(inFirst);
    },
    rowsOf: (x, rows) =>
      isRowByRow(x) && x.node!.balls === undefined
        ? compute([x.node!], { atOnce, empty, rows })[0]!
        : takenOf(resolved(x), rows),
  };
}

/** Nodes that are not there yet, by how many rows they have. */
function byRows(nodes: Iterable<Node>): Iterable<Node[]> {
  const found = new Map<number, Node[]>();
  for (const node of nodes) {
    if (node.balls !== undefined) continue;
    const [rows] = node.shape as readonly [number];
    const those = found.get(rows) ?? [];
    found.set(rows, those);
    those.push(node);
  }
  return found.values();
}
