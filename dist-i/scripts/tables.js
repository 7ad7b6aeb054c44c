/**
 * `npm run adapters`: writes the tables of adapters, made of adapters/registry.ts, in adapters/README.md, README.md and
 * docs/. With --check it writes nothing, and fails where a table is stale.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { adapters, installOf } from '../adapters/registry.js';
import { root, textOf } from './root.js';
/** The packages from PyPI that an adapter in Python needs, by its requirements.txt. */
export const requirementsOf = (folder) => textOf(`adapters/${folder}/requirements.txt`)
    .split('\n')
    .filter((line) => line !== '');
/** A row for every command that installs what subjects need. */
function rowsOf(adapter) {
    const { folder, framework, language, subjects } = adapter;
    if (language === 'python') {
        const packages = requirementsOf(folder).map((name) => (name.includes('[') ? `'${name}'` : name));
        return [{ framework, install: `pip install ${packages.join(' ')}`, names: subjects.map(({ name }) => name) }];
    }
    return [...new Set(subjects.map(installOf))].map((install) => ({
        framework,
        install,
        names: subjects.filter((subject) => installOf(subject) === install).map(({ name }) => name),
    }));
}
const table = (listed) => [
    '| subject | framework | to install |',
    '|---|---|---|',
    ...listed
        .flatMap(rowsOf)
        .map(({ names, framework, install }) => `| ${names.map((name) => `\`${name}\``).join(', ')} | ${framework} | \`${install}\` |`),
].join('\n');
/** What stands in a text between `<!-- name -->` and `<!-- /name -->`, replaced where it has these two. */
function filled(page, name, text) {
    const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [from, to] = [page.indexOf(open), page.indexOf(close)];
    return from < 0 || to < from ? page : `${page.slice(0, from + open.length)}${text}\n${page.slice(to)}`;
}
/** The pages that may hold a table, by path: of all adapters, or of those that npm installs. */
const withTables = () => [
    'README.md',
    'adapters/README.md',
    ...(existsSync(join(root, 'docs')) ? readdirSync(join(root, 'docs')) : [])
        .filter((file) => file.endsWith('.md'))
        .map((file) => `docs/${file}`),
];
/** These pages as they must be. */
export function pages(listed = adapters) {
    const npm = table(listed.filter(({ language }) => language === 'typescript'));
    const all = table(listed);
    return new Map(withTables().map((path) => [path, filled(filled(textOf(path), 'adapters', all), 'adapters from npm', npm)]));
}
/** A sentence for each page whose tables are not what the registry says. */
export const stale = (listed = adapters) => [...pages(listed)]
    .filter(([path, text]) => textOf(path) !== text)
    .map(([path]) => `${path}: its table of adapters is not what adapters/registry.ts says. Run npm run adapters.`);
function main() {
    const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
    const sentences = stale();
    if (check === true) {
        for (const sentence of sentences)
            console.error(sentence);
        process.exitCode = sentences.length === 0 ? 0 : 1;
        return;
    }
    for (const [path, text] of pages())
        writeFileSync(join(root, path), text);
    console.log(sentences.length === 0 ? 'The tables of adapters are as they must be.' : 'The tables of adapters are written.');
}
if (process.argv[1] === import.meta.filename)
    main();
