import { specificationVersion } from '../../../spec/index.js';
import { isolated } from '../isolated.js';
import { startChild, startModule } from './child.js';
import { conversation } from './host.js';
import { checker, declarationErrors } from './schema.js';
/**
 * A subject in a process of its own, in any language, which speaks the protocol in spec/protocol. Rejects when it does
 * not declare itself in so many milliseconds, or declares nonsense.
 */
export const processed = (command, loadingTime) => spokenWith(() => startChild(command), loadingTime);
/** The same of a subject that a module exports: what serves it there is ours. */
export const processedModule = (source, loadingTime) => spokenWith(() => startModule(source), loadingTime);
/** A subject that speaks the protocol, wherever it runs. */
export function spokenWith(start, loadingTime) {
    const check = checker();
    const subject = isolated(() => conversation(start(), specificationVersion, check, loadingTime));
    // There is time for it while the subject starts.
    check('answers', { kind: 'answers', answers: [] });
    declarationErrors({});
    return subject;
}
