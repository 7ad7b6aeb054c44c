import { existsSync, readFileSync } from 'node:fs';
import { clauses } from '../../spec/index.ts';
import type { About, Applied, DeviationsFile, Entry } from '../deviations/entry.ts';
import type { Deviations } from '../judge/deviation.ts';
import type { Verdict } from '../judge/verdict.ts';
import { noSuchDeviations, notComparable, notJson, whyNot, wrongDeviations } from '../reports/usage.ts';
import { near } from './choose.ts';
import { exitCodes, Failure } from './failure.ts';
import { writeWhole } from './files.ts';

export interface DeviationFlags {
  readonly deviations?: string;
  readonly updateDeviations?: boolean;
}
/** The file that is looked for in the working directory. */
export const usualFile = 'equistep.deviations.json';

/** A file of deviations, as far as a subject is concerned. */
export interface Concerning {
  readonly deviations: Deviations;
  /** The verdicts of a whole run, in which what a glob declares in vain is stale; and what to say of that. */
  readonly settled: (verdicts: readonly Verdict[]) => {
    readonly verdicts: readonly Verdict[];
    readonly staleText: string;
  };
  /** Writes the file anew, as these verdicts would have it; says what changes. */
  readonly update: (verdicts: readonly Verdict[]) => Promise<string>;
}

/**
 * The deviations that are declared in the file that is named, or in the usual one: an error in the file is reported before
 * anything is judged.
 */
export async function readDeviations(flags: DeviationFlags): Promise<(about: About) => Promise<Concerning>> {
  const path = flags.deviations ?? usualFile;
  if (existsSync(path))
    return concerning(
      path,
      await deviationsIn(
        path,
        attempt(path, () => readFileSync(path, 'utf8').replace(/^\uFEFF/, '')),
      ),
    );
  if (flags.deviations !== undefined && !flags.updateDeviations) throw new Failure(noSuchDeviations(path));
  return concerning(path, { deviations: [] });
}

function concerning(path: string, file: DeviationsFile): (about: About) => Promise<Concerning> {
  return async (about) => {
    const [{ applying, deviationsOf }, { staleGlobs, withStaleGlobs }, { staleText }] = await Promise.all([
      import('../deviations/entry.ts'),
      import('../deviations/stale.ts'),
      import('../reports/deviations.ts'),
    ]);
    const today = new Date().toISOString().slice(0, 10);
    const inRange = await ranges(path, file.deviations, about);
    const ids = clauses.map(({ id }) => id);
    const applied = applying(file.deviations, about, today, inRange, ids);
    return {
      deviations: deviationsOf(applied, today),
      settled: (verdicts) => {
        const stale = staleGlobs(verdicts, applied);
        return { verdicts: withStaleGlobs(verdicts, stale, today), staleText: staleText(path, stale) };
      },
      update: (verdicts) => update(path, file, applied, verdicts, about),
    };
  };
}

/** How versions are compared, where they are. */
async function ranges(
  path: string,
  entries: readonly Entry[],
  { name, version }: About,
): Promise<(version: string, range: string) => boolean> {
  const ranged = entries.findIndex((entry) => entry.versions !== undefined && (entry.subject ?? name) === name);
  if (ranged < 0) return () => false;
  const { inRange, isVersion } = await import('../deviations/versions.ts');
  if (!isVersion(version)) throw new Failure(notComparable(path, ranged, name, version));
  return inRange;
}

async function update(
  path: string,
  file: DeviationsFile,
  applied: ReadonlyMap<string, Applied>,
  verdicts: readonly Verdict[],
  about: About,
): Promise<string> {
  const [{ updated }, { updateText }] = await Promise.all([
    import('../deviations/update.ts'),
    import('../reports/deviations.ts'),
  ]);
  const change = updated(file, applied, verdicts, about);
  if (change.added.length + change.removed.length > 0)
    attempt(path, () => writeWhole(path, `${JSON.stringify(change.file, undefined, 2)}\n`), exitCodes['not-judged']);
  return updateText(path, change);
}

/** What the text of a file declares, or one sentence that says where it is wrong. */
export async function deviationsIn(path: string, text: string): Promise<DeviationsFile> {
  const [{ evaluate, parse }, { wrongInDeviations }, { isRange }] = await Promise.all([
    import('@humanwhocodes/momoa'),
    import('../deviations/wrong.ts'),
    import('../deviations/versions.ts'),
  ]);
  const tree = parsed(path, text, parse);
  const value: unknown = evaluate(tree.body);
  const wrong = wrongInDeviations(value, { clauses: clauses.map(({ id }) => id), isRange, near });
  if (wrong === undefined) return value as DeviationsFile;
  const { line, column } = placeOf(tree.body, wrong.at);
  throw new Failure(wrongDeviations(path, line, column, wrong.at, wrong.why));
}

function parsed<T>(path: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    const lines = text.split('\n');
    if (error instanceof RangeError) throw new Failure(notJson(path, 1, 1, 'it is nested too deeply'));
    const { line = 1, column = 1, message } = error as Error & { readonly line?: number; readonly column?: number };
    // Where the text ends too early, the parser says that it is at its beginning.
    if (message.includes('end of input'))
      throw new Failure(notJson(path, lines.length, lines.at(-1)!.length + 1, 'it ends too early'));
    throw new Failure(notJson(path, line, column, `'${lines[line - 1]?.[column - 1] ?? ''}' is not expected here`));
  }
}

/** A node of the parser's tree. */
interface Node {
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly members?: readonly {
    readonly name: { readonly value?: string; readonly name?: string };
    readonly value: Node;
  }[];
  readonly elements?: readonly { readonly value: Node }[];
}
/** Where the part of a tree begins that keys and indices lead to. */
function placeOf(node: Node, [first, ...rest]: readonly (string | number)[]): Node['loc']['start'] {
  const next =
    typeof first === 'number'
      ? node.elements?.[first]?.value
      : node.members?.findLast(({ name }) => (name.value ?? name.name) === first)?.value;
  return next === undefined ? node.loc.start : placeOf(next, rest);
}

function attempt<V>(path: string, work: () => V, exitCode?: number): V {
  try {
    return work();
  } catch (error) {
    throw new Failure(whyNot(path, error as Error), exitCode);
  }
}
