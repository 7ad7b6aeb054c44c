/**
 * Points that hold every pair of values of two axes together at least once, as far as that is `allowed`: many fewer than
 * every combination. Greedy: each point starts from a pair that no point before holds, and takes value by value the one
 * with which it holds the most such pairs (Cohen et al. 1997, AETG, with one candidate a point). Equal axes give equal
 * points.
 */
export function covering(axes, allowed = () => true) {
    const names = Object.keys(axes);
    // Every value of every axis has a number; a pair of them is left as long as no point holds it.
    const values = Object.values(axes).flat();
    let count = 0;
    const numbers = Object.values(axes).map((one) => one.map(() => count++));
    const left = values.map(() => new Uint8Array(count).fill(1));
    const made = (choice) => Object.fromEntries(names.map((name, axis) => [name, values[choice[axis]]]));
    const gain = (choice, value) => choice.reduce((sum, other) => (other === undefined ? sum : sum + left[value][other]), 0);
    /** The choice that adds the other axes to this one, the best value first; undefined where none is allowed. */
    const extended = (choice) => {
        const axis = choice.indexOf(undefined);
        if (axis === -1)
            return allowed(made(choice)) ? choice : undefined;
        const ranked = numbers[axis].map((value) => ({ value, gained: gain(choice, value) }));
        for (const { value } of ranked.toSorted((a, b) => b.gained - a.gained)) {
            const found = extended(choice.with(axis, value));
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const points = [];
    const none = names.map(() => undefined);
    for (const a of names.keys())
        for (let b = a + 1; b < names.length; b++)
            for (const i of numbers[a])
                for (const j of numbers[b]) {
                    const choice = left[i][j] === 1 ? extended(none.with(a, i).with(b, j)) : undefined;
                    if (choice === undefined)
                        continue;
                    for (const one of choice)
                        for (const other of choice)
                            left[one][other] = 0;
                    points.push(made(choice));
                }
    return points;
}
