import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { root, textOf } from '../scripts/root.ts';
import { anchorOf } from '../src/reports/specification/markdown.ts';

const folders = ['adapters', 'docs', 'examples', 'findings', 'python', 'spec', 'tests'];
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
        .map((file) => `${folder}/${file}`),
    ),
];
const prose = (page: string): string => textOf(page).replaceAll(/^```[\s\S]*?^```/gm, '');
const anchors = new Map<string, readonly string[]>();
function anchorsOf(page: string): readonly string[] {
  const found = anchors.get(page) ?? [
    ...[...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!)),
    ...[...textOf(page).matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name]) => name!),
  ];
  anchors.set(page, found);
  return found;
}

/** What is wrong with the links of a page to others of the project, a sentence each. */
function brokenIn(page: string): readonly string[] {
  const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .flatMap((link) => {
      const [path, anchor] = link.split('#') as [string, string?];
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(root, target))) return [`${page} links to ${target}, which is not there.`];
      return anchor === undefined || anchorsOf(target).includes(anchor)
        ? []
        : [`${page} links to ${target}#${anchor}, a heading that is not there.`];
    });
}

test('links lead to files and headings that there are', () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.flatMap(brokenIn)).toEqual([]);
});
