/** The same definitions by name, each changed alike. */
export const every = (definitions, change) => Object.fromEntries(Object.entries(definitions).map(([name, of]) => [name, change(of)]));
