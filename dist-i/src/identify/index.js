import { observe } from '../observe/index.js';
import { nameOfReduction, nameOfRule, reductionsFor, rulesFor } from './candidates.js';
import { findingOf, isAsDeclared } from './finding.js';
import { isAsDeclaredOfNothing, nothingOf } from './nothing.js';
import { ownMeansOf } from './own.js';
import { probesFor } from './probes.js';
import { tiesOf } from './ties.js';
import { undeclaredOf } from './undeclared.js';
/**
 * Finds out, by questions alone, what a subject's reductions divide by, what an empty batch gives, its gradients at
 * ties, its update rules, and what it has but does not declare.
 */
export async function identify(subject, { seed, timeLimit }) {
    const { name, version, format, loops = [], ownOptimizers = [] } = subject.declaration;
    const inquiry = { subject, timeLimit };
    const probes = probesFor(subject.declaration, seed);
    const byLoss = grouped(probes.losses, ({ loss, reduction }) => `${loss.name}\n${nameOfReduction(reduction)}`);
    const reductions = [];
    for (const [first, ...rest] of byLoss) {
        const all = [first, ...rest];
        reductions.push(await findingOf(inquiry, first.loss.name, nameOfReduction(first.reduction), all, (question) => reductionsFor(question)));
    }
    reductions.push(...(await ownMeansOf(inquiry, seed)));
    const nothing = [];
    for (const group of grouped(byLoss.map(([first]) => first).filter(({ reduction }) => reduction.by !== 'none'), ({ reduction }) => nameOfReduction(reduction))) {
        nothing.push(...(await nothingOf(inquiry, nameOfReduction(group[0].reduction), group)));
    }
    const ties = await tiesOf(inquiry);
    const rules = [];
    for (const group of grouped(probes.steps, ({ optimizer }) => nameOfRule(optimizer))) {
        const [{ optimizer }] = group;
        rules.push(await findingOf(inquiry, optimizer.name, nameOfRule(optimizer), group, (question) => rulesFor(question)));
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
function grouped(questions, kind) {
    const groups = new Map();
    for (const question of questions) {
        const group = groups.get(kind(question));
        if (group === undefined)
            groups.set(kind(question), [question]);
        else
            group.push(question);
    }
    return [...groups.values()];
}
/** Whether nothing was found otherwise than it is declared. What could not be found out is no agreement. */
export const agrees = ({ reductions, nothing, ties, rules, observed }) => observed?.conforms !== false &&
    [...reductions, ...rules].every(isAsDeclared) &&
    nothing.every(isAsDeclaredOfNothing) &&
    ties.every(({ admitted }) => admitted);
