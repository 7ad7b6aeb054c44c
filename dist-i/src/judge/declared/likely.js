import { leavesOf } from '../answers.js';
import { recombined } from './basis.js';
import { farthest, nearer } from './distance.js';
/** The faults of a clause about declared losses whose answers are those of every case that failed. */
export function likelyOwn({ rejects }, failed, { format }) {
    return rejects
        .filter((fault) => failed.every((one) => explains(fault, one, format)))
        .map(({ id, faultClass: of, does }) => ({ id, of, does }));
}
function explains(fault, { clause, questions, answers, criterion }, format) {
    try {
        const { losses } = clause.declared;
        const wrong = recombined(losses, questions, answers, format, fault);
        if (criterion.judge(wrong).violation === undefined)
            return false;
        const right = leavesOf(recombined(losses, questions, answers, format));
        const given = leavesOf(answers);
        return leavesOf(wrong).every((tensor, i) => {
            const size = Math.max(...right[i].data.map(Math.abs), 0);
            const changed = farthest(tensor, right[i]);
            return farthest(given[i], tensor) * nearer <= (changed > 0 ? changed : size);
        });
    }
    catch {
        return false;
    }
}
