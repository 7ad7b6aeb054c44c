/** The same definitions by name, each changed alike. */
export declare const every: <K extends string, V>(definitions: Readonly<Record<K, V>>, change: (of: V) => V) => Record<K, V>;
