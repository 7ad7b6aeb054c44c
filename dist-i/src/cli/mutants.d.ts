/** `equistep mutants`: gives the exit code. */
export declare function mutants({ all, cases, color, pairs, seed, }: {
    readonly all?: boolean;
    readonly cases?: number;
    readonly color: boolean;
    readonly pairs?: boolean;
    readonly seed?: number;
}): Promise<number>;
