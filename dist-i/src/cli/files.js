import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, truncateSync, writeFileSync, writeSync, } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
/** What is open already, by another name: it must not be renamed away from whoever reads it. */
const open = /^\/dev\/(std(in|out|err)$|fd\/)|^\/proc\/[^/]+\/fd\//;
function placeOf(path) {
    const stats = statSync(path, { throwIfNoEntry: false });
    const isStream = open.test(resolve(path)) || (stats !== undefined && !stats.isFile() && !stats.isDirectory());
    return { path: isStream ? path : led(path), isStream, stats };
}
/** Where a link leads, which stays one: what it leads to is written, be it there or not. */
function led(path) {
    if (existsSync(path))
        return realpathSync(path);
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}
let count = 0;
/** A name that nothing has, in the same folder, from which a file can be renamed. */
const beside = (path) => join(dirname(path), `.equistep-${process.pid}-${count++}.tmp`);
const openStream = (path) => openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK);
/**
 * Makes sure that a report can be written, before anything is judged, and that no earlier one is taken for it: it is
 * removed. Throws what the system says where it cannot be written.
 */
export function makeReady(path) {
    const { path: real, isStream, stats } = placeOf(path);
    if (isStream)
        return closeSync(openStream(real));
    try {
        // The system says best why a folder is no file.
        if (stats?.isDirectory())
            closeSync(openSync(real, 'a'));
        const temporary = beside(real);
        closeSync(openSync(temporary, 'wx'));
        rmSync(temporary);
        rmSync(real, { force: true });
    }
    catch (error) {
        if (stats?.isFile())
            attempt(() => clear(real));
        throw error;
    }
}
/** Leaves nothing of a file: where it cannot be removed, it is made empty. */
function clear(path) {
    try {
        rmSync(path);
    }
    catch {
        truncateSync(path);
    }
}
/** Writes a text: all of it, or, where that cannot be, none. Throws what the system says. */
export function writeWhole(path, text) {
    const { path: real, isStream, stats } = placeOf(path);
    if (isStream)
        return writeStream(real, text);
    const temporary = beside(real);
    try {
        writeFileSync(temporary, text, { flag: 'wx', ...(stats && { mode: stats.mode & 0o777 }) });
        renameSync(temporary, real);
    }
    catch (error) {
        attempt(() => rmSync(temporary, { force: true }));
        throw error;
    }
}
/** Adds a text to the end of a file that others write to as well, or to a stream. */
export function append(path, text) {
    writeStream(path, text, constants.O_CREAT);
}
/** Milliseconds for which a pipe may be full before it is given up. */
const patience = 10_000;
function writeStream(path, text, more = 0) {
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK | more, 0o666);
    try {
        let rest = Buffer.from(text);
        for (let waited = 0; rest.length > 0;) {
            try {
                rest = rest.subarray(writeSync(file, rest));
            }
            catch (error) {
                if (error.code !== 'EAGAIN' || waited >= patience)
                    throw error;
                Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
                waited += 10;
            }
        }
    }
    finally {
        closeSync(file);
    }
}
/** How many bytes a file has that can be added to; it is made where there is none. */
export function sizeToAppend(path) {
    const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK | constants.O_CREAT, 0o666);
    try {
        return fstatSync(file).size;
    }
    finally {
        closeSync(file);
    }
}
/** Whether two paths lead to one file, whatever links are on the way. */
export function isSameFile(one, other) {
    const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
    if (a === undefined || b === undefined)
        return resolve(one) === resolve(other);
    return a.dev === b.dev && a.ino === b.ino;
}
function attempt(work) {
    try {
        work();
    }
    catch {
        // What cannot be cleaned up stays; the error that led here says why.
    }
}
