import { sizeOf } from '../../../spec/language/index.js';
import { ballsOf, emptyBalls, takenOf } from '../balls/tensor.js';
/** These rows of a tensor, as they stand. */
export function rowsOf({ shape, middle, radius }, from, count) {
    const size = sizeOf(shape.slice(1));
    const [start, end] = [from * size, (from + count) * size];
    return ballsOf([count, ...shape.slice(1)], middle.subarray(start, end), radius.subarray(start, end));
}
/** Whether all balls of a tensor are one and the same. */
export const isUniform = ({ middle, radius }) => {
    for (let i = 1; i < middle.length; i++)
        if (!Object.is(middle[i], middle[0]) || radius[i] !== radius[0])
            return false;
    return true;
};
export const isNotNegative = ({ middle, radius }) => {
    for (let i = 0; i < middle.length; i++)
        if (!(middle[i] >= radius[i]))
            return false;
    return true;
};
/** The node that is a quantity's first form. */
export const firstForm = (node) => (node.isHull ? firstForm(node.operands[0]) : node);
/** Computes these nodes, all of as many rows: some rows of all that they are made of at a time, `atOnce` numbers of each. */
globalThis.__t=new Map();
export function compute(targets, atOnce, { isFirst = false, rows: chosen } = {}) {
    const rows = chosen?.length ?? targets[0].shape[0];
    const kept = new Map(targets.map((node) => [node, emptyBalls([rows, ...node.shape.slice(1)])]));
    const parts = partsOf(targets, isFirst);
    const widest = Math.max(...parts.map(({ node }) => sizeOf(node.shape.slice(1))));
    const block = Math.min(rows, Math.max(1, Math.floor(atOnce / widest)));
    const isWhole = !isFirst && chosen === undefined;
    if (isWhole)
        for (const { node, way } of parts)
            if (way === 'made')
                node.isNotNegative = true;
    let held = buffers(parts, kept, block);
    for (let from = 0; from < rows; from += block) {
        const count = Math.min(block, rows - from);
        if (count < block)
            held = buffers(parts, kept, count);
        for (const [i, { node, way, operands }] of parts.entries()) {
            if (way === 'rows')
                held[i] =
                    chosen === undefined
                        ? rowsOf(node.balls, from, count)
                        : takenOf(node.balls, chosen.slice(from, from + count));
            if (way !== 'made')
                continue;
            const whole = kept.get(node);
            const made = (whole === undefined ? held[i] : (held[i] = rowsOf(whole, from, count)));
            const taken = operands.map((operand) => held[operand]);
            if (node.into === undefined) {
                // The same numbers in another shape.
                if (whole === undefined)
                    held[i] = { ...taken[0], shape: made.shape, notNegative: undefined };
                else
                    copy(made, taken[0]);
            }
            else
                {const t0=process.hrtime.bigint();node.into(made, ...taken);const dt=Number(process.hrtime.bigint()-t0);const k=(node.name??'?');const e=globalThis.__t.get(k)??[0,0];e[0]+=dt;e[1]++;globalThis.__t.set(k,e);}
            if (isWhole && node.isChecked)
                node.isNotNegative = node.isNotNegative && isNotNegative(held[i]);
        }
    }
    return [...kept.values()];
}
export function copy(made, { middle, radius }) {
    made.middle.set(middle);
    made.radius.set(radius);
}
/** What these nodes are made of, each after its operands. */
function partsOf(targets, isFirst) {
    const parts = [];
    const places = new Map();
    const add = (any, byRow) => {
        const node = isFirst ? firstForm(any) : any;
        const isSame = node.isUniform && byRow && !targets.includes(node);
        const way = isSame
            ? 'uniform'
            : node.balls === undefined || (node.isLargest && byRow)
                ? 'made'
                : byRow
                    ? 'rows'
                    : 'whole';
        const known = places.get(`${node.id} ${way}`);
        if (known !== undefined)
            return known;
        const operands = way === 'made' ? node.operands.map((operand, i) => add(operand, node.byRow[i])) : [];
        places.set(`${node.id} ${way}`, parts.length);
        return parts.push({ node, way, operands }) - 1;
    };
    for (const target of targets)
        add(target, true);
    return parts;
}
/** Where so many rows of each are computed. What nobody reads any more makes room for what is computed later. */
function buffers(parts, kept, count) {
    const lastRead = parts.map((_, i) => i);
    for (const [i, { operands }] of parts.entries())
        for (const operand of operands)
            lastRead[operand] = i;
    // What is in another shape is read as long as that is.
    for (const [i, { node, operands, way }] of [...parts.entries()].toReversed())
        if (way === 'made' && node.into === undefined)
            lastRead[operands[0]] = Math.max(lastRead[operands[0]], lastRead[i]);
    const endsWith = parts.map(() => []);
    for (const [i, last] of lastRead.entries())
        endsWith[last].push(i);
    const free = new Map();
    const held = [];
    for (const [i, { node, way }] of parts.entries()) {
        const shape = [count, ...node.shape.slice(1)];
        if (way === 'whole')
            held.push(node.balls);
        else if (way === 'uniform')
            held.push(uniformBalls(shape, node.first));
        else if (way === 'rows' || kept.has(node))
            held.push(ballsOf(shape, empty, empty));
        else if (node.into === undefined)
            held.push(ballsOf(shape, empty, empty));
        else {
            const { middle, radius } = free.get(sizeOf(shape))?.pop() ?? emptyBalls(shape);
            held.push(ballsOf(shape, middle, radius));
        }
        for (const j of endsWith[i]) {
            const size = held[j].middle.length;
            if (size > 0 && isOwn(parts[j], kept))
                free.set(size, [...(free.get(size) ?? []), held[j]]);
        }
    }
    return held;
}
const empty = new Float64Array(0);
function uniformBalls(shape, { middle, radius }) {
    const balls = emptyBalls(shape);
    balls.middle.fill(middle[0]);
    balls.radius.fill(radius[0]);
    return balls;
}
const isOwn = ({ node, way }, kept) => way === 'made' && node.into !== undefined && !kept.has(node);
