import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { notAModule } from '../reports/usage.js';
import { quoted } from '../reports/replay.js';
import { Failure } from './failure.js';
const modules = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];
/** What runs a file of another language, by the end of its name. */
const runners = {
    '.py': 'python3',
    '.pl': 'perl',
    '.rb': 'ruby',
    '.jl': 'julia',
    '.r': 'Rscript',
    '.lua': 'lua',
    '.php': 'php',
    '.sh': 'sh',
    '.exs': 'elixir',
    '.m': 'octave',
    '.go': 'go run',
    '.swift': 'swift',
    '.java': 'java',
    '.jar': 'java -jar',
};
const compiled = ['.rs', '.c', '.cc', '.cpp', '.cu', '.zig', '.hs', '.f90', '.cs', '.kt', '.scala'];
/** @throws Failure, with the command to type instead, for a file that is there and no module that Node loads */
export function requireModule(path) {
    const end = extname(path).toLowerCase();
    if (modules.includes(end))
        return;
    if (statSync(path).isDirectory())
        throw new Failure(notAModule.folder(path));
    if (compiled.includes(end))
        throw new Failure(notAModule.source(path));
    const runner = runners[end];
    // What has no ending may be a module all the same, unless it is a program.
    const command = runner === undefined ? (isProgram(path) ? rooted(path) : undefined) : `${runner} ${quoted(path)}`;
    if (command !== undefined)
        throw new Failure(notAModule.program(path, quoted(command)));
    if (end !== '')
        throw new Failure(notAModule.other(path));
}
/** As a shell runs a program of the working directory. */
const rooted = (path) => quoted(path.includes('/') ? path : `./${path}`);
function isProgram(path) {
    const [first = '', second = ''] = beginning(path);
    if (first === '#' && second === '!')
        return true;
    try {
        accessSync(path, constants.X_OK);
        return process.platform !== 'win32';
    }
    catch {
        return false;
    }
}
function beginning(path) {
    const file = openSync(path, 'r');
    try {
        const bytes = Buffer.alloc(2);
        return bytes.toString('latin1', 0, readSync(file, bytes));
    }
    finally {
        closeSync(file);
    }
}
