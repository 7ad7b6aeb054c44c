export const clause = (of) => of;
