import { namesIn, recordIn, sourceFile } from './source.js';
/** The library of these files, by their paths from the folder of the specification. */
export function libraryOf(texts) {
    // A file is taken apart when something is looked for in it.
    const files = new Map();
    const fileAt = (path) => {
        const file = files.get(path) ?? sourceFile(path, texts.get(path));
        files.set(path, file);
        return file;
    };
    const mentioning = (folder, text) => [...texts].filter(([path, whole]) => path.startsWith(`${folder}/`) && whole.includes(text)).map(([path]) => path);
    const clause = (id) => {
        const [own] = mentioning('clauses', `id: '${id}'`);
        const [maker] = mentioning('clauses', `id: \`${id.split('/')[0]}/\${`);
        const file = own ?? maker ?? missing('clause', id);
        const written = fileAt(file).record(id) ?? fileAt(file).template(id) ?? missing('clause', id);
        const property = (name) => {
            const made = written.properties.find((one) => one.name === name);
            if (made?.value !== name)
                return made;
            // What a function makes of several records has that of the record that stands under the name of the clause.
            const [of] = mentioning('clauses', `'${id}': {`);
            return of === undefined
                ? made
                : fileAt(of)
                    .named(id)
                    ?.properties.find((one) => one.name === name);
        };
        return { file, ...(own !== undefined && { line: written.line }), property };
    };
    const declaration = (path, name) => {
        if (!texts.has(path))
            return undefined;
        const own = fileAt(path).declarations.get(name);
        if (own !== undefined)
            return { ...own, file: path };
        const imported = fileAt(path).imports.get(name);
        return imported && declaration(imported.path, imported.name);
    };
    const uses = (path, text) => {
        const found = new Map();
        const follow = (from, names) => {
            for (const name of names) {
                const used = declaration(from, name);
                // Tables of data are no help to a reader.
                if (used === undefined || isData(used) || found.has(`${used.file} ${used.name}`))
                    continue;
                found.set(`${used.file} ${used.name}`, used);
                follow(used.file, used.names);
            }
        };
        follow(path, namesIn(text));
        return [...texts.keys()].flatMap((file) => {
            const declarations = [...found.values()].filter((one) => one.file === file).toSorted((a, b) => a.line - b.line);
            return declarations.length === 0 ? [] : [{ file, declarations }];
        });
    };
    const fault = (id) => {
        const [file = missing('fault', id)] = mentioning('faults', `'${id}'`);
        return { file };
    };
    const definition = (folder, name) => {
        for (const path of mentioning(`definitions/${folder}`, `name: '${name}'`))
            for (const one of fileAt(path).declarations.values())
                if (recordIn(one.text)?.some((property) => property.text === `name: '${name}'`))
                    return { ...one, file: path };
        // One that is no record is a function.
        for (const path of mentioning(`definitions/${folder}`, `function ${name}`)) {
            const own = declaration(path, name);
            if (own?.file === path)
                return own;
        }
        return missing('definition', `${folder}/${name}`);
    };
    return {
        clause: remembered(clause),
        fault,
        uses: remembered(uses),
        declaration,
        definition: remembered(definition),
    };
}
/** A function of texts that is evaluated but once for each. */
function remembered(of) {
    const known = new Map();
    return (...texts) => {
        const key = texts.join('\0');
        if (!known.has(key))
            known.set(key, of(...texts));
        return known.get(key);
    };
}
const isData = ({ text }) => !text.includes('=>') && !text.startsWith('function') && text.split('\n').length > 24;
function missing(what, id) {
    throw new RangeError(`the ${what} ${id} is not written in any file of the specification`);
}
