/** What is said of a demand of the command line that cannot be used: one line each, with what to do instead. */
export declare const badDemand: {
    readonly notChosen: (glob: string) => string;
    readonly partOfRun: '--min-pass counts the clauses of a whole run, and --shard judges a part: give it to equistep merge';
    readonly tooMany: (wanted: number, of: number) => string;
    readonly incomplete: (path: string) => string;
    readonly nothingPassed: (path: string) => string;
    readonly ofOneCase: '--require, --min-pass and --baseline want whole verdicts, and --replay judges one case';
};
/** What a reader must know of a baseline that is not quite comparable. */
export declare const baselineNotes: ({ subject, left }: {
    readonly subject: string;
    readonly left: number;
}, here: string) => string[];
