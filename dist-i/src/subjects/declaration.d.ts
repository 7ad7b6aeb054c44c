/**
 * What is wrong with what a subject gives as its declaration, as a sentence that names the field and says what to write
 * instead; undefined when nothing is. It is checked by the schema of declarations, whatever the subject is: a process,
 * a module, or an object in code.
 */
export declare function wrongIn(declaration: unknown): string | undefined;
