import { historyOf, type History, type Span, type Tried } from '../bisect/search.ts';
import type { Search } from '../bisect/state.ts';
import { inOneLine } from './legible.ts';
import { plural } from './plural.ts';
import type { Colors } from './terminal.ts';

/** What is said of the releases of a framework, and what is said where they cannot be tried. */

const verbs: Readonly<Record<Tried['outcome'], string>> = {
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
const didText = ({ outcome, failing = 0, points = failing }: Pick<Tried, 'outcome' | 'failing' | 'points'>): string =>
  `${verbs[outcome]}${failing === 0 ? '' : ` at ${failing} of ${plural(points, 'point')}`}`;

/** What came of a release, in one line. */
export function triedText(tried: Tried, width: number, paint: Colors): string {
  const { release, outcome, reason } = tried;
  const colour = { pass: paint.green, fail: paint.red, error: paint.red }[outcome as string] ?? paint.yellow;
  const why = reason === undefined ? '' : paint.dim(`: ${inOneLine(reason)}`);
  return `  ${release.padEnd(width)}  ${colour(didText(tried))}${why}`;
}

/** What a release is being tried for, while it is. */
export const tryingText = (release: string, doing: 'installing' | 'judging', tried: number, releases: number): string =>
  `  ${release}: ${doing} (${tried} of ${releases} tried so far)`;

const list = (names: readonly string[], most = 12): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');

/** The sentence on one change of the verdict. */
function changeText(before: Span, after: Span): string {
  const apart = after.unjudged.length === 0 ? '' : `; between them ${list(after.unjudged)} could not be judged`;
  return `it ${didText(after)} since ${after.first} (${before.last} ${didText(before)}${apart})`;
}

/** What was found out about a history, a sentence each. */
export function historySentences(history: History): readonly string[] {
  const { spans, judged, unjudged, untried } = history;
  const [first] = spans;
  const [oldest, newest] = [judged[0]?.release, judged.at(-1)?.release];
  const found =
    first === undefined
      ? 'No release could be judged.'
      : spans.length === 1
        ? `It ${didText(first)} in every release that was judged: ${oldest === newest ? oldest : `${plural(judged.length, 'release')} from ${oldest} to ${newest}`}.`
        : `${capital(
            spans
              .slice(1)
              .map((span, i) => changeText(spans[i]!, span))
              .join('; '),
          )}.`;
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
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

export const searchText = (search: Search, paint: Colors): string =>
  historySentences(historyOf(search.releases, search.tried))
    .map((sentence, i) => (i === 0 ? paint.bold(sentence) : sentence))
    .join('\n');

export const headText = ({ framework, package: name, client, clause, releases }: Search, paint: Colors): string =>
  `${paint.bold(framework)}, ${clause}: ${name} from ${client}, ${plural(releases.length, 'release')} from ${releases[0]} to ${releases.at(-1)}`;

export const keptText = (count: number, file: string): string => `  ${plural(count, 'release')} as kept in ${file}`;
export const anewText = (file: string): string =>
  `  ${file} was made with another version of the specification: its releases are judged anew`;

export const badBisect = {
  version: (option: string, text: string): string =>
    `${option} '${inOneLine(text)}' is not a version: write it in numbers, as in 1.8 or 2.13.1`,
  reversed: (from: string, to: string): string =>
    `--from ${from} is later than --to ${to}: the older release comes first`,
  package: (framework: string, name: string, packages: readonly string[]): string =>
    `${framework} does not need the package '${inOneLine(name)}': its packages are ${packages.join(', ')}`,
  noReleases: (name: string, client: string, from: string, to: string, all: readonly string[]): string =>
    all.length === 0
      ? `${client} lists no release of ${name} that can be installed here`
      : `${client} lists no release of ${name} from ${from} to ${to} that can be installed here: it lists ${all[0]} to ${all.at(-1)}`,
  notListed: (name: string, client: string, why: string): string =>
    `${client} could not list the releases of ${name}: ${inOneLine(why)}`,
  otherSearch: (file: string): string => `'${file}' holds a search for something else: name another file with --state`,
  pattern: (glob: string): string =>
    `--clause '${inOneLine(glob)}' is a pattern, and one clause is searched for: write its id in full, as in gradient/max-is-a-subgradient`,
  folder: (path: string): string =>
    `'${inOneLine(path)}' is a folder, and a search is kept in a file: name one with --state, as in ${inOneLine(path).replace(/\/+$/, '')}/search.json`,
  notASearch: (file: string): string =>
    `'${file}' is not what this command writes: name another file with --state, or remove it`,
  notKept: (file: string, why: string): string => `cannot keep what is found in '${file}': ${inOneLine(why)}`,
} as const;
