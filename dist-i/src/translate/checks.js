import { requireInteger, requireOneOf, requireOptions, shown } from '../../spec/contracts/checks.js';
import { clipDefinitions, optimizerDefinitions } from '../../spec/definitions/records.js';
import { pureNumbers } from '../../spec/definitions/translation.js';
import { sizeOf } from '../../spec/language/index.js';
import { near } from '../near.js';
import { degreesOf, isGraded } from './parts.js';
import { shippedNames, shippedParameters } from './shipped.js';
import { untranslatable } from './translation.js';
/** Every hyper-parameter of some rule, and the constant that only `fixed` has. */
const constants = new Set([
    ...Object.values(optimizerDefinitions).flatMap(({ hyperParameters }) => Object.keys(hyperParameters)),
    ...shippedParameters,
    'clipEpsilon',
]);
/** What may be infinite, where there is no bound. */
export const bounds = ['maxStep', 'clipThreshold'];
/** @throws TypeError or RangeError for the first part of a set-up that is none, with what to give instead. */
export function requireSetup(setup, where) {
    const hint = "Write { optimizer: { name: 'sgd' }, rate: 0.1 }.";
    const parts = ['optimizer', 'rate', 'clip', 'penalty', 'lossScale', 'state', 'fixed', ...pureNumbers];
    requireOptions(setup, parts, `${where}: the set-up`, hint);
    const { optimizer, rate, clip, penalty, lossScale, state, fixed } = setup;
    const names = [...Object.keys(optimizerDefinitions), ...shippedNames, ...untranslatable];
    const name = optimizer?.name;
    const close = typeof name === 'string' ? near(name, names) : [];
    if (!names.includes(name) && close.length > 0)
        throw new RangeError(`${where}: there is no optimizer.name ${shown(name)}. Did you mean ${close.map((one) => shown(one)).join(' or ')}?`);
    if (!names.includes(name))
        throw new RangeError(`${where}: optimizer.name must be one of ${names.join(', ')}, got ${shown(name)}.`);
    requireNumberOf(rate, `${where}: rate`);
    if (clip !== undefined)
        requireClip(clip, `${where}: clip`);
    if (penalty !== undefined)
        requireNumberOf(penalty, `${where}: penalty`);
    if (lossScale !== undefined)
        requireNumberOf(lossScale, `${where}: lossScale`, { least: Number.MIN_VALUE });
    for (const part of pureNumbers) {
        const value = setup[part];
        if (value !== undefined)
            requireNumberOf(value, `${where}: ${part}`, { least: 0 });
        if (part === 'average' && value > 1)
            throw new RangeError(`${where}: average must be a number from 0 to 1, got ${value}.`);
    }
    if (fixed !== undefined)
        requireFixed(fixed, `${where}: fixed`);
    if (isGraded(name))
        requireRule(optimizer, where);
    if (state !== undefined)
        requireState(state, name, `${where}: state`);
}
function requireRule({ decay, name, ...hyper }, where) {
    if (decay !== undefined) {
        const hint = "Write { coupling: 'decoupled', coefficient: 0.01 }.";
        requireOptions(decay, ['coupling', 'coefficient'], `${where}: optimizer.decay`, hint);
        requireOneOf(decay.coupling, ['coupled', 'decoupled', 'independent'], `${where}: optimizer.decay.coupling`);
        requireNumberOf(decay.coefficient, `${where}: optimizer.decay.coefficient`);
    }
    const known = Object.keys(degreesOf(name).hyperParameters);
    for (const [part, value] of Object.entries(hyper)) {
        if (!known.includes(part))
            throw new RangeError(`${where}: ${name} has no ${part}: it has ${known.length === 0 ? 'nothing but a rate' : known.join(', ')}.`);
        requireNumberOf(value, `${where}: optimizer.${part}`, { infinite: bounds.includes(part) });
    }
}
export function requireClip(clip, where) {
    const adaptive = Object(clip).by === 'adaptive-norm';
    const hint = "Write { by: 'global-norm', threshold: 1 }.";
    requireOptions(clip, adaptive ? ['by', 'threshold', 'floor'] : ['by', 'threshold'], where, hint);
    requireOneOf(clip.by, Object.keys(clipDefinitions), `${where}.by`);
    requireNumberOf(clip.threshold, `${where}.threshold`, { least: 0, infinite: true });
    if (clip.by === 'adaptive-norm')
        requireNumberOf(clip.floor, `${where}.floor`, { least: 0 });
}
function requireFixed(fixed, where) {
    requireOptions(fixed, [...constants], where, 'Write { epsilon: 0.001 }.');
    for (const [part, value] of Object.entries(fixed))
        requireNumberOf(value, `${where}.${part}`, { infinite: bounds.includes(part) });
}
function requireState(state, name, where) {
    const hint = 'Write { step: 3, slots: { velocity: { shape: [2], data: [0, 1] } } }.';
    requireOptions(state, ['step', 'slots'], where, hint);
    requireInteger(state.step, 0, `${where}.step`, 'Give the number of steps that were taken.');
    const known = isGraded(name) ? Object.keys(degreesOf(name).slots) : [];
    requireOptions(state.slots, known, `${where}.slots`, hint);
    for (const [slot, held] of Object.entries(state.slots))
        requireNumbers(held, `${where}.slots.${slot}`, hint);
}
function requireNumbers(held, where, hint) {
    const { shape, data } = requireOptions(held, ['shape', 'data'], where, hint);
    const isList = (list) => Array.isArray(list) || list instanceof Float64Array;
    if (!isList(shape) || !isList(data))
        throw new TypeError(`${where} must hold a shape and its data, each a list of numbers. ${hint}`);
    Array.from(shape, (size, axis) => requireInteger(size, 0, `${where}.shape[${axis}]`, hint));
    Array.from(data, (value, place) => requireNumberOf(value, `${where}.data[${place}]`));
    if (data.length !== sizeOf(shape))
        throw new RangeError(`${where} has ${data.length} numbers, where its shape holds ${sizeOf(shape)}. ${hint}`);
}
export function requireNumberOf(value, where, { least = -Infinity, infinite = false } = {}) {
    if (typeof value !== 'number')
        throw new TypeError(`${where} must be a number, got ${shown(value)}.`);
    const kind = least === -Infinity ? '' : least === 0 ? ' from 0 on' : ' above 0';
    if (Number.isNaN(value) || value < least)
        throw new RangeError(`${where} must be a number${kind}, got ${value}.`);
    if (!infinite && !Number.isFinite(value))
        throw new RangeError(`${where} must be finite, got ${value}.`);
}
