import { learningRate, reductions, scaleRate } from '../../spec/contracts/index.js';
import { requireInteger, requireOneOf, requireOptions } from '../../spec/contracts/checks.js';
import { batchRoleOf, batchSubjectOf } from '../../spec/definitions/batch-role.js';
import { batchRules, namesOf, optimizerDefinitions } from '../../spec/definitions/records.js';
import { changed, partsOf, scaled, times } from '../../spec/definitions/translation.js';
import { changesOf, isDefined, isRule, lostIn, refused } from './changes.js';
import { requireNumberOf, requireSetup } from './checks.js';
const names = namesOf(batchRules);
/** What is tried where none is named: rules that say something of the rate. */
const usual = ['linear', 'square-root'];
/** The rules for another batch size that a set-up can be scaled by. */
const rulesFor = (setup) => isRule(setup.optimizer) && isDefined(setup.optimizer)
    ? names.filter((name) => batchRules[name].takes(batchSubjectOf(setup)))
    : [];
/**
 * The set-up for another batch size, by a rule that is an approximation: each says when it holds, when it is refused
 * and how its error grows (spec/definitions/batches). On the sum everything but what the rule changes grows with the
 * batch, as from one mean to the sum over the other batch. The state of an optimizer in the middle of training is kept.
 *
 * @throws TypeError or RangeError when the set-up or an option is none, with what is wrong and what to do
 * @see Goyal et al. 2017, arXiv 1706.02677; Malladi et al. 2022, arXiv 2205.10287; Marek et al. 2025, arXiv 2507.07101;
 *   Wang & Aitchison 2024, arXiv 2405.13698
 */
export function scaleBatch(given, options) {
    requireSetup(given, 'scaleBatch');
    const { reducedBy, batchSize, toBatchSize, schedule = 'examples', dataTimes = 1, ...asked } = checked(options);
    if (reducedBy === 'max' || reducedBy === 'none')
        return refused({ why: 'no-factor', reduction: reducedBy });
    const { optimizer, fixed = {}, ...rest } = given;
    if (!isRule(optimizer))
        return refused({ why: 'untranslatable', optimizer: optimizer.name });
    if (!isDefined(optimizer))
        return refused({ why: 'no-batch-rule', optimizer: optimizer.name });
    const before = { ...rest, optimizer };
    const fitting = rulesFor(given);
    const { [asked.rule ?? usual.find((one) => fitting.includes(one)) ?? 'linear']: rule } = batchRules;
    const name = rule.name;
    if (!fitting.includes(name))
        return refused({ why: 'rule-does-not-fit', rule: name, optimizer: optimizer.name, others: fitting });
    const growth = toBatchSize / batchSize;
    const stays = (part) => schedule === 'steps' && batchRoleOf(before, part) === 'length of a schedule';
    const onMean = changed(before, (part) => {
        const role = batchRoleOf(before, part);
        const change = role && !stays(part) ? rule.changes[role] : undefined;
        return change === undefined ? part.value : change(part.value, growthOf(role, growth, dataTimes), part.degree);
    });
    const refusal = hardCoded(rule, fixed, before, reducedBy) ?? forgotten(name, before, onMean, growth);
    if (refusal !== undefined)
        return refused(refusal);
    const after = reducedBy === 'mean' ? onMean : onSum(before, onMean, growth, { name, batchSize, toBatchSize });
    const changes = changesOf(before, after);
    const lost = lostIn(changes, after);
    if (lost !== undefined)
        return refused(lost);
    const { slots } = optimizerDefinitions[optimizer.name];
    return {
        kind: 'approximate',
        rule: name,
        growth,
        setup: { ...given, ...after },
        changes,
        momentumCorrection: 'velocity' in slots ? slots.velocity === 0 : undefined,
    };
}
function checked(options) {
    const hint = "Write { reducedBy: 'mean', batchSize: 256, toBatchSize: 1024 }.";
    const parts = ['reducedBy', 'batchSize', 'toBatchSize', 'rule', 'schedule', 'dataTimes'];
    const { reducedBy, batchSize, toBatchSize, rule, schedule, dataTimes } = requireOptions(options, parts, 'scaleBatch: options', hint);
    requireOneOf(reducedBy, reductions, 'scaleBatch: reducedBy');
    requireInteger(batchSize, 1, 'scaleBatch: batchSize', hint);
    requireInteger(toBatchSize, 1, 'scaleBatch: toBatchSize', hint);
    if (rule !== undefined)
        requireOneOf(rule, names, 'scaleBatch: rule');
    if (schedule !== undefined)
        requireOneOf(schedule, ['examples', 'steps'], 'scaleBatch: schedule');
    if (dataTimes !== undefined)
        requireNumberOf(dataTimes, 'scaleBatch: dataTimes', { least: Number.MIN_VALUE });
    return options;
}
/** More data stretch the timescale of decay, as smaller batches do; nothing else knows how much there is. */
const growthOf = (role, growth, dataTimes) => role === 'decoupled decay' || role === 'independent decay' ? growth / dataTimes : growth;
/** From the mean over the smaller batch to the sum over it, and back from the sum over the larger one: a factor of κ. */
function onSum(before, onMean, growth, { name, batchSize, toBatchSize }) {
    const after = scaled(onMean, times(growth));
    if (name !== 'linear')
        return after;
    // κλ/κ, without its two roundings.
    return {
        ...after,
        rate: scaleRate(learningRate(before.rate, { forLossReducedBy: 'sum', batchSize }), { toBatchSize }).value,
    };
}
/** A constant that would have to change, and cannot be set. */
function hardCoded({ changes }, fixed, { optimizer }, reducedBy) {
    if (changes['size of a gradient'] === undefined && reducedBy === 'mean')
        return undefined;
    const degrees = optimizerDefinitions[optimizer.name].hyperParameters;
    const [found] = Object.entries(fixed).filter(([part, value]) => value !== 0 && (degrees[part] ?? 0) !== 0);
    return (found && {
        why: 'hard-coded',
        part: found[0],
        value: found[1],
        degree: degrees[found[0]],
    });
}
/** An average, or a decay, that would forget everything in a step. */
function forgotten(rule, before, after, growth) {
    const values = new Map(partsOf(after).map(({ name, value }) => [name, value]));
    for (const part of partsOf(before)) {
        const role = batchRoleOf(before, part);
        const now = values.get(part.name);
        if (now === part.value)
            continue;
        const isAverage = role === 'average of squares' || role === 'average of gradients';
        // What is forgotten in a step.
        const value = isAverage ? 1 - now : role === 'decoupled decay' ? after.rate * now : now;
        if ((isAverage || role === 'decoupled decay' || role === 'independent decay') && value >= 1)
            return { why: 'forgets-all', rule, part: part.name, value, largest: growth / value };
    }
    return undefined;
}
