import { refusedIn } from './notes.js';
import { plural } from './plural.js';
/**
 * The result of all verdicts. Where nothing was decided either way, or the run was over before anything went against the
 * subject, it was not judged.
 */
export function judgementOf({ conforms, verdicts, strict = false, unmet = [] }) {
    if (conforms)
        return unmet.length > 0 ? 'demands-unmet' : 'conforms';
    const ranOut = verdicts.some((one) => one.kind === 'error' && one.unasked === true);
    const decidesNothing = ({ kind }) => kind === 'error' ||
        kind === 'unsupported' ||
        (kind === 'inconclusive' && !strict) ||
        (ranOut && (kind === 'pass' || kind === 'deviates'));
    return verdicts.every(decidesNothing) ? 'not-judged' : 'does-not-conform';
}
/** The same in words that follow the subject's name. */
export function judgementWords(report) {
    const { verdicts, unmet = [] } = report;
    const refused = refusedIn(verdicts).length;
    const count = (kind) => verdicts.filter((verdict) => verdict.kind === kind).length;
    switch (judgementOf(report)) {
        case 'conforms':
        case 'demands-unmet': {
            const supports = verdicts.some(({ unsupported }) => unsupported.length > 0)
                ? ' on the features that it supports'
                : '';
            const apart = [
                ...(count('deviates') > 0 ? [`apart from ${plural(count('deviates'), 'declared deviation')}`] : []),
                ...(refused > 0 ? [`${plural(refused, 'clause')} refused when asked`] : []),
                ...(count('inconclusive') > 0 ? [`${plural(count('inconclusive'), 'clause')} undecided`] : []),
            ];
            const demands = unmet.length > 0 ? [`but ${plural(unmet.length, 'demand')} not met`] : [];
            return [`conforms${supports}`, ...apart, ...demands].join(', ');
        }
        case 'does-not-conform':
            return 'does not conform';
        case 'not-judged':
            return 'could not be judged';
    }
}
