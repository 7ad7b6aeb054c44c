/** Every link and every anchor of the built pages, without a browser: what leads nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { out } from './server.mjs';

export const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .toSorted();
const texts = new Map(pages.map((page) => [page, readFileSync(join(out, page), 'utf8')]));
export const textOf = (page) => texts.get(page);
const ids = new Map();
const idsOf = (page) => {
  if (!ids.has(page)) ids.set(page, new Set([...texts.get(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)));
  return ids.get(page);
};

export function brokenLinks() {
  return pages.flatMap((page) =>
    [
      ...new Set(
        [...texts.get(page).matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) =>
          link.replaceAll(/&(?:amp|#38);/g, '&'),
        ),
      ),
    ]
      .filter((link) => !/^(?:https?:|data:|mailto:)/.test(link))
      .flatMap((link) => {
        const [whole, anchor] = link.split('#');
        const [path] = whole.split('?');
        if (path.startsWith('/')) return [`${page}: ${link} is not relative`];
        const target = path === '' ? page : normalize(join(dirname(page), path));
        const file = target.endsWith('/') || target === '.' ? normalize(join(target, 'index.html')) : target;
        if (!existsSync(join(out, file))) return [`${page}: ${link} is not there`];
        return anchor === undefined || anchor === '' || anchor === '_top' || idsOf(file).has(decodeURIComponent(anchor))
          ? []
          : [`${page}: ${link} has no such anchor`];
      }),
  );
}
