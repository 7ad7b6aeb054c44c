/**
 * The list of adapters: a framework each, in a folder of its own here. It is data, and loads no framework. Everything
 * that lists frameworks reads it: the catalogue of subjects, `npm run frameworks`, CI, the tables of README.md and of
 * adapters/README.md, and the matrix. CONTRIBUTING.md says what else an adapter needs.
 */
/** A subject that can be judged by name. */
interface Named {
    readonly name: string;
    /** What it is, in a few words. */
    readonly says: string;
}
/** A subject that a module exports, which runs in a thread. */
interface InModule extends Named {
    /** The module, from the folder of its adapter, without its ending. */
    readonly module: string;
    /** The export that gives the subject. */
    readonly member: string;
    /** The packages from npm that it needs: optional peers. */
    readonly packages: readonly string[];
    /** The command that installs them, where it is not `npm install` and their names. */
    readonly install?: string;
}
/** A subject that the script `subject.py` is, which runs in a process of Python. */
interface InScript extends Named {
    /** The script's argument. */
    readonly argument?: string;
}
interface Framework {
    /** Its folder here. */
    readonly folder: string;
    /** What is judged, for the tables: the framework, and its public interface. Markdown. */
    readonly framework: string;
}
export interface ModuleAdapter extends Framework {
    readonly language: 'typescript';
    readonly subjects: readonly InModule[];
}
/** What it needs from PyPI is in `requirements.txt` in its folder. */
export interface ScriptAdapter extends Framework {
    readonly language: 'python';
    readonly subjects: readonly InScript[];
}
export type Adapter = ModuleAdapter | ScriptAdapter;
export declare const adapters: readonly Adapter[];
export interface ModuleSubject extends InModule {
    readonly folder: string;
}
export interface ScriptSubject extends InScript {
    readonly folder: string;
}
/** The subjects from npm, in the order in which to list them. */
export declare const moduleSubjects: readonly ModuleSubject[];
/** The subjects in Python, likewise. */
export declare const scriptSubjects: readonly ScriptSubject[];
/** The command that installs what a subject from npm needs. */
export declare const installOf: ({ packages, install }: InModule) => string;
export {};
