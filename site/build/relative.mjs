/**
 * Puts relative paths in the place of the base, so that the built site works under any path of any server. In HTML they are relative
 * to the page, in scripts and styles, all of which lie in one folder, to the file.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { base } from './base.mjs';

const out = join(import.meta.dirname, '../dist');
const quoted = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const prefix = quoted(base);
/** A string that begins with the base, in a script: there the root of the site is an expression. */
const string = new RegExp(`(["'\`])${prefix}/?((?:(?!\\1)[^\\n])*)\\1`, 'g');
const inScript = (text) =>
  text.replaceAll(string, (_, quote, path) => `(new URL("../",import.meta.url).pathname+${quote}${path}${quote})`);

// The search knows one language, of which this page is not: it is said after all pages were indexed.
const spanish = join(out, 'es/index.html');
writeFileSync(spanish, readFileSync(spanish, 'utf8').replace('<html lang="en"', '<html lang="es"'));

const files = readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(out, join(parentPath, name)))
  .toSorted();
for (const file of files) {
  if (!/\.(html|js|css|xml)$/.test(file)) continue;
  const path = join(out, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(base)) continue;
  const up = relative(dirname(path), out).split(sep).join('/') || '.';
  const made = file.endsWith('.js') ? inScript(text) : text.replaceAll(new RegExp(`${prefix}/?`, 'g'), `${up}/`);
  if (made.includes(base)) throw new Error(`${file} still holds ${base}`);
  writeFileSync(path, made);
}

// What browsers keep belongs to one build.
const build = createHash('sha256');
for (const file of files) build.update(`${file}\0`).update(readFileSync(join(out, file)));
const offline = join(out, 'offline.js');
writeFileSync(offline, readFileSync(offline, 'utf8').replace('__build__', build.digest('hex').slice(0, 16)));
