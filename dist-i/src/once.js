/** A value that is made when it is first asked for. */
export function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}
/** What is made of each of these, once: engines compile anew what is made anew. */
export function onceOfEach(make) {
    const made = new WeakMap();
    return (of) => {
        const one = made.get(of) ?? { value: make(of) };
        made.set(of, one);
        return one.value;
    };
}
