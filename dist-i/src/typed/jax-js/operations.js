export function operationsOf({ numpy }) {
    const scopes = [];
    const keep = (x) => x.ref;
    const receive = (x) => {
        scopes.at(-1)?.push(x);
        return x;
    };
    return {
        numpy,
        keep,
        receive,
        make: (fn, ...args) => {
            const given = args.map((arg) => (isArray(arg) ? keep(arg) : arg));
            return receive(fn(...given));
        },
        scope(run) {
            const made = [];
            scopes.push(made);
            try {
                return run();
            }
            finally {
                scopes.pop();
                for (const one of made)
                    one.dispose();
            }
        },
    };
}
/** An array of jax-js, or what stands for one while a function is differentiated. */
export const isArray = (x) => typeof x === 'object' && x !== null && 'aval' in x && 'ref' in x && 'dispose' in x;
/** How many references an array has; what stands for one while a function is differentiated does not say. */
export const referencesOf = (x) => ('refCount' in x ? x.refCount : Infinity);
