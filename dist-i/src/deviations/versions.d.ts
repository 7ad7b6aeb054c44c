export declare const isVersion: (text: string) => boolean;
export declare const isRange: (text: string) => boolean;
export declare const inRange: (version: string, range: string) => boolean;
