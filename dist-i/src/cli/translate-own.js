import { readFileSync } from 'node:fs';
import { translateRequires } from '../reports/usage.js';
import { wrongIn } from '../subjects/declaration.js';
import { translateOwn } from '../translate/own.js';
import { oneOf } from './choose.js';
import { Failure } from './failure.js';
/** The options that go with `--own`. */
const taken = ['own', 'optimizer', 'from', 'to', 'batch', 'gradientTimes', 'json', 'color'];
/** The numbers of an update rule that a file declares, for another reduction. @throws Failure for wrong usage */
export function ownTranslated(path, flags) {
    const extra = Object.keys(flags).find((flag) => !taken.includes(flag));
    if (extra !== undefined)
        throw new Failure(translateRequires.notOfOwn(`--${extra.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`));
    const [, rule] = oneOf('optimizer', flags.optimizer, rulesIn(path).map((one) => [one.name, one]), ([name]) => name);
    try {
        return translateOwn(rule, timesOf(flags));
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            throw new Failure(thrown.message);
        throw thrown;
    }
}
/** So many times as large the gradient becomes: a sum is B times a mean. */
function timesOf({ from, to, batch, gradientTimes }) {
    if (gradientTimes !== undefined)
        return gradientTimes;
    if (from === undefined || to === undefined || batch === undefined)
        throw new Failure(translateRequires.ownNeeds);
    const size = (reduction) => oneOf('reduction', reduction, ['mean', 'sum'], (one) => one) === 'sum' ? batch : 1;
    return size(to) / size(from);
}
function rulesIn(path) {
    try {
        const given = JSON.parse(readFileSync(path, 'utf8'));
        if (given === null || typeof given !== 'object' || Array.isArray(given))
            throw new RangeError(translateRequires.noObject);
        const common = { name: 'mine', version: '1', format: 'float64', asks: [], losses: [], reductions: [] };
        const wrong = wrongIn({ ...common, ...given });
        if (wrong !== undefined)
            throw new RangeError(wrong);
        const { ownOptimizers = [] } = given;
        if (ownOptimizers.length === 0)
            throw new RangeError(translateRequires.noOwnOptimizers);
        return ownOptimizers;
    }
    catch (thrown) {
        const { code, message } = thrown;
        const why = { ENOENT: translateRequires.noFile, EISDIR: translateRequires.folder }[code ?? ''] ?? message;
        throw new Failure(translateRequires.notOwn(path, why));
    }
}
