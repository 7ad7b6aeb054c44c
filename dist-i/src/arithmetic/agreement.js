/** Whether a relation holds between two numbers, bit for bit: NaN is equal to NaN, and −0 to 0. */
export function agrees(relation, left, right) {
    const same = left === right || (Number.isNaN(left) && Number.isNaN(right));
    switch (relation) {
        case 'equal':
        case 'admitted':
            return same;
        case 'at-most':
            return left <= right;
        case 'different':
            return !same;
    }
}
