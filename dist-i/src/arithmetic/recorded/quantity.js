/** Whether it is a node whose balls are not there, and are computed row by row. */
export const isRowByRow = (x) => x.balls === undefined && x.later === undefined;
