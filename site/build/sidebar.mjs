/** What the site holds, in the order in which it is read. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../src/generated/contents.json');
if (!existsSync(file)) throw new Error('src/generated is missing: run `npm run site` at the root, which writes it.');
const { chapters, definitions } = JSON.parse(readFileSync(file, 'utf8'));

export const sidebar = [
  { label: 'Sum or mean?', link: '/' },
  { label: '¿Suma o media?', link: '/es/', attrs: { lang: 'es' } },
  { label: 'Frameworks', link: '/frameworks/' },
  { label: 'History', link: '/history/' },
  { label: 'Translate a set-up', link: '/translate/' },
  { label: 'Judge a subject', link: '/judge/' },
  { label: 'Identify a subject', link: '/identify/' },
  { label: 'Read a report', link: '/reports/' },
  {
    label: 'Reading',
    items: [
      { label: 'How to read a page', link: '/reading/' },
      { label: 'Symbols and words', link: '/words/' },
      { label: 'A bias is not a rounding', link: '/bias/' },
    ],
  },
  {
    label: 'Clauses',
    items: chapters.map(({ title, ids }, i) => ({
      label: `${i + 1}. ${title}`,
      collapsed: true,
      items: ids.map((id) => ({ label: id, link: `/clauses/${id}/` })),
    })),
  },
  {
    label: 'Definitions',
    items: definitions.map(({ title, folder, names }) => ({
      label: title,
      collapsed: true,
      items: names.map((name) => ({ label: name, link: `/definitions/${folder}/${name}/` })),
    })),
  },
  { label: 'Faults', link: '/faults/' },
  { label: 'Faults found', link: '/kills/' },
];
