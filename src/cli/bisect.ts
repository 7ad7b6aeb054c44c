import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clauses, specificationVersion } from '../../spec/index.ts';
import type { Clause } from '../../spec/language/index.ts';
import { historyOf, nextRelease, type Tried } from '../bisect/search.ts';
import { isSameSearch, searchIn, type Search } from '../bisect/state.ts';
import { between, byNumbers, isPreRelease, isVersion } from '../bisect/versions.ts';
import { isGlob } from '../choose.ts';
import { messageOf, saysLate } from '../judge/ask.ts';
import { defaults, verdicts } from '../judge/index.ts';
import type { Verdict } from '../judge/verdict.ts';
import { anewText, badBisect, headText, keptText, searchText, triedText, tryingText } from '../reports/bisect.ts';
import { specificationHash } from './circumstances.ts';
import { endClients } from './bisect/clients.ts';
import { frameworkOf, type Framework } from './bisect/framework.ts';
import { named } from './choose.ts';
import { endWithSubjects } from './ending.ts';
import { exitCodes, Failure } from './failure.ts';
import { writeWhole } from './files.ts';
import { atEnding } from './guard.ts';
import { screen } from './screen.ts';

export interface BisectFlags {
  readonly clause: string;
  readonly from: string;
  readonly to: string;
  /** The package of which releases are tried, where the framework has several. */
  readonly package?: string;
  /** What is installed with every release. */
  readonly with?: readonly string[];
  /** How many releases are tried in any case, at equal distances. */
  readonly first?: number;
  readonly all?: boolean;
  readonly pre?: boolean;
  readonly state?: string;
  readonly seed?: number;
  readonly cases?: number;
  /** In milliseconds. */
  readonly timeLimit?: number;
  readonly color: boolean;
}

/** Milliseconds that an answer may take: the machine is busy installing. */
const patience = 60_000;

/** Installs releases of a framework and judges a clause, until it is clear since which one it fails or passes. */
export async function bisect(name: string, flags: BisectFlags): Promise<number> {
  const framework = frameworkOf(name);
  if (isGlob(flags.clause)) throw new Failure(badBisect.pattern(flags.clause));
  const clause = named('clause', flags.clause, clauses, ({ id }) => id);
  for (const option of ['from', 'to'] as const)
    if (!isVersion(flags[option])) throw new Failure(badBisect.version(`--${option}`, flags[option]));
  if (byNumbers(flags.from, flags.to) > 0) throw new Failure(badBisect.reversed(flags.from, flags.to));
  const of = flags.package ?? framework.packages[0]!;
  if (!framework.packages.includes(of)) throw new Failure(badBisect.package(name, of, framework.packages));

  const file = flags.state ?? `equistep-bisect-${name}-${clause.id.replaceAll('/', '-')}.json`;
  const { paint, write, show } = screen(flags.color);
  if (existsSync(file) && statSync(file).isDirectory()) throw new Failure(badBisect.folder(file));
  const kept = keptIn(file);
  const specification = specificationHash();
  const fresh: Search = {
    equistep: specificationVersion,
    specification,
    framework: name,
    client: framework.client.name,
    package: of,
    with: flags.with ?? [],
    clause: clause.id,
    seed: flags.seed ?? defaults.seed,
    cases: flags.cases ?? defaults.cases,
    releases: [],
    tried: [],
  };
  if (kept !== undefined && !isSameSearch(kept, fresh)) throw new Failure(badBisect.otherSearch(file));
  const isCurrent = kept?.specification === specification;
  const releases = await releasesOf(framework, of, flags);
  let search: Search = { ...fresh, releases, tried: isCurrent ? kept.tried : [] };
  keep(file, search);

  write(headText(search, paint));
  if (kept !== undefined) write(isCurrent ? keptText(kept.tried.length, file) : anewText(file));
  const width = Math.max(...releases.map(({ length }) => length));
  const scratch = mkdtempSync(join(tmpdir(), 'equistep-bisect-'));
  const clean = (): void => {
    endClients();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  };
  endWithSubjects();
  const done = atEnding(async () => clean());
  try {
    for (;;) {
      const release = nextRelease(releases, search.tried, flags.all === true ? releases.length : flags.first);
      if (release === undefined) break;
      const judging = { clause, seed: search.seed, cases: search.cases, timeLimit: flags.timeLimit };
      const tried = await tryRelease(framework, of, release, search.with, scratch, judging, (doing) =>
        show(tryingText(release, doing, search.tried.length, releases.length)),
      );
      search = { ...search, tried: inOrder([...search.tried, tried], releases) };
      keep(file, search);
      write(triedText(tried, width, paint));
    }
  } finally {
    clean();
    done();
  }
  write(searchText(search, paint));
  write(paint.dim(`Kept in ${file}`));
  return historyOf(releases, search.tried).judged.length > 0 ? exitCodes.conforms : exitCodes['not-judged'];
}

