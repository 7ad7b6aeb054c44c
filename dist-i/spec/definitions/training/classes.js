const ofTargets = ({ targets }, of) => ({
    shape: targets.shape,
    data: Array.from(targets.data, of),
});
/** One where the target is a class that counts. */
export const notIgnored = (of) => ofTargets(of, (target) => (target === of.ignoredClass ? 0 : 1));
/** The weight of every target's class; one that is ignored weighs nothing. */
export const weightsByClass = (of) => ofTargets(of, (target) => (target === of.ignoredClass ? 0 : of.classWeights.data[target]));
/** The targets, with some class in the place of those that are ignored. */
export const withoutIgnored = (of) => of.ignoredClass === undefined ? of.targets : ofTargets(of, (target) => (target === of.ignoredClass ? 0 : target));
