import { batchRoleOf } from '../../../spec/definitions/batch-role.js';
import { batchRules } from '../../../spec/definitions/records.js';
import { codeLines } from './code.js';
import { columns, numberFor, partText } from './numbers.js';
import { refusalText } from './refusals.js';
/** Another batch size, marked as the approximation that it is. */
export function batchText(translation, { named, from, to, reducedBy, paint }) {
    const head = `${paint.bold('Approximate:')} ${named.entry.call}, from batches of ${from} to batches of ${to}`;
    if (translation.kind === 'refused')
        return `${head}: ${paint.red('there is none.')}\n  ${refusalText(translation.refusal, named)}`;
    const { growth, changes, momentumCorrection, rule } = translation;
    if (growth === 1)
        return `${named.entry.call}, from batches of ${from} to batches of ${to}: nothing changes.`;
    const { condition, error, source } = batchRules[rule];
    return [
        `${head} (κ = ${numberFor(growth)}), by the ${rule} rule.`,
        '',
        ...columns(changes.map((change) => [
            named.nameOf(change.name),
            partText(change.name, change.value, named, short),
            partText(change.name, change.after, named, short),
            reasonOf(change, batchRoleOf(named.setup, change), rule, reducedBy),
        ]), paint, '~>'),
        '',
        'The steps are not equal: this is a rule of thumb. Mind:',
        `  · It holds while this is so: ${condition}`,
        `  · ${error}`,
        ...mindOf(rule, changes, growth, momentumCorrection).map((line) => `  · ${line}`),
        `  · Source: ${source}`,
        ...codeLines(changes, named, paint, short),
    ].join('\n');
}
/** More digits would say more than a rule of thumb does. */
const short = { digits: 6 };
const corrections = {
    inside: 'The velocity holds the rate: whenever the rate changes, multiply the velocity by the new rate over the old one (momentum correction).',
    outside: 'The rate stands outside the velocity: when it changes no momentum correction is needed.',
};
function mindOf(rule, changes, growth, momentumCorrection) {
    const lengths = changes.filter(({ name }) => name === 'warmup' || name === 'scheduleSteps');
    return [
        ...(rule === 'linear'
            ? [
                `Warm the rate up over the first epochs (five there), where gradients move most: from ${numberFor(changes[0].after / growth)}.`,
                ...(momentumCorrection === undefined ? [] : [corrections[momentumCorrection ? 'inside' : 'outside']]),
                'Decay is not scaled, nor is a penalty; normalise by the global batch; shuffle once an epoch for all workers.',
                'Beyond some batch size (about 8,000 for ImageNet) the rule fails, whatever the warmup.',
            ]
            : []),
        ...(rule === 'half-life' ? ['The rule says nothing of the rate: it stays here, and is to be tuned.'] : []),
        ...(lengths.length === 0
            ? ['A schedule whose length is meant in examples needs κ times fewer steps (--warmup, --schedule-steps).']
            : lengths.some(({ after }) => !Number.isInteger(after))
                ? ['Round the length of a schedule to whole steps.']
                : []),
    ];
}
/** What the rule does to a number. */
function reasonOf({ value, after, degree, name }, role, rule, by) {
    const isKept = value === after;
    if (name === 'rate' && rule === 'linear')
        return by === 'mean'
            ? '× κ: one step stands for κ'
            : 'stays: the sum over the larger batch carries the factor already';
    if (degree !== 0 && by === 'sum')
        return isKept
            ? 'stays'
            : 'as the rule says for the mean, and from the sum over the one batch to that over the other';
    const changed = {
        rate: '× √κ: noise is √κ times smaller in the mean',
        'average of gradients': '1 − β × κ: it forgets as much in as many examples',
        'average of squares': rule === 'half-life'
            ? 'β^κ: its half-life in examples stays'
            : '1 − β × κ: it forgets as much in as many examples',
        'size of a gradient': degree === 1
            ? '÷ √κ: gradients of the mean are mostly noise'
            : '÷ κ: squared gradients of the mean are mostly noise',
        'decoupled decay': rule === 'square-root'
            ? '× √κ: with the rate it decays as much in as many examples'
            : '× κ: with the rate, which stays, it decays as much in as many examples',
        'independent decay': '× κ: it decays as much in as many examples',
        'average of parameters': 'β^κ: its half-life in examples stays',
        'length of a schedule': '÷ κ: it counts examples',
    };
    if (!isKept)
        return role === undefined ? 'changes with the loss' : changed[role];
    if (role === 'length of a schedule')
        return 'stays: it counts steps';
    return degree !== 0 ? 'stays: the mean is of the same size' : 'stays';
}
