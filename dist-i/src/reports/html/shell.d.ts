import { type Markup } from '../markup.ts';
/**
 * A page that needs nothing else: no script, no font, no network. Its policy forbids all three, too. `looks` are added
 * to those of every page.
 */
export declare const shell: (title: string, body: Markup, looks?: string) => string;
