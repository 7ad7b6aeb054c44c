var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/** The subject that a module exports. Throws a sentence where it exports none. */
export async function loaded({ module, member }) {
    const exported = (await import(__rewriteRelativeImportExtension(module)));
    if (!(member in exported))
        throw sentence(`it has no ${member} export: export a subject { declaration, answer }, or a function that gives one`);
    const given = exported[member];
    const subject = await (typeof given === 'function' ? given() : given);
    if (typeof subject !== 'object' || subject === null) {
        throw sentence(`its ${member} export gives ${subject === null ? 'null' : `what is of type ${typeof subject}`}, not a subject { declaration, answer }`);
    }
    if (!('answer' in subject) || typeof subject.answer !== 'function')
        throw sentence("its subject has no function 'answer'");
    return subject;
}
/** An error of which only the message is printed. */
const sentence = (text) => new Error(text);
