import { matrix, vector } from '../../language/index.js';
/** Two rows of the sample loss `stock`: one ordered too much, one too little. */
export const twoOrders = {
    own: 'stock',
    mean: 0,
    rows: 2,
    inputs: { orders: matrix([2, 1], [0, 1]), demand: matrix([1, 0], [1, 2]), weights: vector(1, 3) },
};
/** Two rows of the sample loss `speech`, one frame long and two frames long. */
export const threeWords = {
    own: 'speech',
    mean: 0,
    rows: 2,
    inputs: {
        frames: matrix([2, 3, 1], [1, 0, 2]),
        targets: matrix([0, 1, 0], [0, 3, 1]),
        lengths: vector(1, 2),
    },
};
