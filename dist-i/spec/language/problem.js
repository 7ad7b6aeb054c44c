export const defineComputation = (of) => of;
