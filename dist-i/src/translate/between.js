import { requireOneOf, requireOptions, shown } from '../../spec/contracts/checks.js';
import { bounds, requireClip, requireNumberOf } from './checks.js';
import { convert } from './convert.js';
import { frameworks, named, partNamed } from './frameworks/index.js';
const where = 'convertFramework';
/**
 * The same set-up in another framework: names, defaults and conventions, regularizers included. `equivalent` where the
 * steps are equal in exact arithmetic; `approximate` where they are not, with what differs and by how much; or refused.
 *
 * ```ts
 * const keras = { framework: 'keras', optimizer: 'sgd', l2: 0.0001 } as const;
 * convertFramework(keras, { framework: 'pytorch' }) // arguments.weight_decay: 0.0002
 * ```
 *
 * @throws TypeError or RangeError when there is no such framework, optimizer or argument, or a number is missing
 */
export function convertFramework(given, to) {
    const hint = "Write { framework: 'keras', optimizer: 'sgd' }.";
    const parts = ['framework', 'optimizer', 'arguments', 'nesterov', 'amsgrad', 'centered', 'clip', 'l2'];
    const { arguments: numbers = {}, clip, l2, ...rest } = requireOptions(given, parts, `${where}: the set-up`, hint);
    const framework = frameworkOf(rest.framework, `${where}: framework`);
    const entry = entryOf(framework, rest.optimizer, `${where}: optimizer`);
    const { framework: toName, optimizer } = requireOptions(to, ['framework', 'optimizer'], `${where}: options`, hint);
    const target = frameworkOf(toName, `${where}: options.framework`);
    const toEntry = optimizer === undefined ? undefined : entryOf(target, optimizer, `${where}: options.optimizer`);
    if (clip !== undefined)
        requireClip(clip, `${where}: clip`);
    if (l2 !== undefined)
        requireNumberOf(l2, `${where}: l2`);
    if (l2 !== undefined && !framework.regularizer)
        throw new RangeError(`${where}: ${framework.title} has no L2 regularizer of its own. Give its weight_decay.`);
    const told = l2 === undefined ? {} : { penalty: l2 };
    requireOptions(numbers, Object.values(entry.parts).map(([called]) => called), `${where}: arguments`, hint);
    for (const [called, value] of Object.entries(numbers)) {
        const part = partNamed(entry, called);
        requireNumberOf(value, `${where}: arguments.${called}`, { infinite: bounds.includes(part) });
        told[part] = value;
    }
    const { nesterov = false, amsgrad = false, centered = false } = rest;
    for (const [name, value] of Object.entries({ nesterov, amsgrad, centered }))
        if (typeof value !== 'boolean')
            throw new TypeError(`${where}: ${name} must be true or false, got ${shown(value)}.`);
    const source = named(framework, entry, { numbers: told, clip, switches: { nesterov, amsgrad, centered } });
    if (typeof source === 'string') {
        const called = entry.parts[source]?.[0] ?? source;
        throw new RangeError(`${where}: ${entry.call} has no default for ${called}. Give it in arguments.`);
    }
    const { named: _, ...conversion } = { named: undefined, ...convert(source, target, toEntry) };
    return conversion;
}
function frameworkOf(name, place) {
    requireOneOf(name, Object.keys(frameworks), place);
    return frameworks[name];
}
function entryOf({ entries }, name, place) {
    requireOneOf(name, Object.keys(entries), place);
    return entries[name];
}
