import pico from 'picocolors';
import { linked } from './deviations.js';
import { inOneLine } from './legible.js';
import { refusedOf } from './notes.js';
import { replayText } from './replay.js';
import { detailLines, inconclusiveText } from './terminal.js';
/** Why a test is skipped; undefined when it is not. */
export function testSkipped(verdict, strict = false) {
    switch (verdict.kind) {
        case 'unsupported':
            return inOneLine(`${refusedOf(verdict).length === 0 ? 'unsupported' : 'refused when asked'}: ${verdict.reason}`);
        case 'deviates':
            return inOneLine(`deviates, as declared: ${linked(verdict.reason, verdict.link)}`);
        case 'inconclusive':
            return strict ? undefined : inconclusiveText(verdict);
        default:
            return undefined;
    }
}
/** Why a test fails. Its title has the clause's sentence already. */
export function testFailure(verdict, clause) {
    const lines = detailLines(verdict, clause, { paint: pico.createColors(false), idWidth: 0 }).filter((line) => line !== clause.says);
    const origin = verdict.kind === 'fail' ? verdict.counterexample.origin : verdict.kind === 'error' ? verdict.origin : undefined;
    return [
        `${clause.id}: ${verdict.kind}`,
        ...lines,
        ...(origin === undefined ? [] : [`That is case ${caseText(origin)}: the same seed gives it again.`]),
    ].join('\n');
}
const caseText = (origin) => `${replayText(origin)}${origin.from === 'draw' ? ` of seed ${origin.seed}` : ''}`;
