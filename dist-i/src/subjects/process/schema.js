import { validators } from './validator.js';
export function checker() {
    let messages;
    return (kind, message) => {
        messages ??= validators('messages');
        const validate = messages(kind);
        return validate(message) ? undefined : sentenceOf(validate.errors ?? []);
    };
}
/** The error that stands deepest: of a union, the alternative that was nearest. */
function sentenceOf(errors) {
    const depth = ({ instancePath }) => instancePath.split('/').length;
    const [deepest] = errors.filter(({ keyword }) => keyword !== 'anyOf').toSorted((a, b) => depth(b) - depth(a));
    if (deepest === undefined)
        return 'it is no message';
    const { instancePath, message, params } = deepest;
    const stranger = 'additionalProperty' in params ? ` but has '${String(params['additionalProperty']).slice(0, 40)}'` : '';
    const allowed = 'allowedValues' in params ? ` ${params['allowedValues'].join(', ')}` : '';
    return `${instancePath === '' ? 'it' : `its ${instancePath.slice(1, 100)}`} ${message}${allowed}${stranger}`;
}
/** What the schema has against a declaration, which is data of a bounded size. */
export function declarationErrors(declaration) {
    declarations ??= validators('declarations');
    const validate = declarations('declaration');
    return validate(declaration) ? [] : (validate.errors ?? []);
}
let declarations;
