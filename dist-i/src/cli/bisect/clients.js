/** The ordinary clients of the registries: they list the releases of a package, and install one in a folder. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
/** The longest that a client may take, in milliseconds. */
const patience = 30 * 60_000;
const running = new Set();
/** Ends whatever client is at work. */
export const endClients = () => running.forEach((child) => child.kill());
function run(program, args, cwd) {
    return new Promise((done, fail) => {
        const options = { cwd, timeout: patience, maxBuffer: 2 ** 26, shell: process.platform === 'win32' };
        const child = execFile(program, args, options, (error, stdout, stderr) => {
            running.delete(child);
            if (error === null)
                return done(stdout);
            fail(new Error(error.code === 'ENOENT' ? `there is no ${program} here` : why(stderr)));
        });
        running.add(child);
    });
}
/** What a client complains of: the first line that is an error, or the last of all. */
function why(stderr) {
    const lines = stderr.split('\n').flatMap((line) => line.trim() || []);
    const errors = lines
        .filter((line) => /^(npm (error|ERR!)|ERROR)/.test(line))
        .map((line) => line.replace(/^(npm (error|ERR!)|ERROR):?\s*/, ''));
    // npm's own first lines are only codes, and where it did not reach the registry, two of them.
    return errors.find((line) => !/^(code|syscall|errno) /.test(line)) ?? lines.at(-1) ?? 'it does not say why';
}
/** npm, which installs what a package depends on, too, and runs no scripts of packages. */
export const npm = {
    name: 'npm',
    releases: async (name) => {
        const listed = JSON.parse(await run('npm', ['view', name, 'versions', '--json']));
        return typeof listed === 'string' ? [listed] : listed;
    },
    install: async (folder, requirements) => {
        writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
        await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...requirements], folder);
    },
    requirement: (name, release) => `${name}@${release}`,
};
/** pip of a Python, beside whose packages a release is installed: what it depends on, it takes from there. */
export const pip = (python) => ({
    name: 'pip',
    releases: async (name, preReleases) => {
        const args = ['-m', 'pip', 'index', 'versions', name, '--disable-pip-version-check'];
        const listed = await run(python, preReleases ? [...args, '--pre'] : args);
        return (/^Available versions: (.*)$/m.exec(listed)?.[1] ?? '').split(', ').filter(Boolean).toReversed();
    },
    install: async (folder, requirements) => {
        const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--target', folder];
        await run(python, [...args, ...requirements]);
    },
    requirement: (name, release) => `${name}==${release}`,
});
