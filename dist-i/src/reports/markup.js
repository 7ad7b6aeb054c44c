import { legible } from './legible.js';
const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as markup holds it, in an element or in a quoted attribute. XML has no way to write most control characters. */
export const escaped = (text) => legible(text).replaceAll(/[&<>"']/g, (character) => names[character]);
function written(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string' || typeof part === 'number')
        return escaped(String(part));
    return 'markup' in part ? part.markup : part.map(written).join('');
}
/** A template whose text is markup, and which escapes all that is put into it but other markup. */
export const markup = (texts, ...parts) => ({
    markup: texts.map((text, i) => text + written(parts[i])).join(''),
});
