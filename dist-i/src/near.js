import { distance } from 'fastest-levenshtein';
/**
 * The nearest names, where no more than a third of their letters are wrong; and at most two more, no more than twice as
 * wrong.
 */
export function near(name, names) {
    const nearest = names
        .map((other) => ({ other, wrong: distance(name, other) }))
        .filter(({ other, wrong }) => wrong <= Math.max(name.length, other.length) / 3)
        .toSorted((a, b) => a.wrong - b.wrong);
    return nearest
        .filter(({ wrong }) => wrong <= 2 * nearest[0].wrong)
        .slice(0, 3)
        .map(({ other }) => other);
}
