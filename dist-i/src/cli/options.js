import { InvalidArgumentError } from 'commander';
import { Failure } from './failure.js';
import { oneSubject, wanted } from '../reports/usage.js';
/** A whole number, no smaller than `least`, and no larger than `most`. */
export const wholeNumber = (least, most = Number.MAX_SAFE_INTEGER) => (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
        throw new InvalidArgumentError(wanted.wholeNumber(least, most));
    return value;
};
/** Seconds, as milliseconds: at most 2³¹ − 1, beyond which a timer does not wait. */
export function seconds(text) {
    const value = Number(text) * 1000;
    if (!/^\d*\.?\d+$/.test(text) || value <= 0 || value >= 2 ** 31)
        throw new InvalidArgumentError(wanted.seconds);
    return value;
}
/** A finite number; above zero where that is required. */
export const numeral = (kind = 'number') => (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || (kind === 'positive' && value <= 0))
        throw new InvalidArgumentError(wanted[kind]);
    return value;
};
/** A part of a whole, counted from 1. */
export function shard(text) {
    const [, index, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
    if (index === undefined || of === undefined || index < 1 || index > of)
        throw new InvalidArgumentError(wanted.shard);
    return { index, of };
}
export const collected = (one, before = []) => [...before, one];
/** A subject that may be named, and need not be. */
export const maybeNamedBy = (subject, exec) => subject === undefined && exec === undefined ? undefined : namedBy(subject, exec);
/** What is to be judged: a subject by its name, or a command, and not both. */
export function namedBy(subject, exec) {
    if ((subject === undefined) === (exec === undefined))
        throw new Failure(oneSubject(subject !== undefined));
    return subject === undefined ? { exec: exec } : { subject };
}
