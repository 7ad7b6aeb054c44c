/** From now on cases are remembered, until what is returned is called. */
export declare function remember(): () => void;
/** What follows is asked for in these circumstances; in others all may be otherwise. */
export declare function inCircumstances(text: () => string): void;
/** What was made of this before, by this key; or what is made now. */
export declare function remembered<V>(of: object, key: unknown, make: () => V): V;
