import { nearClauses } from '../choose.js';
import { near } from '../near.js';
import { globbed } from '../glob.js';
import { plural } from '../reports/plural.js';
import { readReplay } from '../reports/replay.js';
import { noneOf, noSuchCase, noSuchClause, replayRequiresOneClause, unknownName, unusableGlob, wrongReplay, } from '../reports/usage.js';
import { Failure } from './failure.js';
export { near } from '../near.js';
/** The one of this name. */
export function named(what, name, all, nameOf) {
    const found = all.find((one) => nameOf(one) === name);
    if (found === undefined)
        throw new Failure(unknownName(what, name, near(name, all.map(nameOf))));
    return found;
}
/** The same of a short list, all of which may be told. */
export function oneOf(what, name, all, nameOf) {
    const found = all.find((one) => nameOf(one) === name);
    const close = near(name, all.map(nameOf));
    if (found === undefined)
        throw new Failure(close.length > 0 ? unknownName(what, name, close) : noneOf(what, name, all.map(nameOf)));
    return found;
}
/**
 * The clauses that one of the globs matches, in reading order; each glob must match some. A star matches slashes, too.
 */
export function chosen(clauses, globs) {
    const ids = clauses.map(({ id }) => id);
    const wanted = globs.flatMap((glob) => {
        const matched = globbed(glob, ids);
        if (matched === undefined)
            throw new Failure(unusableGlob(glob));
        if (matched.length === 0)
            throw new Failure(noSuchClause(glob, nearClauses(glob, ids)));
        return matched;
    });
    return globs.length === 0 ? clauses : clauses.filter(({ id }) => wanted.includes(id));
}
/** The case to judge again, which the one clause that is chosen must have. */
export function replayOf(text, judged) {
    if (text === undefined)
        return undefined;
    const replay = readReplay(text);
    if (replay === undefined)
        throw new Failure(wrongReplay(text));
    const [clause, ...others] = judged;
    if (clause === undefined || others.length > 0)
        throw new Failure(replayRequiresOneClause(judged.length));
    // Which points there are of declared losses and update rules, the subject says.
    if (clause.declared !== undefined || clause.ruled !== undefined)
        return replay;
    const has = replay.from === 'example' ? clause.examples.length : clause.given.fixed.length;
    if ((replay.from === 'example' ? replay.example : replay.point) >= has) {
        throw new Failure(noSuchCase(text, clause.id, plural(has, replay.from === 'example' ? 'worked example' : 'point')));
    }
    return replay;
}
