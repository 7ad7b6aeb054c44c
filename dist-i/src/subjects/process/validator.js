import { createRequire } from 'node:module';
/** Where messages of each kind stand in the schema. */
const definitionOf = {
    hello: 'HelloMessage',
    ask: 'AskMessage',
    end: 'EndMessage',
    declare: 'DeclareMessage',
    answers: 'AnswersMessage',
    crash: 'CrashMessage',
};
/** What is validated: which parts of the schema, by their names here, and how. */
export const validated = {
    messages: { parts: definitionOf, options: {} },
    declarations: { parts: { declaration: 'Declaration' }, options: { allErrors: true, verbose: true } },
};
/** Where a part stands. */
export const reference = (part) => `messages#/definitions/${part}`;
const require = createRequire(import.meta.url);
/** What validates by the schema of messages. It is loaded only when it is needed. */
export function ajvFor(of, more = {}) {
    const { Ajv: Validator } = require('ajv');
    // The schema itself is validated by a test.
    const common = { strict: true, allowUnionTypes: true, validateSchema: false, meta: false };
    const ajv = new Validator({ ...common, ...validated[of].options, ...more });
    const { definitions } = require('equistep/schemas/messages.schema.json');
    // Only what is used is compiled: the union of all messages never is.
    return ajv.addSchema({ definitions }, 'messages');
}
/**
 * The functions that validate, by the names of the parts. The build has compiled them (scripts/validators.ts), which
 * takes a fifth of a second; where the sources run as they are, they are compiled now, one by one.
 */
export function validators(of) {
    const built = compiled(of);
    if (built !== undefined)
        return (part) => built[part];
    let ajv;
    const { parts } = validated[of];
    return (part) => (ajv ??= ajvFor(of)).getSchema(reference(parts[part]));
}
function compiled(of) {
    try {
        return require(`./${of}.cjs`);
    }
    catch (error) {
        if (error.code === 'MODULE_NOT_FOUND')
            return undefined;
        throw error;
    }
}
