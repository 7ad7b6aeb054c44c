import { afterAll, beforeAll } from 'vitest';
import { remember } from '../../src/judge/memory.js';
/** The judge remembers cases as long as the tests of this file run: they judge many subjects by the same ones. */
export function remembering() {
    let forget;
    beforeAll(() => void (forget = remember()));
    afterAll(() => forget());
}
