import type { Kind } from '../reports/specification/definitions.ts';
import { type Book } from '../reports/specification/page.ts';
/** The definitions in the order of the page. */
export declare const kinds: readonly Kind[];
/** What the page is made of. */
export declare const book: () => Book;
/** `equistep spec` */
export declare function specification(): void;
