/** `equistep coverage` */
export declare function coverage({ color }: {
    readonly color: boolean;
}): void;
