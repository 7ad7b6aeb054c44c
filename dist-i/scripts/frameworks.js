/**
 * `npm run frameworks [-- name … --jobs N --again --reports FOLDER]`: judges the frameworks in Python, two side by side,
 * and stores their reports. One whose report is of this specification already is passed over, so that a run which was
 * stopped goes on; --again judges all anew.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scriptSubjects } from '../adapters/registry.js';
import { specificationHash } from '../src/cli/circumstances.js';
import { python } from './python.js';
import { cli, maybeReportIn, recorded, reportIn } from './reports.js';
import { root } from './root.js';
/** How many clauses a subject could be judged by when its report was stored. */
const judgedClauses = (name) => maybeReportIn(join(recorded, `${name}.json`))?.verdicts.filter(({ kind }) => kind !== 'unsupported').length ?? 0;
/** What is judged by most clauses takes longest, and comes first: so no core is left with it in the end. */
const all = scriptSubjects.map(({ name }) => name).toSorted((a, b) => judgedClauses(b) - judgedClauses(a));
function refuse(sentence) {
    console.error(`npm run frameworks: ${sentence}`);
    process.exit(2);
}
function given() {
    const options = {
        again: { type: 'boolean' },
        jobs: { type: 'string', default: String(Math.min(2, availableParallelism())) },
        reports: { type: 'string', default: 'tests/recorded/reports' },
    };
    try {
        return parseArgs({ options, allowPositionals: true });
    }
    catch (error) {
        return refuse(error.message);
    }
}
const { values, positionals } = given();
const unknown = positionals.find((name) => !all.includes(name));
if (unknown !== undefined)
    refuse(`there is no subject '${unknown}' in Python: they are ${all.join(', ')}`);
if (!/^[1-9]\d*$/.test(values.jobs))
    refuse(`--jobs is how many to judge at a time, and not '${values.jobs}'`);
const reports = resolve(root, values.reports);
if (spawnSync(python, ['-c', '']).status !== 0)
    refuse(`'${python}' is no Python that runs: name one by EQUISTEP_PYTHON, or make one by adapters/install.sh`);
/** The first clause of a report that could not be judged, with the reason. */
function errorIn(file) {
    const found = maybeReportIn(file)?.verdicts.find((verdict) => verdict.kind === 'error');
    return found && `${found.clause}: ${found.message}`;
}
const scratch = mkdtempSync(join(tmpdir(), 'equistep-'));
const running = new Set();
const stop = new AbortController();
/** Runs a whole check of a subject; gives its exit code, and the last line of what it complains of. */
function check(name, json, times) {
    const child = spawn(process.execPath, [cli, 'check', name, '--json', json, '--time-limit', '60', '--run-limit', '14400'], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, EQUISTEP_PYTHON: python, EQUISTEP_TIMES: times },
    });
    running.add(child);
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        complaint = (complaint + text).slice(-10_000);
    });
    return new Promise((done) => {
        child.on('close', (code) => {
            running.delete(child);
            done({ code, complaint: complaint.trimEnd().split('\n').at(-1) });
        });
    });
}
/** Judges a subject and stores its report, at once and whole; gives what is to be told of it. */
async function judged(name) {
    const [json, times, part] = [
        join(scratch, `${name}.json`),
        join(scratch, `${name}.times`),
        join(reports, `${name}.part`),
    ];
    const start = performance.now();
    const { code, complaint } = await check(name, json, times);
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0 && code !== 1)
        return { told: `not judged: ${complaint || errorIn(json) || `exit code ${code}`}`, failed: true };
    copyFileSync(json, part);
    renameSync(part, join(reports, `${name}.json`));
    const none = { questions: 0, seconds: 0 };
    const spent = existsSync(times) ? JSON.parse(readFileSync(times, 'utf8')) : none;
    const kinds = reportIn(join(reports, `${name}.json`)).verdicts.map(({ kind }) => kind);
    const counts = [...new Set(kinds)].map((kind) => `${kinds.filter((one) => one === kind).length} ${kind}`);
    const share = `${((100 * spent.seconds) / seconds).toFixed(0)} % of it in the framework, ${(spent.questions / seconds).toFixed(0)} questions a second`;
    return { told: `${seconds.toFixed(0).padStart(4)} s, ${share}: ${counts.join(', ')}`, failed: false };
}
mkdirSync(reports, { recursive: true });
const specification = specificationHash();
const wanted = all.filter((name) => positionals.length === 0 || positionals.includes(name));
const waiting = [...wanted];
let [told, failed] = [0, 0];
const tell = (name, what) => console.log(`${String(++told).padStart(2)}/${wanted.length}  ${name.padEnd(18)} ${what}`);
async function work() {
    while (waiting.length > 0 && !stop.signal.aborted) {
        const name = waiting.shift();
        const report = maybeReportIn(join(reports, `${name}.json`));
        if (!values.again && report?.complete && report.run?.specification === specification) {
            tell(name, 'stored already');
            continue;
        }
        const outcome = await judged(name);
        if (stop.signal.aborted)
            return;
        failed += Number(outcome.failed);
        tell(name, outcome.told);
    }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
        stop.abort();
        running.forEach((child) => child.kill(signal));
    });
}
const start = performance.now();
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
rmSync(scratch, { recursive: true, force: true });
const minutes = `${((performance.now() - start) / 60_000).toFixed(1)} min, ${values.jobs} at a time`;
if (stop.signal.aborted)
    console.error(`stopped after ${minutes}: the reports that are told above are stored, and the same command goes on from there`);
else
    console.log(`${minutes}${failed > 0 ? `: ${failed} not judged` : ''}`);
process.exitCode = stop.signal.aborted ? 130 : failed > 0 ? 1 : 0;
