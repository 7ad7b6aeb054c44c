/**
 * `npm run history`: pairs of releases around a fixed fault. Installs both from the registry, judges them, and fails
 * unless the old one fails and the new one passes.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, reportIn } from '../scripts/reports.js';
import { root } from '../scripts/root.js';
import { npm } from '../src/cli/bisect/clients.js';
const pairs = [
    {
        fixed: 'SUM_BY_NONZERO_WEIGHTS counts weights after they are broadcast (github.com/tensorflow/tfjs/issues/466)',
        name: '@tensorflow/tfjs',
        old: '0.11.7',
        new: '0.12.0',
        subject: 'tfjs.mjs',
        clause: 'reduction/mean-divides',
        over: 'non-zero-weights',
    },
    {
        fixed: 'MEAN divides by the sum of the weights after they are broadcast',
        name: '@tensorflow/tfjs',
        old: '0.12.0',
        new: '0.12.7',
        subject: 'tfjs.mjs',
        clause: 'reduction/mean-divides',
        over: 'sum-of-weights',
    },
];
const folder = mkdtempSync(join(tmpdir(), 'equistep-history-'));
try {
    for (const { fixed, name, subject, clause, over, ...versions } of pairs) {
        console.log(fixed);
        for (const [which, wanted] of [
            ['old', 'fail'],
            ['new', 'pass'],
        ]) {
            const home = mkdtempSync(join(folder, 'release-'));
            await npm.install(home, [npm.requirement(name, versions[which])]);
            copyFileSync(join(root, 'findings/history', subject), join(home, subject));
            spawnSync(process.execPath, [cli, 'check', join(home, subject), '--clause', clause, '--json', join(home, 'report.json')], { stdio: ['ignore', 'ignore', 'inherit'] });
            const { kind, failing } = reportIn(join(home, 'report.json')).verdicts[0];
            if (kind !== 'pass' && kind !== 'fail')
                throw new Error(`${name} ${versions[which]} could not be judged: ${kind}`);
            const fails = failing.some(({ point }) => point.over === over);
            console.log(`  ${name} ${versions[which]}, mean over ${over}: ${fails ? 'fails' : 'passes'}`);
            if (fails !== (wanted === 'fail'))
                process.exitCode = 1;
        }
    }
}
finally {
    rmSync(folder, { recursive: true, force: true });
}
