export const isJudged = ({ outcome }) => outcome !== 'not-installed' && outcome !== 'not-judged';
/** What two releases have in common where nothing changed between them: a clause may fail at fewer points, and still fail. */
const sameOf = ({ outcome, failing = 0 }) => `${outcome} ${failing}`;
/** Releases that are tried without any verdict, before the search is given up. */
export const mostInVain = 8;
/** The untried place nearest to the middle between two. */
function middle(low, high, isOpen) {
    const open = Array.from({ length: Math.max(0, high - low - 1) }, (_, i) => low + 1 + i).filter(isOpen);
    const distance = (place) => Math.abs(2 * place - low - high);
    return open.toSorted((a, b) => distance(a) - distance(b))[0];
}
/** So many places of a list, its ends among them, at equal distances. */
const spread = (length, count) => count >= length
    ? Array.from({ length }, (_, i) => i)
    : Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / (count - 1)));
/** The release to try next; undefined where all is found out. `first` releases are tried in any case. */
export function nextRelease(releases, tried, first = 2) {
    const at = new Map(tried.map((one) => [releases.indexOf(one.release), one]));
    const isOpen = (place) => !at.has(place);
    const start = spread(releases.length, first).find(isOpen);
    if (start !== undefined)
        return releases[start];
    const places = [...at.keys()].filter((place) => place >= 0).toSorted((a, b) => a - b);
    const judged = places.filter((place) => isJudged(at.get(place)));
    if (judged.length === 0) {
        if (places.length >= mostInVain)
            return undefined;
        const gaps = places.slice(1).map((high, i) => [places[i], high]);
        const [low, high] = gaps.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, 0];
        const found = middle(low, high, isOpen);
        return found === undefined ? undefined : releases[found];
    }
    const pairs = judged.slice(1).map((high, i) => [judged[i], high]);
    const differing = pairs.filter(([low, high]) => sameOf(at.get(low)) !== sameOf(at.get(high)));
    // Where the ends cannot be judged: which releases can.
    const [oldest, newest] = [judged[0], judged.at(-1)];
    const edges = [
        [places.filter((place) => place < oldest).at(-1) ?? oldest, oldest],
        [newest, places.find((place) => place > newest) ?? newest],
    ];
    for (const [low, high] of [...differing, ...edges]) {
        const found = middle(low, high, isOpen);
        if (found !== undefined)
            return releases[found];
    }
    return undefined;
}
/** What was found out about the releases of a list. */
export function historyOf(releases, tried) {
    const known = new Map(tried.map((one) => [one.release, one]));
    const inOrder = releases.flatMap((release) => known.get(release) ?? []);
    const spans = [];
    let unjudged = [];
    for (const one of inOrder) {
        const before = spans.at(-1);
        if (!isJudged(one))
            unjudged.push(one.release);
        else {
            const { release, outcome, failing, points } = one;
            if (before !== undefined && sameOf(before) === sameOf(one))
                spans[spans.length - 1] = { ...before, last: release };
            else
                spans.push({
                    outcome,
                    ...(failing !== undefined && { failing, points }),
                    first: release,
                    last: release,
                    unjudged,
                });
            unjudged = [];
        }
    }
    return {
        spans,
        judged: inOrder.filter(isJudged),
        unjudged: inOrder.filter((one) => !isJudged(one)),
        untried: releases.filter((release) => !known.has(release)),
    };
}
