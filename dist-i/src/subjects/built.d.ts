/** The path of a file of this folder, as it is built, to start a thread or a process with. */
export declare const built: (file: string) => string;
