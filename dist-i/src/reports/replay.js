/** Where a case came from, as `--replay` takes it: `12/34:0:1` (point and path) or `example/0`. */
export const replayText = (origin) => origin.from === 'example' ? `example/${origin.example}` : `${origin.point}/${origin.path}`;
/** The inverse of `replayText`; undefined for what it never gives. */
export function readReplay(text) {
    const [, example, point, path] = /^(?:example\/(\d+)|(\d+)\/(\d+(?::\d+)*))$/.exec(text) ?? [];
    if (example !== undefined)
        return { from: 'example', example: Number(example) };
    return point === undefined || path === undefined ? undefined : { from: 'draw', point: Number(point), path };
}
/** The command that judges this one case again. */
export function replayCommand(subject, clause, origin, more = [], command = 'npx equistep') {
    const seed = origin.from === 'draw' ? ['--seed', String(origin.seed)] : [];
    return [
        `${command} check`,
        ...wordsFor(command, subject).map(quoted),
        '--clause',
        clause,
        ...seed,
        '--replay',
        replayText(origin),
        ...more,
    ].join(' ');
}
/** The words that name a subject to a command: that of the Python package takes the file which the package serves. */
export function wordsFor(command, subject) {
    const file = subject[0] === '--exec' ? / -m equistep\.serving (\S+)$/.exec(subject[1] ?? '')?.[1] : undefined;
    return command === 'equistep' && file !== undefined ? [file] : subject;
}
/** A word as a POSIX shell takes it. */
export const quoted = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
