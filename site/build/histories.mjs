/** What `equistep bisect` found out about releases of frameworks, as it is kept in findings/history/releases. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyOf, isJudged } from '../../dist/src/bisect/search.js';
import { searchIn } from '../../dist/src/bisect/state.js';
import { historySentences } from '../../dist/src/reports/bisect.js';

const folder = join(import.meta.dirname, '../../findings/history/releases');

export function historiesOf(ids) {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const search = searchIn(readFileSync(join(folder, file), 'utf8'));
      if (search === undefined) throw new Error(`findings/history/releases/${file} is not what equistep bisect writes`);
      const { framework, clause, client, releases, tried } = search;
      const known = new Map(tried.map((one) => [one.release, one]));
      const history = historyOf(releases, tried);
      return {
        id: file.replace(/\.json$/, ''),
        framework,
        clause,
        isClause: ids.has(clause),
        package: search.package,
        client,
        with: search.with,
        specification: search.specification.slice(0, 8),
        sentences: historySentences(history),
        changes: history.spans.length - 1,
        releases: releases.map((release) => ({ release, outcome: 'untried', ...known.get(release) })),
        judged: tried.filter(isJudged).length,
      };
    });
}
