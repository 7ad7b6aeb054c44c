import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { clauses, specificationVersion } from '../../spec/index.js';
import { historyOf, nextRelease } from '../bisect/search.js';
import { isSameSearch, searchIn } from '../bisect/state.js';
import { between, byNumbers, isPreRelease, isVersion } from '../bisect/versions.js';
import { isGlob } from '../choose.js';
import { messageOf, saysLate } from '../judge/ask.js';
import { defaults, verdicts } from '../judge/index.js';
import { anewText, badBisect, headText, keptText, searchText, triedText, tryingText } from '../reports/bisect.js';
import { specificationHash } from './circumstances.js';
import { endClients } from './bisect/clients.js';
import { frameworkOf } from './bisect/framework.js';
import { named } from './choose.js';
import { endWithSubjects } from './ending.js';
import { exitCodes, Failure } from './failure.js';
import { writeWhole } from './files.js';
import { atEnding } from './guard.js';
import { screen } from './screen.js';
/** Milliseconds that an answer may take: the machine is busy installing. */
const patience = 60_000;
/** Installs releases of a framework and judges a clause, until it is clear since which one it fails or passes. */
export async function bisect(name, flags) {
    const framework = frameworkOf(name);
    if (isGlob(flags.clause))
        throw new Failure(badBisect.pattern(flags.clause));
    const clause = named('clause', flags.clause, clauses, ({ id }) => id);
    for (const option of ['from', 'to'])
        if (!isVersion(flags[option]))
            throw new Failure(badBisect.version(`--${option}`, flags[option]));
    if (byNumbers(flags.from, flags.to) > 0)
        throw new Failure(badBisect.reversed(flags.from, flags.to));
    const of = flags.package ?? framework.packages[0];
    if (!framework.packages.includes(of))
        throw new Failure(badBisect.package(name, of, framework.packages));
    const file = flags.state ?? `equistep-bisect-${name}-${clause.id.replaceAll('/', '-')}.json`;
    const { paint, write, show } = screen(flags.color);
    if (existsSync(file) && statSync(file).isDirectory())
        throw new Failure(badBisect.folder(file));
    const kept = keptIn(file);
    const specification = specificationHash();
    const fresh = {
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
    if (kept !== undefined && !isSameSearch(kept, fresh))
        throw new Failure(badBisect.otherSearch(file));
    const isCurrent = kept?.specification === specification;
    const releases = await releasesOf(framework, of, flags);
    let search = { ...fresh, releases, tried: isCurrent ? kept.tried : [] };
    keep(file, search);
    write(headText(search, paint));
    if (kept !== undefined)
        write(isCurrent ? keptText(kept.tried.length, file) : anewText(file));
    const width = Math.max(...releases.map(({ length }) => length));
    const scratch = mkdtempSync(join(tmpdir(), 'equistep-bisect-'));
    const clean = () => {
        endClients();
        rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
    };
    endWithSubjects();
    const done = atEnding(async () => clean());
    try {
        for (;;) {
            const release = nextRelease(releases, search.tried, flags.all === true ? releases.length : flags.first);
            if (release === undefined)
                break;
            const judging = { clause, seed: search.seed, cases: search.cases, timeLimit: flags.timeLimit };
            const tried = await tryRelease(framework, of, release, search.with, scratch, judging, (doing) => show(tryingText(release, doing, search.tried.length, releases.length)));
            search = { ...search, tried: inOrder([...search.tried, tried], releases) };
            keep(file, search);
            write(triedText(tried, width, paint));
        }
    }
    finally {
        clean();
        done();
    }
    write(searchText(search, paint));
    write(paint.dim(`Kept in ${file}`));
    return historyOf(releases, search.tried).judged.length > 0 ? exitCodes.conforms : exitCodes['not-judged'];
}
const inOrder = (tried, releases) => tried.toSorted((a, b) => releases.indexOf(a.release) - releases.indexOf(b.release));
/** What an earlier run of the command kept. */
function keptIn(file) {
    if (!existsSync(file))
        return undefined;
    const found = searchIn(read(file));
    if (found === undefined)
        throw new Failure(badBisect.notASearch(file));
    return found;
}
function read(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch (error) {
        throw new Failure(badBisect.notKept(file, messageOf(error)));
    }
}
function keep(file, search) {
    try {
        mkdirSync(dirname(file), { recursive: true });
        writeWhole(file, `${JSON.stringify(search, undefined, 2)}\n`);
    }
    catch (error) {
        throw new Failure(badBisect.notKept(file, messageOf(error)), exitCodes['not-judged']);
    }
}
async function releasesOf({ client }, name, { from, to, pre = false }) {
    const all = await client.releases(name, pre).catch((error) => {
        throw new Failure(badBisect.notListed(name, client.name, messageOf(error)), exitCodes['not-judged']);
    });
    // A bound that is named in full is meant, be it what it may.
    const listed = all.filter((release) => pre || release === from || release === to || !isPreRelease(release));
    const releases = between(listed, from, to);
    if (releases.length === 0)
        throw new Failure(badBisect.noReleases(name, client.name, from, to, listed), exitCodes['not-judged']);
    return releases;
}
/** Installs a release in a folder of its own, which is removed in the end, and judges it. */
export async function tryRelease(framework, name, release, others, scratch, judging, tell = () => undefined) {
    const folder = mkdtempSync(join(scratch, 'release-'));
    try {
        tell('installing');
        const { requirement, install } = framework.client;
        const all = [name, ...framework.together(name)].map((one) => requirement(one, release));
        const failed = await install(folder, [...all, ...others]).then(() => undefined, messageOf);
        if (failed !== undefined)
            return { release, outcome: 'not-installed', reason: failed };
        tell('judging');
        return { release, ...(await judged(framework, folder, judging)) };
    }
    finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
}
async function judged(framework, folder, judging) {
    const { clause, seed, cases, timeLimit = patience } = judging;
    try {
        const subject = await framework.load(folder, Math.max(timeLimit, patience));
        try {
            const coming = verdicts(subject, { clauses: [clause], seed, cases, timeLimit });
            return { declares: subject.declaration.version, ...outcomeOf((await coming.next()).value) };
        }
        finally {
            await subject.close?.();
        }
    }
    catch (error) {
        return { outcome: 'not-judged', reason: messageOf(error) };
    }
}
function outcomeOf(verdict) {
    const { kind, failing, points } = verdict;
    const reason = verdict.kind === 'error' ? verdict.message : verdict.kind === 'unsupported' ? verdict.reason : failing[0]?.reason;
    return {
        outcome: verdict.kind === 'error' && saysLate(verdict.message) ? 'not-judged' : kind,
        ...(reason !== undefined && { reason }),
        ...(kind === 'fail' && { failing: failing.length, points }),
    };
}
