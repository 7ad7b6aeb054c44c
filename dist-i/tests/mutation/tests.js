/**
 * Describe and test, of such a kind that tests can be run again and again in one process, each time on modules of their
 * own.
 */
import { expect, vi } from 'vitest';
const functionOf = (given) => given.find((one) => typeof one === 'function');
const rowOf = (row) => (Array.isArray(row) ? row : [row]);
/**
 * What takes the place of vitest for the tests that are loaded with it, and the list that they then stand in, by file.
 */
export function collection() {
    const tests = [];
    const taken = new Map();
    let file = '';
    const above = [];
    const describe = (name, ...given) => {
        above.push(name);
        functionOf(given)();
        above.pop();
    };
    const test = (name, ...given) => {
        const path = [file, ...above, name].join(' > ');
        taken.set(path, (taken.get(path) ?? 0) + 1);
        tests.push({ file, id: `${path} ${taken.get(path)}`, run: functionOf(given) });
    };
    const each = (one) => (rows) => (name, ...given) => rows.forEach((row, i) => one(`${name} [${i}]`, () => functionOf(given)(...rowOf(row))));
    const [describing, testing] = [
        Object.assign(describe, { each: each(describe) }),
        Object.assign(test, { each: each(test) }),
    ];
    const from = (name) => {
        file = name;
    };
    return { tests, vitest: { describe: describing, test: testing, it: testing, expect, from, vi } };
}
