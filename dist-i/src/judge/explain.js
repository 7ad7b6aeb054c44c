import { profileOf } from '../subjects/subject.js';
import { nearestMean } from './declared/denominators.js';
import { likelyOwn } from './declared/likely.js';
import { likelyOfRule } from './declared/likely-rules.js';
import { likelyFaults } from './likely.js';
import { nearestRule } from './nearest.js';
/** More cases than these are not looked at. */
const most = 32;
/** Explains a failure. Whatever happens on the way, there is an explanation: maybe an empty one. */
export function explain({ clause, subject }, all, held, faults) {
    const failed = all.slice(0, most);
    const profile = profileOf(subject.declaration);
    try {
        if (clause.ruled !== undefined)
            return { likely: likelyOfRule(clause, failed, profile) };
        const known = likelyFaults(clause, failed, held, faults, profile);
        const likely = known.length === 0 && clause.declared !== undefined ? likelyOwn(clause, failed, profile) : known;
        const nearestOf = () => clause.declared === undefined ? nearestRule(failed, held, profile) : nearestMean(failed, profile);
        const nearest = likely.length > 0 ? undefined : nearestOf();
        return { likely, ...(nearest && { nearest }) };
    }
    catch {
        return { likely: [] };
    }
}
