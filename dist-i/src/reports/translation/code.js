import { partText } from './numbers.js';
/** The call, in code, with the numbers after the change. */
export function codeLines(changes, named, { bold }, digits = {}) {
    const { entry, framework, nameOf, switches } = named;
    if (framework.title === '')
        return [];
    const parts = new Map();
    const taken = [...Object.keys(entry.parts), ...(framework.taken ?? [])];
    for (const { name, after } of changes.filter((change) => taken.includes(change.name))) {
        // betas[0] and betas[1] are one argument.
        const [called = name] = nameOf(name).split('[');
        parts.set(called, [...(parts.get(called) ?? []), partText(name, after, named, digits)]);
    }
    // Decay of zero is none in a set-up, and must be said where the default is another.
    const [decay, byDefault = 0] = entry.parts.decay ?? [];
    if (decay !== undefined && byDefault !== 0 && !parts.has(decay))
        parts.set(decay, ['0']);
    for (const one of switches)
        parts.set(one, [framework.positional ? 'true' : 'True']);
    const values = [...parts].map(([called, texts]) => [called, texts.length > 1 ? `(${texts.join(', ')})` : texts[0]]);
    return [
        '',
        `  ${bold(`${entry.call}(${values.map(([called, text]) => (framework.positional ? text : `${called}=${text}`)).join(', ')})`)}`,
    ];
}
