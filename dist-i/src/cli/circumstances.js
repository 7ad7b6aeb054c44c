import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { specificationVersion } from '../../spec/index.js';
import { quoted, wordsFor } from '../reports/replay.js';
import { tokenText } from '../reports/token.js';
import { noClauseInShard } from '../reports/usage.js';
import { Failure } from './failure.js';
import { isOwn, wordsOf } from './subject.js';
/**
 * The SHA-256 of the specification's text: of every file under spec/ that is TypeScript, with its name, in the order of
 * their names.
 */
export function specificationHash() {
    const spec = join(dirname(createRequire(import.meta.url).resolve('equistep/package.json')), 'spec');
    const files = readdirSync(spec, { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.ts'));
    const hash = createHash('sha256');
    for (const file of files.toSorted())
        hash.update(`${file}\n${readFileSync(join(spec, file), 'utf8').replaceAll('\r\n', '\n')}\n`);
    return hash.digest('hex');
}
export const platform = {
    node: process.versions.node,
    system: process.platform,
    processor: process.arch,
};
/** What a report says of how it was made. */
export const circumstances = (by, all, timeLimit, { shard, replay, demands, }) => ({
    specification: specificationHash(),
    subject: wordsOf(by),
    timeLimit,
    clauses: all.map(({ id }) => id),
    ...(shard && { shard }),
    ...(replay !== undefined && { replay }),
    ...(demands && { demands }),
    platform,
});
/** Every n-th of the clauses, from the i-th on: what is costly stands together. */
export function inShard(all, shard) {
    if (shard === undefined)
        return all;
    const part = all.filter((_, place) => place % shard.of === shard.index - 1);
    if (part.length === 0)
        throw new Failure(noClauseInShard(`${shard.index}/${shard.of}`, all.length));
    return part;
}
/** The specification as a token names it. */
export const specificationName = (hash) => `${specificationVersion}-${hash.slice(0, 8)}`;
/** The command as it is called here: by npm, or by the name that whoever starts it gives. */
export const command = process.env['EQUISTEP_COMMAND'] ?? 'npx equistep';
/** The command that replays a case of a clause by its token; definitions of the subject's own come from the same module. */
export function tokens(by, catalogue) {
    return (clause, origin) => {
        const seed = origin.from === 'draw' ? origin.seed : 1;
        const token = tokenText({
            clause,
            seed,
            subject: isOwn(by) ? wordsOf(by)[0] : undefined,
            specification: specificationName(specificationHash()),
        }, origin);
        return [
            `${command} replay`,
            quoted(token),
            ...(isOwn(by) ? [] : wordsFor(command, wordsOf(by)).map(quoted)),
            ...(catalogue === undefined ? [] : ['--catalogue', quoted(catalogue)]),
        ].join(' ');
    };
}
