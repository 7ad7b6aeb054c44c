import { markup } from '../markup.js';
import { style } from './style.js';
/**
 * A page that needs nothing else: no script, no font, no network. Its policy forbids all three, too. `looks` are added
 * to those of every page.
 */
export const shell = (title, body, looks = '') => markup `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
<style>${{ markup: style + looks }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
