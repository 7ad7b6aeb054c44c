export const equal = (left, right, about = '') => ({ relation: 'equal', left, right, about });
export const atMost = (left, right, about = '') => ({ relation: 'at-most', left, right, about });
export const admitted = (left, right, about = '') => ({
    relation: 'admitted',
    left,
    right,
    about,
});
export const different = (left, right, about = '') => ({
    relation: 'different',
    left,
    right,
    about,
});
