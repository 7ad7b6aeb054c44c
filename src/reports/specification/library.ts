import { namesIn, recordIn, sourceFile, type Declaration, type Property, type SourceFile } from './source.ts';

/** Where a clause is written, and what stands there. */
export interface ClauseSource {
  /** From the folder of the specification. */
  readonly file: string;
  /** Nothing where a function makes several clauses. */
  readonly line?: number;
  readonly property: (name: string) => Property | undefined;
}
/** A declaration with the file that it stands in. */
export interface DeclarationIn extends Declaration {
  readonly file: string;
}
/** Functions and constants of one file that a text uses. */
export interface Uses {
  readonly file: string;
  readonly declarations: readonly Declaration[];
}

/** The files of the specification as one looks things up in them. */
export interface Library {
  readonly clause: (id: string) => ClauseSource;
  readonly fault: (id: string) => { readonly file: string };
  /** What a text of a file uses of its own file, and of others; from these on all that they use. */
  readonly uses: (file: string, text: string) => readonly Uses[];
  readonly declaration: (file: string, name: string) => DeclarationIn | undefined;
  /** The definition of that name in a folder of the definitions. */
  readonly definition: (folder: string, name: string) => DeclarationIn;
}

/** The library of these files, by their paths from the folder of the specification. */
export function libraryOf(texts: ReadonlyMap<string, string>): Library {
  // A file is taken apart when something is looked for in it.
  const files = new Map<string, SourceFile>();
  const fileAt = (path: string): SourceFile => {
    const file = files.get(path) ?? sourceFile(path, texts.get(path)!);
    files.set(path, file);
    return file;
  };
  const mentioning = (folder: string, text: string): string[] =>
    [...texts].filter(([path, whole]) => path.startsWith(`${folder}/`) && whole.includes(text)).map(([path]) => path);

  const clause = (id: string): ClauseSource => {
    const [own] = mentioning('clauses', `id: '${id}'`);
    const [maker] = mentioning('clauses', `id: \`${id.split('/')[0]!}/\${`);
    const file = own ?? maker ?? missing('clause', id);
    const written = fileAt(file).record(id) ?? fileAt(file).template(id) ?? missing('clause', id);
    const property = (name: string): Property | undefined => {
      const made = written.properties.find((one) => one.name === name);
      if (made?.value !== name) return made;
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
  const declaration = (path: string, name: string): DeclarationIn | undefined => {
    if (!texts.has(path)) return undefined;
    const own = fileAt(path).declarations.get(name);
    if (own !== undefined) return { ...own, file: path };
    const imported = fileAt(path).imports.get(name);
    return imported && declaration(imported.path, imported.name);
  };
  const uses = (path: string, text: string): readonly Uses[] => {
    const found = new Map<string, DeclarationIn>();
    const follow = (from: string, names: ReadonlySet<string>): void => {
      for (const name of names) {
        const used = declaration(from, name);
        // Tables of data are no help to a reader.
        if (used === undefined || isData(used) || found.has(`${used.file} ${used.name}`)) continue;
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
  const fault = (id: string): { readonly file: string } => {
    const [file = missing('fault', id)] = mentioning('faults', `'${id}'`);
    return { file };
  };
  const definition = (folder: string, name: string): DeclarationIn => {
    for (const path of mentioning(`definitions/${folder}`, `name: '${name}'`))
      for (const one of fileAt(path).declarations.values())
        if (recordIn(one.text)?.some((property) => property.text === `name: '${name}'`)) return { ...one, file: path };
    // One that is no record is a function.
    for (const path of mentioning(`definitions/${folder}`, `function ${name}`)) {
      const own = declaration(path, name);
      if (own?.file === path) return own;
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
function remembered<A extends readonly string[], R>(of: (...texts: A) => R): (...texts: A) => R {
  const known = new Map<string, R>();
  return (...texts) => {
    const key = texts.join('\0');
    if (!known.has(key)) known.set(key, of(...texts));
    return known.get(key)!;
  };
}
const isData = ({ text }: Declaration): boolean =>
  !text.includes('=>') && !text.startsWith('function') && text.split('\n').length > 24;

function missing(what: string, id: string): never {
  throw new RangeError(`the ${what} ${id} is not written in any file of the specification`);
}
