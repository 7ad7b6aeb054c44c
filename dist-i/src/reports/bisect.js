import { historyOf } from '../bisect/search.js';
import { inOneLine } from './legible.js';
import { plural } from './plural.js';
/** What is said of the releases of a framework, and what is said where they cannot be tried. */
const verbs = {
    pass: 'passes',
    fail: 'fails',
    deviates: 'deviates',
    stale: 'passes',
    inconclusive: 'is inconclusive',
    unsupported: 'is not supported',
    error: 'ends in an error',
    'not-installed': 'could not be installed',
    'not-judged': 'was installed, but could not be judged',
};
/** What came of a release, or of several alike: it fails at 3 of 32 points. */
const didText = ({ outcome, failing = 0, points = failing }) => `${verbs[outcome]}${failing === 0 ? '' : ` at ${failing} of ${plural(points, 'point')}`}`;
/** What came of a release, in one line. */
export function triedText(tried, width, paint) {
    const { release, outcome, reason } = tried;
    const colour = { pass: paint.green, fail: paint.red, error: paint.red }[outcome] ?? paint.yellow;
    const why = reason === undefined ? '' : paint.dim(`: ${inOneLine(reason)}`);
    return `  ${release.padEnd(width)}  ${colour(didText(tried))}${why}`;
}
/** What a release is being tried for, while it is. */
export const tryingText = (release, doing, tried, releases) => `  ${release}: ${doing} (${tried} of ${releases} tried so far)`;
const list = (names, most = 12) => names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
/** The sentence on one change of the verdict. */
function changeText(before, after) {
    const apart = after.unjudged.length === 0 ? '' : `; between them ${list(after.unjudged)} could not be judged`;
    return `it ${didText(after)} since ${after.first} (${before.last} ${didText(before)}${apart})`;
}
/** What was found out about a history, a sentence each. */
export function historySentences(history) {
    const { spans, judged, unjudged, untried } = history;
    const [first] = spans;
    const [oldest, newest] = [judged[0]?.release, judged.at(-1)?.release];
    const found = first === undefined
        ? 'No release could be judged.'
        : spans.length === 1
            ? `It ${didText(first)} in every release that was judged: ${oldest === newest ? oldest : `${plural(judged.length, 'release')} from ${oldest} to ${newest}`}.`
            : `${capital(spans
                .slice(1)
                .map((span, i) => changeText(spans[i], span))
                .join('; '))}.`;
    return [
        found,
        ...(untried.length === 0
            ? []
            : [
                `${plural(untried.length, 'release')} between those were not tried: the verdict may change there and change back. --all tries every one.`,
            ]),
        ...(unjudged.length === 0 ? [] : [`Without a verdict: ${list(unjudged.map(({ release }) => release))}.`]),
    ];
}
const capital = (text) => text[0].toUpperCase() + text.slice(1);
export const searchText = (search, paint) => historySentences(historyOf(search.releases, search.tried))
    .map((sentence, i) => (i === 0 ? paint.bold(sentence) : sentence))
    .join('\n');
export const headText = ({ framework, package: name, client, clause, releases }, paint) => `${paint.bold(framework)}, ${clause}: ${name} from ${client}, ${plural(releases.length, 'release')} from ${releases[0]} to ${releases.at(-1)}`;
export const keptText = (count, file) => `  ${plural(count, 'release')} as kept in ${file}`;
export const anewText = (file) => `  ${file} was made with another version of the specification: its releases are judged anew`;
export const badBisect = {
    version: (option, text) => `${option} '${inOneLine(text)}' is not a version: write it in numbers, as in 1.8 or 2.13.1`,
    reversed: (from, to) => `--from ${from} is later than --to ${to}: the older release comes first`,
    package: (framework, name, packages) => `${framework} does not need the package '${inOneLine(name)}': its packages are ${packages.join(', ')}`,
    noReleases: (name, client, from, to, all) => all.length === 0
        ? `${client} lists no release of ${name} that can be installed here`
        : `${client} lists no release of ${name} from ${from} to ${to} that can be installed here: it lists ${all[0]} to ${all.at(-1)}`,
    notListed: (name, client, why) => `${client} could not list the releases of ${name}: ${inOneLine(why)}`,
    otherSearch: (file) => `'${file}' holds a search for something else: name another file with --state`,
    pattern: (glob) => `--clause '${inOneLine(glob)}' is a pattern, and one clause is searched for: write its id in full, as in gradient/max-is-a-subgradient`,
    folder: (path) => `'${inOneLine(path)}' is a folder, and a search is kept in a file: name one with --state, as in ${inOneLine(path).replace(/\/+$/, '')}/search.json`,
    notASearch: (file) => `'${file}' is not what this command writes: name another file with --state, or remove it`,
    notKept: (file, why) => `cannot keep what is found in '${file}': ${inOneLine(why)}`,
};
