import { wrongIn } from '../declaration.js';
import { cut, shown } from '../texts.js';
import { protocol } from './messages.js';
/** A line of a subject that has declared itself already, or has not. Nothing is believed before it is checked. */
export function heard(line, declared, check) {
    const broken = (why) => ({ kind: 'broken', why });
    const message = parsed(line);
    if (message === undefined)
        return broken(`${JSON.stringify(cut(line, 100))} is no message`);
    const { kind } = message;
    if (!declared && kind === 'answers')
        return broken(`its first message is of the kind '${kind}', not 'declare'`);
    if (kind === 'declare') {
        if (declared)
            return broken('it declared itself a second time');
        const { protocol: spoken, declaration } = message;
        if (spoken !== protocol)
            return broken(`it speaks version ${shown(spoken)}, and only ${protocol} is spoken here`);
        const why = wrongIn(declaration);
        if (why !== undefined)
            return { kind: 'wrong', why };
    }
    const wrong = check(kind, message);
    return wrong === undefined ? message : broken(`in a message of the kind '${kind}', ${wrong}`);
}
const kinds = ['declare', 'answers', 'crash'];
/** A line as a message of a kind that a subject may send. */
function parsed(line) {
    try {
        const message = JSON.parse(line);
        return typeof message === 'object' && message !== null && kinds.includes(message.kind) ? message : undefined;
    }
    catch {
        return undefined;
    }
}
