import { existsSync, readFileSync } from 'node:fs';
import { clauses } from '../../spec/index.js';
import { noSuchDeviations, notComparable, notJson, whyNot, wrongDeviations } from '../reports/usage.js';
import { near } from './choose.js';
import { exitCodes, Failure } from './failure.js';
import { writeWhole } from './files.js';
/** The file that is looked for in the working directory. */
export const usualFile = 'equistep.deviations.json';
/**
 * The deviations that are declared in the file that is named, or in the usual one: an error in the file is reported before
 * anything is judged.
 */
export async function readDeviations(flags) {
    const path = flags.deviations ?? usualFile;
    if (existsSync(path))
        return concerning(path, await deviationsIn(path, attempt(path, () => readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))));
    if (flags.deviations !== undefined && !flags.updateDeviations)
        throw new Failure(noSuchDeviations(path));
    return concerning(path, { deviations: [] });
}
function concerning(path, file) {
    return async (about) => {
        const [{ applying, deviationsOf }, { staleGlobs, withStaleGlobs }, { staleText }] = await Promise.all([
            import('../deviations/entry.js'),
            import('../deviations/stale.js'),
            import('../reports/deviations.js'),
        ]);
        const today = new Date().toISOString().slice(0, 10);
        const inRange = await ranges(path, file.deviations, about);
        const ids = clauses.map(({ id }) => id);
        const applied = applying(file.deviations, about, today, inRange, ids);
        return {
            deviations: deviationsOf(applied, today),
            settled: (verdicts) => {
                const stale = staleGlobs(verdicts, applied);
                return { verdicts: withStaleGlobs(verdicts, stale, today), staleText: staleText(path, stale) };
            },
            update: (verdicts) => update(path, file, applied, verdicts, about),
        };
    };
}
/** How versions are compared, where they are. */
async function ranges(path, entries, { name, version }) {
    const ranged = entries.findIndex((entry) => entry.versions !== undefined && (entry.subject ?? name) === name);
    if (ranged < 0)
        return () => false;
    const { inRange, isVersion } = await import('../deviations/versions.js');
    if (!isVersion(version))
        throw new Failure(notComparable(path, ranged, name, version));
    return inRange;
}
async function update(path, file, applied, verdicts, about) {
    const [{ updated }, { updateText }] = await Promise.all([
        import('../deviations/update.js'),
        import('../reports/deviations.js'),
    ]);
    const change = updated(file, applied, verdicts, about);
    if (change.added.length + change.removed.length > 0)
        attempt(path, () => writeWhole(path, `${JSON.stringify(change.file, undefined, 2)}\n`), exitCodes['not-judged']);
    return updateText(path, change);
}
/** What the text of a file declares, or one sentence that says where it is wrong. */
export async function deviationsIn(path, text) {
    const [{ evaluate, parse }, { wrongInDeviations }, { isRange }] = await Promise.all([
        import('@humanwhocodes/momoa'),
        import('../deviations/wrong.js'),
        import('../deviations/versions.js'),
    ]);
    const tree = parsed(path, text, parse);
    const value = evaluate(tree.body);
    const wrong = wrongInDeviations(value, { clauses: clauses.map(({ id }) => id), isRange, near });
    if (wrong === undefined)
        return value;
    const { line, column } = placeOf(tree.body, wrong.at);
    throw new Failure(wrongDeviations(path, line, column, wrong.at, wrong.why));
}
function parsed(path, text, parse) {
    try {
        return parse(text);
    }
    catch (error) {
        const lines = text.split('\n');
        if (error instanceof RangeError)
            throw new Failure(notJson(path, 1, 1, 'it is nested too deeply'));
        const { line = 1, column = 1, message } = error;
        // Where the text ends too early, the parser says that it is at its beginning.
        if (message.includes('end of input'))
            throw new Failure(notJson(path, lines.length, lines.at(-1).length + 1, 'it ends too early'));
        throw new Failure(notJson(path, line, column, `'${lines[line - 1]?.[column - 1] ?? ''}' is not expected here`));
    }
}
/** Where the part of a tree begins that keys and indices lead to. */
function placeOf(node, [first, ...rest]) {
    const next = typeof first === 'number'
        ? node.elements?.[first]?.value
        : node.members?.findLast(({ name }) => (name.value ?? name.name) === first)?.value;
    return next === undefined ? node.loc.start : placeOf(next, rest);
}
function attempt(path, work, exitCode) {
    try {
        return work();
    }
    catch (error) {
        throw new Failure(whyNot(path, error), exitCode);
    }
}
