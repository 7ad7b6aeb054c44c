export const defineBatchRule = (rule) => rule;
