import type { Chapter } from '../../spec/language/index.ts';
/** The table of contents: every clause with its sentence, by chapter; and the subjects that can be judged by name. */
export declare function contentsText(chapters: readonly Chapter[], subjects: readonly {
    readonly name: string;
    readonly says: string;
}[]): string;
