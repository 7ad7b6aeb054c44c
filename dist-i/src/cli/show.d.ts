/** `equistep show` */
export declare function show(id: string): void;
