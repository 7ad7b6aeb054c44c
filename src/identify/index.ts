import type { LossQuestion, Question, StepsQuestion } from '../../spec/language/index.ts';
import type { Subject } from '../subjects/subject.ts';
import { observe, type Observation } from '../observe/index.ts';
import { nameOfReduction, nameOfRule, reductionsFor, rulesFor } from './candidates.ts';
import { findingOf, isAsDeclared, type Finding, type Inquiry } from './finding.ts';
import { isAsDeclaredOfNothing, nothingOf, type OfNothing } from './nothing.ts';
import { ownMeansOf } from './own.ts';
import { probesFor } from './probes.ts';
import { tiesOf, type Tie } from './ties.ts';
import { undeclaredOf, type Undeclared } from './undeclared.ts';

/** What a subject really has, as far as its answers tell, beside what it declares. */
export interface Identification {
  readonly subject: { readonly name: string; readonly version: string; readonly format: string };
  readonly seed: number;
  readonly reductions: readonly Finding[];
  readonly nothing: readonly OfNothing[];
  readonly ties: readonly Tie[];
  readonly rules: readonly Finding[];
  /** What it does when it is asked, though it does not declare it. */
  readonly undeclared: readonly Undeclared[];
  /** Which hypothesis its training loops follow, and the degrees of its own update rules; where it declares any. */
  readonly observed?: Observation;
}

/**
 * Finds out, by questions alone, what a subject's reductions divide by, what an empty batch gives, its gradients at
 * ties, its update rules, and what it has but does not declare.
 */
export async function identify(
  subject: Subject,
  { seed, timeLimit }: { readonly seed: number; readonly timeLimit: number },
): Promise<Identification> {
  const { name, version, format, loops = [], ownOptimizers = [] } = subject.declaration;
  const inquiry: Inquiry = { subject, timeLimit };
  const probes = probesFor(subject.declaration, seed);
  const byLoss = grouped(probes.losses, ({ loss, reduction }) => `${loss.name}\n${nameOfReduction(reduction)}`);
  const reductions: Finding[] = [];
  for (const [first, ...rest] of byLoss) {
    const all = [first, ...rest];
    reductions.push(
      await findingOf(inquiry, first.loss.name, nameOfReduction(first.reduction), all, (question) =>
        reductionsFor(question as LossQuestion),
      ),
    );
  }
  reductions.push(...(await ownMeansOf(inquiry, seed)));
  const nothing: OfNothing[] = [];
  for (const group of grouped(
    byLoss.map(([first]) => first).filter(({ reduction }) => reduction.by !== 'none'),
    ({ reduction }) => nameOfReduction(reduction),
  )) {
    nothing.push(...(await nothingOf(inquiry, nameOfReduction(group[0].reduction), group)));
  }
  const ties = await tiesOf(inquiry);
  const rules: Finding[] = [];
  for (const group of grouped(probes.steps, ({ optimizer }) => nameOfRule(optimizer))) {
    const [{ optimizer }] = group;
    rules.push(
      await findingOf(inquiry, optimizer.name, nameOfRule(optimizer), group, (question) =>
        rulesFor(question as StepsQuestion),
      ),
    );
  }
  return {
    subject: { name, version, format },
    seed,
    reductions,
    nothing,
    ties,
    rules,
    undeclared: await undeclaredOf(inquiry, seed),
    ...(loops.length + ownOptimizers.length > 0 && { observed: await observe(subject, { seed, timeLimit }) }),
  };
}

/** Questions of one kind together, in the order of the first of each kind. */
function grouped<Q extends Question>(questions: readonly Q[], kind: (question: Q) => string): [Q, ...Q[]][] {
  const groups = new Map<string, [Q, ...Q[]]>();
  for (const question of questions) {
    const group = groups.get(kind(question));
    if (group === undefined) groups.set(kind(question), [question]);
    else group.push(question);
  }
  return [...groups.values()];
}

/** Whether nothing was found otherwise than it is declared. What could not be found out is no agreement. */
export const agrees = ({ reductions, nothing, ties, rules, observed }: Identification): boolean =>
  observed?.conforms !== false &&
  [...reductions, ...rules].every(isAsDeclared) &&
  nothing.every(isAsDeclaredOfNothing) &&
  ties.every(({ admitted }) => admitted);