const inOrder = (tried: readonly Tried[], releases: readonly string[]): readonly Tried[] =>
  tried.toSorted((a, b) => releases.indexOf(a.release) - releases.indexOf(b.release));

/** What an earlier run of the command kept. */
function keptIn(file: string): Search | undefined {
  if (!existsSync(file)) return undefined;
  const found = searchIn(read(file));
  if (found === undefined) throw new Failure(badBisect.notASearch(file));
  return found;
}
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(badBisect.notKept(file, messageOf(error)));
  }
}
function keep(file: string, search: Search): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, `${JSON.stringify(search, undefined, 2)}\n`);
  } catch (error) {
    throw new Failure(badBisect.notKept(file, messageOf(error)), exitCodes['not-judged']);
  }
}

async function releasesOf(
  { client }: Framework,
  name: string,
  { from, to, pre = false }: BisectFlags,
): Promise<readonly string[]> {
  const all = await client.releases(name, pre).catch((error: unknown) => {
    throw new Failure(badBisect.notListed(name, client.name, messageOf(error)), exitCodes['not-judged']);
  });
  // A bound that is named in full is meant, be it what it may.
  const listed = all.filter((release) => pre || release === from || release === to || !isPreRelease(release));
  const releases = between(listed, from, to);
  if (releases.length === 0)
    throw new Failure(badBisect.noReleases(name, client.name, from, to, listed), exitCodes['not-judged']);
  return releases;
}

interface Judging {
  readonly clause: Clause;
  readonly seed: number;
  readonly cases: number;
  readonly timeLimit?: number | undefined;
}

/** Installs a release in a folder of its own, which is removed in the end, and judges it. */
export async function tryRelease(
  framework: Framework,
  name: string,
  release: string,
  others: readonly string[],
  scratch: string,
  judging: Judging,
  tell: (doing: 'installing' | 'judging') => void = () => undefined,
): Promise<Tried> {
  const folder = mkdtempSync(join(scratch, 'release-'));
  try {
    tell('installing');
    const { requirement, install } = framework.client;
    const all = [name, ...framework.together(name)].map((one) => requirement(one, release));
    const failed = await install(folder, [...all, ...others]).then(() => undefined, messageOf);
    if (failed !== undefined) return { release, outcome: 'not-installed', reason: failed };
    tell('judging');
    return { release, ...(await judged(framework, folder, judging)) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function judged(framework: Framework, folder: string, judging: Judging): Promise<Omit<Tried, 'release'>> {
  const { clause, seed, cases, timeLimit = patience } = judging;
  try {
    const subject = await framework.load(folder, Math.max(timeLimit, patience));
    try {
      const coming = verdicts(subject, { clauses: [clause], seed, cases, timeLimit });
      return { declares: subject.declaration.version, ...outcomeOf((await coming.next()).value as Verdict) };
    } finally {
      await subject.close?.();
    }
  } catch (error) {
    return { outcome: 'not-judged', reason: messageOf(error) };
  }
}

function outcomeOf(verdict: Verdict): Omit<Tried, 'release'> {
  const { kind, failing, points } = verdict;
  const reason =
    verdict.kind === 'error' ? verdict.message : verdict.kind === 'unsupported' ? verdict.reason : failing[0]?.reason;
  return {
    outcome: verdict.kind === 'error' && saysLate(verdict.message) ? 'not-judged' : kind,
    ...(reason !== undefined && { reason }),
    ...(kind === 'fail' && { failing: failing.length, points }),
  };
}
