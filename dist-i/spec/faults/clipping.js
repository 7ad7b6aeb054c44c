import { every } from './every.js';
const norm = ({ multiply, sqrt, sum }, x) => sqrt(sum(multiply(x, x)));
/** Definitions in which a clip by one norm, or by one norm of all gradients, is another. */
const byNorms = (right, norms) => ({
    ...right,
    clips: Object.fromEntries(Object.entries(right.clips).map(([by, form]) => [by, norms(form, by)])),
});
/** `g · τ / n` where `n > τ`, g itself elsewhere; `sizes` gives the n of each gradient. */
const shortenedBy = (sizes) => (form, by) => by === 'norm' || by === 'global-norm'
    ? (a, gradients, _, { threshold }) => {
        const limit = a.constant(threshold);
        const all = sizes(a, gradients, by);
        return gradients.map((gradient, p) => a.multiply(gradient, a.divide(limit, a.maximum(all[p], limit))));
    }
    : form;
/** One number for all gradients where they are clipped together, one for each elsewhere. */
const together = (a, by, each) => {
    const all = each.reduce((x, y) => a.add(x, y));
    return by === 'global-norm' ? each.map(() => all) : each;
};
export const clipComparesSquare = {
    id: 'clip-compares-square',
    faultClass: 'FC-34',
    does: 'shortens a gradient to the threshold where the square of its norm is larger',
    formula: String.raw `g \tau / \|g\| \text{ where } \|g\|^2 > \tau`,
    wrong: (right) => byNorms(right, (form, by) => by === 'norm' || by === 'global-norm'
        ? (a, gradients, _, { threshold }) => {
            const limit = a.constant(threshold);
            const squares = together(a, by, gradients.map((gradient) => a.sum(a.multiply(gradient, gradient))));
            return gradients.map((gradient, p) => a.select(a.positive(a.subtract(squares[p], limit)), a.multiply(gradient, a.divide(limit, a.sqrt(squares[p]))), gradient));
        }
        : form),
};
export const clipNormsAdded = {
    id: 'clip-norms-added',
    faultClass: 'FC-34',
    does: 'adds the norms of the parameters for the norm of all',
    formula: String.raw `\|g\| := \textstyle\sum_p \|g_p\|`,
    wrong: (right) => byNorms(right, shortenedBy((a, gradients, by) => together(a, by, gradients.map((gradient) => norm(a, gradient))))),
};
export const clipsByLargest = {
    id: 'clips-by-largest',
    faultClass: 'FC-34',
    does: 'takes the largest number of a gradient for its norm',
    formula: String.raw `\|g\| := \max_i |g_i|`,
    wrong: (right) => byNorms(right, shortenedBy((a, gradients, by) => {
        const each = gradients.map((gradient) => a.max(a.absolute(gradient)));
        const largest = each.reduce((x, y) => a.maximum(x, y));
        return by === 'global-norm' ? each.map(() => largest) : each;
    })),
};
export const clipAlwaysRescales = {
    id: 'clip-always-rescales',
    faultClass: 'FC-34',
    does: 'gives every gradient the norm of the threshold, short ones too',
    formula: String.raw `g \tau / \|g\|`,
    wrong: (right) => byNorms(right, (form, by) => by === 'norm' || by === 'global-norm'
        ? (a, gradients, _, { threshold }) => {
            const squares = together(a, by, gradients.map((gradient) => a.sum(a.multiply(gradient, gradient))));
            return gradients.map((gradient, p) => a.select(a.positive(squares[p]), a.multiply(gradient, a.divide(a.constant(threshold), a.sqrt(squares[p]))), gradient));
        }
        : form),
};
export const clipThresholdScaled = {
    id: 'clip-of-scaled-gradients',
    faultClass: 'FC-34',
    does: 'clips gradients that are still multiplied by the loss scale, here 8, by the threshold of plain ones',
    formula: String.raw `\operatorname{clip}_\tau(s g) / s`,
    wrong: (right) => ({
        ...right,
        clips: every(right.clips, (clip) => (arithmetic, gradients, parameters, of) => clip(arithmetic, gradients, parameters, { ...of, threshold: of.threshold / 8 })),
    }),
};
export const clipsEachAlone = {
    id: 'clips-each-parameter-alone',
    faultClass: 'FC-34',
    does: 'clips each parameter by its own norm where all are to be clipped by one',
    formula: String.raw `\|g\| := \|g_p\|`,
    wrong: (right) => ({ ...right, clips: { ...right.clips, 'global-norm': right.clips.norm } }),
};
export const clipsAllTogether = {
    id: 'clips-all-together',
    faultClass: 'FC-34',
    does: 'clips all parameters by one norm where each is to be clipped by its own',
    formula: String.raw `\|g_p\| := \|g\|`,
    wrong: (right) => ({ ...right, clips: { ...right.clips, norm: right.clips['global-norm'] } }),
};
export const clipUnitsJoined = {
    id: 'clip-units-joined',
    faultClass: 'FC-34',
    does: 'takes a whole matrix for one unit where each of its columns is one',
    formula: String.raw `\|\theta_u\| := \|\theta\|`,
    wrong: (right) => ({
        ...right,
        clips: {
            ...right.clips,
            'adaptive-norm': (a, gradients, parameters, of) => {
                const flat = (x) => a.reshape(x, [a.shape(x).reduce((n, m) => n * m, 1)]);
                const short = right.clips['adaptive-norm'](a, gradients.map(flat), parameters.map(flat), of);
                return short.map((gradient, p) => a.reshape(gradient, a.shape(gradients[p])));
            },
        },
    }),
};
