/**
 * `npm run history:python [-- text of what was fixed]`: pairs of releases in Python around a fixed fault. Both are
 * installed beside the packages of EQUISTEP_PYTHON, and judged. Fails unless the old one fails and the new one passes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, reportIn } from '../../scripts/reports.js';
import { pip } from '../../src/cli/bisect/clients.js';
const python = process.env['EQUISTEP_PYTHON'] ?? 'python3';
const pairs = [
    {
        fixed: 'Gradient accumulation of transformers is no mean of means (github.com/huggingface/transformers/pull/34191)',
        subject: 'transformers',
        clauses: ['partition/pairs'],
        old: ['transformers==4.45.2', 'accelerate==1.0.1', 'huggingface_hub==0.26.5', 'tokenizers==0.20.3'],
        new: ['transformers==4.46.3', 'accelerate==1.0.1', 'huggingface_hub==0.26.5', 'tokenizers==0.20.3'],
        // The logged loss is rounded in both releases: what counts is where the step goes.
        about: ({ reason }) => /weights|bias/.test(reason),
    },
    {
        fixed: 'The Trainer takes all micro-batches of a window that ends an epoch before it is full (github.com/huggingface/transformers/pull/37923)',
        subject: 'transformers',
        clauses: ['window/partial'],
        old: ['transformers==4.51.3', 'huggingface_hub==0.34.4', 'tokenizers==0.21.4'],
        new: ['transformers==4.52.1', 'huggingface_hub==0.34.4', 'tokenizers==0.21.4'],
    },
    {
        fixed: 'It divides such a window by the micro-batches that it has (github.com/huggingface/transformers/pull/39659)',
        subject: 'transformers-plain',
        clauses: ['window/partial'],
        old: ['transformers==4.54.0', 'huggingface_hub==0.34.4', 'tokenizers==0.21.4'],
        new: ['transformers==4.55.4', 'huggingface_hub==0.34.4', 'tokenizers==0.21.4'],
    },
    {
        fixed: 'Keras clips accumulated gradients once (github.com/keras-team/keras/pull/19998)',
        subject: 'keras-jax',
        clauses: ['clip/once-after-reduction'],
        old: ['keras==3.4.1'],
        new: ['keras==3.5.0'],
        // Uneven windows still differ: keras-uneven-accumulation.md.
        about: ({ point }) => point.parts?.flat().every((size) => size === 1) === true,
    },
    {
        fixed: 'A compiled loss of Keras on JAX keeps the mask of its ignored targets (github.com/keras-team/keras-hub/pull/2510 tells of it)',
        subject: 'keras-jax',
        clauses: ['mask/padding-invariance'],
        old: ['keras==3.5.0'],
        new: ['keras==3.6.0'],
        about: ({ point }) => point.by?.ignoredClass !== undefined && point.hidden === 0 && point.reduction.by === 'mean',
    },
    {
        fixed: "The reference evaluator's cross-entropy of large logits is finite (github.com/onnx/onnx/pull/8423)",
        subject: 'onnx-reference',
        clauses: ['numbers/large-logits'],
        old: ['onnx==1.23.2'],
        new: ['onnx-weekly==1.24.0.dev20261026'],
    },
    {
        fixed: 'An ignored −1 does not count in the mean of NegativeLogLikelihoodLoss (github.com/onnx/onnx/pull/8433)',
        subject: 'onnx-reference',
        clauses: ['mask/padding-invariance'],
        old: ['onnx==1.23.2'],
        new: ['onnx-weekly==1.24.0.dev20261026'],
        about: ({ point }) => point.loss?.name === 'negative-log-likelihood',
    },
    {
        fixed: "The reference evaluator's ReduceMax of nothing is −∞ (github.com/onnx/onnx/pull/5568)",
        subject: 'onnx-reference',
        clauses: ['reduction/empty'],
        old: ['onnx==1.14.1'],
        new: ['onnx==1.15.0'],
        about: ({ point }) => point.of?.reduction.by === 'max' && point.name === 'squared-error',
    },
    {
        fixed: "The reference evaluator's ReduceSum without axes keeps no dimension",
        subject: 'onnx-reference',
        clauses: ['reduction/sum-adds', 'reduction/order'],
        old: ['onnx==1.13.1'],
        new: ['onnx==1.14.0'],
    },
];
const folder = mkdtempSync(join(tmpdir(), 'equistep-history-'));
/** The environment in which Python finds these releases first. */
async function installed(releases) {
    const at = join(folder, releases.join(' '));
    if (!existsSync(at))
        await pip(python).install(at, releases);
    return { PYTHONPATH: at };
}
function judged(subject, clauses, env) {
    const json = join(folder, 'report.json');
    rmSync(json, { force: true });
    const options = [
        ...clauses.flatMap((clause) => ['--clause', clause]),
        '--cases',
        '20',
        '--time-limit',
        '60',
        '--json',
        json,
    ];
    spawnSync(process.execPath, [cli, 'check', subject, ...options], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, EQUISTEP_PYTHON: python, ...env },
    });
    return reportIn(json).verdicts;
}
try {
    const wanted = process.argv.slice(2).join(' ');
    const chosen = pairs.filter(({ fixed }) => fixed.includes(wanted));
    if (chosen.length === 0) {
        console.error(`nothing that was fixed is told by '${wanted}'`);
        process.exitCode = 2;
    }
    for (const { fixed, subject, clauses, old, new: repaired, about = () => true } of chosen) {
        console.log(fixed);
        for (const [releases, fails] of [
            [old, true],
            [repaired, false],
        ]) {
            for (const { clause, kind, points, failing } of judged(subject, clauses, await installed(releases))) {
                const found = failing.filter(about);
                const told = found.length > 0
                    ? `fails at ${found.length} of its points, first by ${found[0].reason}`
                    : kind === 'unsupported' || points === 0
                        ? 'is not judged'
                        : 'passes';
                console.log(`  ${releases[0]}, ${clause}: ${told}`);
                if (told === 'is not judged' || found.length > 0 !== fails)
                    process.exitCode = 1;
            }
        }
    }
}
finally {
    rmSync(folder, { recursive: true, force: true });
}
