import { sizeOf } from '../../spec/language/index.js';
import { ball } from './ball.js';
import { formats } from './formats.js';
/**
 * The parts of the errors are computed in float64. Where the subject computes in float64 too, they are that much
 * enlarged, so that what is lost in computing them does not count.
 */
export const lensOf = ({ format }) => (format === 'float64' ? 2 ** 20 : 1);
const scaled = (x, by) => by === 1 ? x : { ...x, radius: x.radius.map((r) => r * by) };
const exact = (x) => ({ ...x, radius: new Float64Array(x.radius.length) });
/**
 * Balls with the parts of their errors. Elements have in common what a constant, an elementary function, and whatever is
 * broadcast is off. What is rounded correctly, for each element, is its own; or in common, where `fewest` of what is
 * rounded alike are as many as all. See spec/definitions/direction.ts.
 */
export function parted(profile, fewest) {
    const lens = lensOf(profile);
    const whole = ball(profile);
    const functions = ball(withoutRounding(profile, lens));
    const plain = ball(withoutRounding({ ...profile, ulps: { ...profile.ulps, ...correct } }, 1));
    /**
     * An operation on each part, and what it rounds itself: what the whole is wider than the same without rounding.
     * Functions are off in common, also by units of the smallest numbers, which do not get smaller.
     */
    function made(operands, apply, { name, isChoice = () => false, } = {}) {
        const all = apply(whole, ...operands.map((x) => x.all));
        const size = all.middle.length;
        const entering = (x) => sizeOf(x.shape) < size;
        // A choice is no rounding, and is not enlarged with them: here it is.
        const through = (x) => ({
            ...x,
            radius: x.radius.map((r, place) => (isChoice(x, place) ? r * lens : r)),
        });
        const common = through(apply(functions, ...operands.map((x) => (entering(x) ? scaled(x.all, lens) : x.common))));
        const own = through(apply(plain, ...operands.map((x) => (entering(x) ? exact(x.all) : x.own))));
        const unrounded = through(apply(functions, ...operands.map((x) => scaled(x.all, lens))));
        const alike = alikeIn(all.middle);
        const { minExponent, precision } = formats[profile.format];
        const off = name === undefined || profile.ulps[name] <= 1 / 2
            ? 0
            : profile.ulps[name] * 2 ** (minExponent - precision + 1) * lens;
        for (let i = 0; i < size; i++) {
            if (off > 0 && all.radius[i] !== 0)
                common.radius[i] = common.radius[i] + off;
            const rounded = all.radius[i] * lens - unrounded.radius[i] - off;
            if (!(rounded > 0))
                continue;
            // What so many have alike that chance would allow more than all of it, they have in common.
            if (alike(i) * fewest >= size)
                common.radius[i] = common.radius[i] + rounded;
            else
                own.radius[i] = own.radius[i] + rounded * Math.sqrt(alike(i));
        }
        return { shape: all.shape, all, common, own };
    }
    const inCommon = (all) => ({
        shape: all.shape,
        all,
        common: scaled(all, lens),
        own: exact(all),
    });
    const one = (of, how = {}) => (x) => made([x], (a, y) => a[of](y), how);
    const two = (of, name) => (x, y) => made([x, y], (a, p, q) => a[of](p, q), name && { name });
    return {
        fromData: (given) => inCommon(whole.fromData(given)),
        constant: (value) => inCommon(whole.constant(value)),
        shape: (x) => x.shape,
        read: (x) => whole.read(x.all),
        add: two('add'),
        subtract: two('subtract'),
        multiply: two('multiply'),
        divide: two('divide', 'divide'),
        minimum: two('minimum'),
        maximum: two('maximum'),
        absolute: one('absolute'),
        exp: one('exp', { name: 'exp' }),
        log: one('log', { name: 'log' }),
        log1p: one('log1p', { name: 'log1p' }),
        sqrt: one('sqrt', { name: 'sqrt' }),
        tanh: one('tanh', { name: 'tanh' }),
        power: (x, exponent) => made([x], (a, y) => a.power(y, exponent), { name: 'power' }),
        positive: one('positive', { isChoice: ({ radius }, place) => radius[place] !== 0 }),
        select: (condition, a, b) => {
            const isOpen = condition.all.radius.some((r) => r !== 0);
            return made([condition, a, b], (of, c, p, q) => of.select(c, p, q), { isChoice: () => isOpen });
        },
        sum: (x, axis) => made([x], (a, y) => a.sum(y, axis)),
        max: (x, axis) => made([x], (a, y) => a.max(y, axis)),
        reshape: (x, shape) => ({
            shape,
            all: whole.reshape(x.all, shape),
            common: functions.reshape(x.common, shape),
            own: plain.reshape(x.own, shape),
        }),
        rows: (x, rows) => {
            const all = whole.rows(x.all, rows);
            // A row that is taken twice has its errors twice.
            if (new Set(rows).size < rows.length)
                return inCommon(all);
            return { shape: all.shape, all, common: functions.rows(x.common, rows), own: plain.rows(x.own, rows) };
        },
        anyOf: (...forms) => {
            const [first, ...rest] = forms.map((form) => form());
            const hull = (part, a) => a.anyOf(() => first[part], ...rest.map((form) => () => form[part]));
            const all = hull('all', whole);
            return { shape: all.shape, all, common: hull('common', functions), own: hull('own', plain) };
        },
        ...(whole.evaluates && { evaluates: whole.evaluates }),
        // It comes from one computation for all, or for what is computed alike.
        off: (x, roundings, sizes, rounded) => inCommon(whole.off(x.all, roundings, sizes.all, rounded)),
        subgradient: (choice, first, second) => {
            const at = ({ all }, place) => all.middle[all.middle.length === 1 ? 0 : place];
            return made([choice, first, second], (a, c, p, q) => a.subgradient(c, p, q), {
                isChoice: (_, place) => at(first, place) !== at(second, place),
            });
        },
    };
}
/**
 * At how many places a significand stands, by a place where it stands: what is so often alike may come from one
 * computation, and be rounded alike.
 */
export function alikeIn(middle) {
    if (middle.length === 1)
        return () => 1;
    const words = new Uint32Array(middle.slice().buffer);
    const key = (place) => (words[2 * place + high] % 2 ** 20) * 2 ** 32 + words[2 * place + 1 - high];
    const counts = new Map();
    for (let place = 0; place < middle.length; place++)
        counts.set(key(place), (counts.get(key(place)) ?? 0) + 1);
    return (place) => counts.get(key(place));
}
/** Which word of a float64 holds its sign and exponent. */
const high = new Uint8Array(Uint32Array.of(1).buffer)[0];
const correct = { exp: 1 / 2, log: 1 / 2, log1p: 1 / 2, tanh: 1 / 2, power: 1 / 2, sqrt: 1 / 2, divide: 1 / 2 };
/** Float64, with elementary functions that are off by as much as the subject's, through the lens. */
function withoutRounding({ format, ulps }, lens) {
    const scale = lens * 2 ** (formats.float64.precision - formats[format].precision);
    // A root and a quotient that are correctly rounded are so here.
    const budget = (k) => (k > 1 / 2 ? k * scale : k);
    return {
        format: 'float64',
        accumulator: 'float64',
        excess: 'float64',
        ulps: Object.fromEntries(Object.entries(ulps).map(([name, k]) => [name, budget(k)])),
        flush: false,
        deterministic: true,
    };
}
