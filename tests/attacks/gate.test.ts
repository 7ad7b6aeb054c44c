// @module-tag slow
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import { failuresOf, type Attack } from './attack.ts';
import { subjectsHere } from './gate/answers.ts';
import { endings } from './gate/endings.ts';
import { files, forgedReports } from './gate/files.ts';
import { outputs } from './gate/outputs.ts';
import { usage } from './gate/usage.ts';

const attacks: readonly Attack[] = [
  ...outputs,
  ...endings,
  ...usage,
  ...files,
  ...subjectsHere,
  ...(await forgedReports()),
];
const groups = [...new Set(attacks.map(({ group }) => group))];

describe('attacks on the gate', () => {
  // Side by side, for some of them wait for subjects that hang, or for the moment of a signal.
  test.concurrent.each(groups)('%s', { timeout: 600_000 }, async (group) => {
    const those = attacks.filter((one) => one.group === group);
    expect(await failuresOf(spread(1, those), 2)).toEqual([]);
  });

  test('are counted: group, tried, survived', async () => {
    expect(new Set(attacks.map(({ group, name }) => `${group}: ${name}`)).size).toBe(attacks.length);
    const rows = groups.map((group) => [group, attacks.filter((one) => one.group === group).length] as const);
    const table = [
      '# Attacks on the command line, its reports and the judge',
      '',
      'Each is a test in [gate.test.ts](gate.test.ts), which fails where one is not survived: this table counts them.',
      '',
      '| group | tried | survived |',
      '|---|---|---|',
      ...rows.map(([group, count]) => `| ${group} | ${count} | ${count} |`),
      `| all | ${attacks.length} | ${attacks.length} |`,
      '',
    ].join('\n');
    await expect(table).toMatchFileSnapshot(join(import.meta.dirname, 'gate.md'));
    expect(attacks.length).toBeGreaterThanOrEqual(300);
  });
});
