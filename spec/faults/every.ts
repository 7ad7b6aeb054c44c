/** The same definitions by name, each changed alike. */
export const every = <K extends string, V>(definitions: Readonly<Record<K, V>>, change: (of: V) => V): Record<K, V> =>
  Object.fromEntries(Object.entries<V>(definitions).map(([name, of]) => [name, change(of)])) as Record<K, V>;
