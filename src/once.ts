/** A value that is made when it is first asked for. */
export function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What is made of each of these, once: engines compile anew what is made anew. */
export function onceOfEach<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const one = made.get(of) ?? { value: make(of) };
    made.set(of, one);
    return one.value;
  };
}
