/**
 * All processes that a subject started, wherever they went. One that left its group and its session is known by a
 * variable of its environment, which Linux lets read; elsewhere it is not found.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
const variable = 'EQUISTEP_SUBJECT';
/** A fresh mark, beside those of subjects within which this process runs itself. */
export function marked(env = process.env) {
    const mark = randomUUID();
    const within = process.env[variable];
    return { mark, env: { ...env, [variable]: within === undefined ? mark : `${within} ${mark}` } };
}
/** Ends every process that bears a mark, and all that they started; gives those that could not be ended. */
export function endFamily(mark) {
    // Whoever starts others while it is being ended is ended again.
    for (let times = 0; times < rounds; times++) {
        const found = family(mark);
        if (found.length === 0)
            return [];
        found.forEach(killed);
        Atomics.wait(pause, 0, 0, milliseconds);
    }
    return family(mark);
}
const rounds = 20;
const milliseconds = 5;
const pause = new Int32Array(new SharedArrayBuffer(4));
function killed(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It is gone, or is not ours to end.
    }
}
/** Who bears the mark, and their children, and theirs. One that has ended, and waits for its parent, bears nothing. */
function family(mark) {
    const running = runningWith(mark);
    const members = new Set(running.filter(({ bears }) => bears).map(({ pid }) => pid));
    for (let before = -1; before < members.size;) {
        before = members.size;
        for (const { pid, parent } of running)
            if (members.has(parent))
                members.add(pid);
    }
    return [...members];
}
function runningWith(mark) {
    if (process.platform !== 'linux')
        return [];
    return readdirSync('/proc').flatMap((name) => {
        const pid = Number(name);
        return Number.isInteger(pid) ? runningAs(pid, mark) : [];
    });
}
/** What is to be known of a process; nothing where it has ended. */
function runningAs(pid, mark) {
    try {
        const [state, parent] = afterName(readFileSync(`/proc/${pid}/stat`, 'latin1'));
        if (state === 'Z' || state === 'X')
            return [];
        return [{ pid, parent: Number(parent), bears: isMarked(pid, mark) }];
    }
    catch {
        return [];
    }
}
/** "1 (name) S 0 …": the name may hold anything. */
const afterName = (stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' ');
function isMarked(pid, mark) {
    try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark);
    }
    catch {
        // It is another user's.
        return false;
    }
}
