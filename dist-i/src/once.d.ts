/** A value that is made when it is first asked for. */
export declare function once<V>(make: () => V): () => V;
/** What is made of each of these, once: engines compile anew what is made anew. */
export declare function onceOfEach<K extends object, V>(make: (of: K) => V): (of: K) => V;
