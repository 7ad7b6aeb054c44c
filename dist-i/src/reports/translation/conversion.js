import { columns, numberFor, partText } from './numbers.js';
/** The same set-up in another framework: its names and numbers, what to write, and what differs. */
export function conversionText(conversion, source, paint) {
    const head = `${paint.bold(source.entry.call)} (${source.framework.title}) as ${paint.bold(conversion.to.call)} (${conversion.to.framework})`;
    if (conversion.kind === 'refused')
        return `${head}: ${paint.red('there is no equivalent.')}\n  ${conversionRefusalText(conversion.refusal, source, conversion.to.call)}`;
    const { kind, changes, differences, named, addedDecay, regularizer } = conversion;
    const isExact = kind === 'equivalent';
    return [
        `${paint.bold(isExact ? 'Exact:' : 'Approximate:')} ${head}.`,
        '',
        ...columns(changes.map(({ name, from, value, to, after }) => [
            from,
            from === '–' ? '' : partText(name, value, source),
            `${to} ${partText(name, after, named)}`,
            '',
        ]), paint, isExact ? '→' : '~>').map((line) => line.trimEnd()),
        ...(addedDecay === undefined && regularizer === undefined ? [] : ['', ...besideLines(conversion)]),
        '',
        isExact
            ? 'The steps are then equal, up to rounding. Mind:'
            : 'The steps are not equal; how much they differ is said below. Mind:',
        ...differences.map((difference) => `  · ${differenceText(difference)}`),
        '  · The two may differ in what this set-up does not say: initial weights, the order of the data, the layout of slots.',
        '',
        `  ${paint.bold(codeOf(conversion))}`,
    ].join('\n');
}
const besideLines = ({ regularizer }) => regularizer === undefined
    ? ['  Decay is added to the gradient by a transformation before the optimizer.']
    : [
        `  Decay stands in the loss: every kernel gets the regularizer l2(${numberFor(regularizer)}), which adds 2βθ to its gradient.`,
    ];
/** What is written in code. */
function codeOf({ arguments: given, addedDecay, named }) {
    const { framework, entry, isSymbolic, nameOf } = named;
    const parts = new Map();
    for (const [name, value] of Object.entries(given)) {
        const [called = name] = name.split('[');
        const text = typeof value === 'boolean'
            ? framework.positional
                ? 'true'
                : 'True'
            : name === nameOf('rate') && isSymbolic
                ? 'λ'
                : numberFor(value);
        parts.set(called, [...(parts.get(called) ?? []), text]);
    }
    const texts = [...parts].map(([called, values]) => {
        const text = values.length > 1 ? `(${values.join(', ')})` : values[0];
        return framework.positional ? text : `${called}=${text}`;
    });
    const call = `${entry.call}(${texts.join(', ')})`;
    return addedDecay === undefined ? call : `optax.chain(optax.add_decayed_weights(${numberFor(addedDecay)}), ${call})`;
}
function differenceText(difference) {
    switch (difference.of) {
        case 'rate-in-velocity':
            return 'One of them holds the rate in its velocity: the steps are equal as long as the rate stays. When the rate changes, they differ until the velocity has forgotten it.';
        case 'penalty-as-decay':
            return `l2(β) adds βΣθ² to the loss, whose gradient is 2βθ; coupled decay adds it without the 2: ${numberFor(difference.penalty)} there is ${numberFor(difference.decay)} here. Decay of an optimizer takes in every parameter, biases too; l2 only those that have it. The loss that is printed holds the one, and not the other.`;
        case 'decay-of-plain-descent':
            return 'Under plain descent coupled and decoupled decay take the same step. With momentum they do not.';
        case 'epsilon-before-correction':
            return `One adds ε before the average of squares is corrected for its start: its ε counts as ε / √(1 − β₂ᵗ) in step t, ${numberFor(1 / Math.sqrt(1 - difference.beta2), { digits: 3 })} times as much in the first, and the same later. A step differs at most by that over √v̂ of itself.`;
        case 'epsilon-elsewhere':
            return `One adds ε under the root, or before a maximum. They agree where the gradients are 0, and elsewhere a step differs at most by ${numberFor(difference.epsilon, { digits: 3 })} over the root of its average of squares.`;
        case 'clip-epsilon':
            return `One adds ${numberFor(difference.epsilon)} to the norm that it clips by: a clipped gradient differs at most by ${numberFor(difference.relative, { digits: 2 })} of itself.`;
    }
}
function conversionRefusalText(refusal, source, call) {
    switch (refusal.why) {
        case 'other-rule':
            return `${call} takes other steps: its rule is ${refusal.rule}, and this one is ${source.setup.optimizer.name}.`;
        case 'no-definition':
            return `Of ${source.entry.call} only the degrees of its numbers are known, and no definition: they do not say whether another takes equal steps. Compare the two by steps.`;
        case 'late':
            return 'The rule is the same, but optax.rprop takes every step one step late: the first moves nothing. No number makes up for that.';
        case 'no-part':
            return `${source.nameOf(refusal.part)} is ${numberFor(refusal.value)}, and ${call} has none.`;
        case 'fixed':
            return `${source.nameOf(refusal.part)} is ${numberFor(refusal.value)}; ${call} has ${numberFor(refusal.has)}, and it cannot be set.`;
        case 'no-clip':
            return `Gradients are clipped by ${refusal.by}, which this framework does not do by itself.`;
        case 'clip-before-decay':
            return 'A penalty in the loss is clipped with the gradient, and coupled decay is added after clipping. Keep the penalty in the loss there.';
        case 'coupled-decay':
            return `Decay of ${numberFor(refusal.coefficient)} is added to the gradient here, where the optimizer divides it by the size of the gradients, too; ${call} takes it from the parameter beside the step. No coefficient makes them equal. Keep it as a penalty in the loss: half of it times the sum of squares.`;
        case 'decoupled-decay':
            return `Decay of ${numberFor(refusal.coefficient)} is taken from the parameter beside the step here; ${call} would add it to the gradient, and has no other. No coefficient makes them equal.`;
    }
}
