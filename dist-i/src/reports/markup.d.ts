/** A piece of XML, HTML or SVG that is well-formed, and in which nothing that was put in is taken for markup. */
export interface Markup {
    readonly markup: string;
}
type Part = Markup | string | number | readonly Part[] | undefined | false;
/** Text as markup holds it, in an element or in a quoted attribute. XML has no way to write most control characters. */
export declare const escaped: (text: string) => string;
/** A template whose text is markup, and which escapes all that is put into it but other markup. */
export declare const markup: (texts: TemplateStringsArray, ...parts: readonly Part[]) => Markup;
export {};
