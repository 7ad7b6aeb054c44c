import { readReplay, replayText } from './replay.js';
const mark = 'eq1';
/** The checksum of a text (CRC-32, as in ISO 3309), against what is lost or mistyped. */
function checksum(text) {
    let crc = ~0;
    for (const byte of new TextEncoder().encode(text)) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++)
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return (~crc >>> 0).toString(16).padStart(8, '0');
}
/** A token holds no letter that a shell takes for another: eq1@clause@seed@where@specification@subject@checksum. */
export function tokenText({ clause, seed, specification, subject }, origin) {
    const text = [mark, clause, seed, replayText(origin), specification, encodeURIComponent(subject ?? '')].join('@');
    return `${text}@${checksum(text)}`;
}
/** What a token says, or undefined where it is none, or was changed. */
export function readToken(text) {
    const end = text.lastIndexOf('@');
    if (text.length > 4000 || checksum(text.slice(0, end)) !== text.slice(end + 1))
        return undefined;
    const [, clause, seed, at, specification, subject] = /^eq1@([a-z0-9-]+\/[a-z0-9-]+)@(\d{1,16})@([a-z0-9/:]+)@([\w.-]+)@((?:[\w.!~*'()-]|%[0-9A-F]{2})*)$/.exec(text.slice(0, end)) ?? [];
    // Larger numbers are of no case that was drawn, and would take for ever to reach.
    const where = at === undefined || /\d{7}/.test(at) || at.split(':').length > 200 ? undefined : readReplay(at);
    if (clause === undefined || where === undefined || specification === undefined)
        return undefined;
    try {
        return {
            clause,
            seed: Number(seed),
            where,
            specification,
            subject: subject === '' ? undefined : decodeURIComponent(subject),
        };
    }
    catch {
        return undefined;
    }
}
