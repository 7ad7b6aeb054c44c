/** Promise.withResolvers, which Node 20 has not. */
export interface Resolvers<V> {
    readonly promise: Promise<V>;
    readonly resolve: (value: V) => void;
    readonly reject: (reason: unknown) => void;
}
export declare function withResolvers<V>(): Resolvers<V>;
