/**
 * The site in a real browser: `npm run site:test` at the root. Each check throws where something is wrong. With --pictures FOLDER it
 * stores pictures of some pages, narrow and wide, light and dark; with --every 10 it loads every tenth page instead of all.
 */
import { parseArgs } from 'node:util';
import { checks } from './checks.mjs';
import { launched } from './browser.mjs';
import { served } from './server.mjs';

const {
  values: { pictures, only, every },
} = parseArgs({
  options: { pictures: { type: 'string' }, only: { type: 'string' }, every: { type: 'string', default: '1' } },
});
const [server, browser] = [await served(), await launched()];
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (only !== undefined && !name.includes(only)) continue;
  const start = Date.now();
  try {
    const note = await check({ browser, root: server.root, pictures, every: Number(every) });
    console.log(`✓ ${name}${note ? `: ${note}` : ''} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(`✗ ${name}: ${error.message}`);
  }
}
await browser.close();
server.close();
process.exitCode = failed === 0 ? 0 : 1;
