/**
 * What the two sides of an equation are called: the left one is the subject's, the right one is what the relation
 * requires of it.
 */
export const sideNames = {
    equal: { left: 'got', right: 'expected' },
    admitted: { left: 'got', right: 'expected' },
    'at-most': { left: 'got', right: 'must be at most' },
    different: { left: 'got', right: 'must differ from' },
};
