import { ball } from '../../arithmetic/ball.js';
import { formats } from '../../arithmetic/formats.js';
import { mapTensors } from '../answers.js';
import { judged, rulingOfBalls } from '../judgement.js';
import { equationsOf } from '../law.js';
import { definedAnswers, recombined } from './basis.js';
/**
 * By the balls of what an admissible evaluation in the subject's format may make of its own elements. An element stands
 * for what was held before it was rounded, where the format holds intermediates more precisely; for as many units in the
 * last place as the loss declares; and for by how much it differs from itself in a batch of another order.
 */
export function byEnclosure(one, loss, profile) {
    const arithmetic = ball(profile);
    const ruling = rulingOfBalls(profile);
    const margin = (_, left, l, right, r) => right.radius[r] + left.radius[l];
    let known;
    const defined = (balls) => (known ??= one.clause.declared.usesDefinition ? definedAnswers(arithmetic, one, balls) : undefined) ?? balls;
    const judgeAs = (answers, widths) => {
        const balls = widths(answers);
        return judged(equationsOf(one, arithmetic, balls, defined(balls)), ruling, arithmetic.read, margin);
    };
    const wide = (answers) => widened(answers, loss, profile);
    // What the format hides is not asked. What the subject's own allowance hides is not passed.
    const byFormat = (answers) => {
        const alone = Object.entries(answers).filter(([name]) => name !== 'backwards');
        return widened(Object.fromEntries(alone), { ...loss, ulps: 0 }, profile);
    };
    const violates = (answers, widths) => judgeAs(answers, widths).violation !== undefined;
    return {
        // Which of its own sums overflow in a format cannot be known before: of those nothing is claimed, and nothing asked.
        judge: (answers) => ({ ...judgeAs(answers, wide), unclaimed: 0 }),
        shows: (answers) => (fault) => {
            const wrong = wrongly(one, answers, profile, fault);
            if (wrong === undefined)
                return undefined;
            return violates(wrong, wide) ? 'shown' : violates(wrong, byFormat) ? 'hidden' : undefined;
        },
    };
}
/** What a fault would have answered; undefined where it says nothing of these questions. */
function wrongly(one, answers, { format }, fault) {
    try {
        return recombined(one.clause.declared.losses, one.questions, answers, format, fault);
    }
    catch {
        return undefined;
    }
}
function widened(answers, { ulps = 0 }, { format, excess }) {
    const { precision, minExponent } = formats[format];
    const units = ulps + (excess === format || format === 'float64' ? 0 : 1 / 2);
    const unit = (x) => x === 0 || !Number.isFinite(x)
        ? 0
        : 2 ** (Math.max(Math.floor(Math.log2(Math.abs(x))), minExponent) - precision + 1);
    const balls = mapTensors(answers, ({ shape, data }) => {
        const radius = new Float64Array(data.length);
        if (units > 0)
            for (let i = 0; i < data.length; i++)
                radius[i] = units * unit(data[i]);
        return { shape, middle: new Float64Array(data), radius };
    });
    const { none, backwards } = balls;
    if (none === undefined || backwards === undefined)
        return balls;
    const { shape, middle, radius } = none.value;
    const row = middle.length / shape[0];
    const turned = (place) => (shape[0] - 1 - Math.floor(place / row)) * row + (place % row);
    const spread = radius.map((r, i) => r + Math.abs(middle[i] - backwards.value.middle[turned(i)]));
    // Infinities that are equal differ by nothing.
    const known = spread.map((r, i) => (Number.isNaN(r) ? radius[i] : r));
    return {
        ...balls,
        none: { ...none, value: { shape, middle, radius: known } },
    };
}
