/**
 * Versions as npm and PyPI write them, as far as the bounds of a search need: by the numbers that they begin with. The
 * order of releases with equal numbers is their registry's affair.
 */
const numbers = (version) => (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
export const isVersion = (text) => /^\d+(\.\d+)*([-.+!]?[A-Za-z0-9]+)*$/.test(text);
/** Below zero where the first is earlier. Numbers that are not written are zeros. */
export function byNumbers(one, other) {
    const [a, b] = [numbers(one), numbers(other)];
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const apart = (a[i] ?? 0) - (b[i] ?? 0);
        if (apart !== 0)
            return apart;
    }
    return 0;
}
/** Whether a release is one of a series: 2.13.1 is one of 2.13. */
const isOf = (release, series) => {
    const own = numbers(release);
    return numbers(series).every((number, i) => number === (own[i] ?? 0));
};
/** What npm writes behind a hyphen, and Python as letters, comes before the release itself. */
export const isPreRelease = (version) => /^[\d.]+(-|\.?(a|b|rc|dev)\d)/.test(version);
/** The releases of a list in its order, from one to another; of a series such as 2.13, to its last. */
export function between(releases, from, to) {
    const inOrder = releases.toSorted(byNumbers);
    const [first, last] = [inOrder.indexOf(from), inOrder.indexOf(to)];
    return inOrder.filter((release, place) => (first < 0 ? byNumbers(release, from) >= 0 : place >= first) &&
        (last < 0 ? byNumbers(release, to) <= 0 || isOf(release, to) : place <= last));
}
