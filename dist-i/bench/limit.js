/** The mean over rows. */
export function plainLimit({ predictions, targets }) {
    const [rows, classes] = predictions.shape;
    const x = predictions.data;
    const gradient = new Float64Array(rows * classes);
    let sum = 0;
    for (let row = 0; row < rows; row++) {
        const from = row * classes;
        let most = -Infinity;
        for (let i = from; i < from + classes; i++)
            if (x[i] > most)
                most = x[i];
        let total = 0;
        for (let i = from; i < from + classes; i++)
            total += gradient[i] = Math.exp(x[i] - most);
        const target = from + targets.data[row];
        sum += Math.log(total) - (x[target] - most);
        const scale = 1 / (total * rows);
        for (let i = from; i < from + classes; i++)
            gradient[i] *= scale;
        gradient[target] -= 1 / rows;
    }
    return { value: sum / rows, gradient };
}
/** Half a unit in the last place of float32, and an ulp for what is no single operation. */
const unit = 2 ** -24;
const ofFunction = 2 * unit;
/** The same in balls, of a subject in float32 that rounds each operation, and adds in any order. */
export function ballLimit({ predictions, targets }) {
    const [rows, classes] = predictions.shape;
    const x = predictions.data;
    const gradient = new Float64Array(rows * classes);
    const radius = new Float64Array(rows * classes);
    let sum = 0;
    let off = 0;
    for (let row = 0; row < rows; row++) {
        const from = row * classes;
        let most = -Infinity;
        for (let i = from; i < from + classes; i++)
            if (x[i] > most)
                most = x[i];
        let total = 0;
        let totalRadius = 0;
        for (let i = from; i < from + classes; i++) {
            const shifted = x[i] - most;
            const e = Math.exp(shifted);
            // An error of the difference is one of the exponential's, relative to it.
            const r = e * (unit * Math.abs(shifted) * 1.001 + ofFunction);
            gradient[i] = e;
            radius[i] = r;
            total += e;
            totalRadius += r;
        }
        totalRadius += classes * unit * (total + totalRadius);
        const target = from + targets.data[row];
        const log = Math.log(total);
        const loss = log - (x[target] - most);
        sum += loss;
        off += totalRadius / (total - totalRadius) + (ofFunction + unit) * Math.abs(log) + 2 * unit * Math.abs(loss);
        const least = total - totalRadius;
        const relative = totalRadius / least;
        for (let i = from; i < from + classes; i++) {
            const p = gradient[i] / total;
            const r = radius[i] / least + p * relative;
            const [m, own] = i === target ? [p - 1, r + unit * Math.abs(p - 1 - r)] : [p, r];
            const y = m / rows;
            const reach = (own + 2 * unit * (Math.abs(m) + own)) / rows;
            const above = Math.fround(y + reach) - y;
            const below = y - Math.fround(y - reach);
            gradient[i] = y;
            radius[i] = Math.max(above, below, reach);
        }
    }
    off += rows * unit * (sum + off);
    return { value: sum / rows, gradient, radius };
}
