export const right = {
    loss: (name, e) => (name === 'squared-error' ? [e * e, 2 * e] : [Math.abs(e), Math.sign(e)]),
    kept: ({ weight, counts }, loss) => (counts ? weight * loss : 0),
    reaching: ({ weight, counts }, slope) => (counts ? weight * slope : 0),
    valid: (elements) => elements.filter(({ counts }) => counts).length,
    sumOfWeights: (elements) => elements.reduce((sum, { weight }) => sum + weight, 0),
};
/** The number of a tensor that is broadcast to the i-th of these elements: axis by axis, from the last. */
function broadcast(x, shape, i) {
    let [place, stride, rest] = [0, 1, i];
    for (let back = 1; back <= shape.length; back++) {
        const [extent, own] = [shape.at(-back), x?.shape.at(-back) ?? 1];
        if (own > 1)
            place += (rest % extent) * stride;
        stride *= own;
        rest = Math.floor(rest / extent);
    }
    return x?.data[place];
}
function answer(self, question) {
    if (question.ask !== 'loss')
        throw new RangeError(`the losses are not asked '${question.ask}'`);
    const { loss, reduction, predictions, targets, weights, valid, cotangent, scale = 1 } = question;
    const { shape } = predictions;
    const elements = Array.from(predictions.data, (p, i) => ({
        error: p - targets.data[i],
        weight: broadcast(weights, shape, i) ?? 1,
        counts: broadcast(valid, shape, i) !== 0,
    }));
    const pairs = elements.map((one) => self.loss(loss.name, one.error));
    const kept = elements.map((one, i) => self.kept(one, pairs[i][0], question));
    const reaching = elements.map((one, i) => self.reaching(one, pairs[i][1], question));
    const divisor = divisorOf(self, question, elements);
    const upstream = (i) => cotangent?.data[reduction.by === 'none' ? i : 0] ?? 1;
    return {
        value: reduction.by === 'none'
            ? { shape: predictions.shape, data: kept.map((one) => scale * one) }
            : { shape: [], data: [scale * (kept.reduce((a, b) => a + b, 0) / divisor)] },
        gradient: { shape: predictions.shape, data: reaching.map((one, i) => ((scale * upstream(i)) / divisor) * one) },
    };
}
function divisorOf(self, question, elements) {
    const { reduction, predictions } = question;
    if (reduction.by !== 'mean')
        return 1;
    switch (reduction.over) {
        case 'elements':
            return elements.length;
        case 'examples':
            return predictions.shape[0];
        case 'valid':
            return self.valid(elements);
        case 'sum-of-weights':
            return self.sumOfWeights(elements, question);
        default:
            throw new RangeError(`the losses have no mean over '${reduction.over}'`);
    }
}
const declaration = {
    name: 'losses',
    version: '1',
    format: 'float64',
    asks: ['loss'],
    losses: ['squared-error', 'absolute-error'],
    reductions: ['none', 'sum', 'mean'],
    denominators: ['elements', 'examples', 'valid', 'sum-of-weights'],
    options: ['weights', 'valid', 'scale', 'cotangent'],
};
/** The losses, right but for these habits, and that declare no more than this. */
export const losses = (wrong = {}, declared = {}) => {
    const self = { ...right, ...wrong };
    return { declaration: { ...declaration, ...declared }, answer: (question) => answer(self, question) };
};
