import { runInNewContext } from 'node:vm';
import picomatch from 'picomatch';
/** Letters that a glob may have: many more than an id has. */
export const longest = 200;
/** Milliseconds that it may take to match: globs can be written that would take for ever. */
const patience = 1000;
/**
 * The ids that a glob matches, in their order; a star matches slashes, too. Undefined where the glob is too long, is none,
 * or would take too long to match.
 */
export function globbed(glob, ids) {
    if (ids.includes(glob))
        return [glob];
    if (glob === '' || glob.length > longest)
        return undefined;
    try {
        const pattern = picomatch.makeRe(glob, { bash: true });
        // A regular expression is given up only from outside.
        const isMatch = runInNewContext('ids.map((id) => pattern.test(id))', { ids, pattern }, { timeout: patience });
        return ids.filter((_, i) => isMatch[i]);
    }
    catch {
        return undefined;
    }
}
