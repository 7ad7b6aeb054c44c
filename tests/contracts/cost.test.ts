import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spread } from '../effort.ts';
import * as contracts from '../../spec/contracts/index.ts';
import { compile, compilers, type Compiler } from './compilers.ts';

// What the contracts cost the compiler of someone who uses them: type instantiations in a program that sees their
// declarations, less
// those of an empty program. Counting, not timing: the numbers are the same on every machine.
const importBudget = 500;
const callBudget = 200;

const calls: Record<string, string> = {
  dim: "dim('train batch', 8)",
  tensor: 'tensor([8, 3], [])',
  loss: "loss(scalar, { reducedBy: 'sum', elementShape: [8, 3] })",
  ElementwiseLoss: "squaredError(logits, logits, { reducedBy: 'none' })",
  ElementwiseLossGradient: "squaredErrorGradient(logits, logits, { reducedBy: 'mean' })",
  ClassificationLoss: "crossEntropy(logits, labels, { reducedBy: 'none' })",
  ClassificationLossGradient: "crossEntropyGradient(logits, labels, { reducedBy: 'mean' })",
  gradient: "gradient(logits, { reducedBy: 'mean', batchSize: 8 })",
  learningRate: "learningRate(0.1, { forLossReducedBy: 'mean', batchSize: 8 })",
  convertRate: "convertRate(rate, { to: 'sum', batchSize: 8 })",
  toRateOnSum: 'toRateOnSum(rate)',
  toRateOnMean: 'toRateOnMean(rateOnSum)',
  scaleRate: 'scaleRate(rate, { toBatchSize: 256 })',
  Descend: 'descend(logits, slope, rate)',
  quantity: 'quantity(0.1, -1)',
  scaleQuantity: 'scaleQuantity(q, 8)',
  addQuantities: 'addQuantities(q, q)',
  multiplyQuantities: 'multiplyQuantities(q, q)',
  divideQuantities: 'divideQuantities(q, q)',
  squareRootOfQuantity: 'squareRootOfQuantity(q)',
};

test('every public function is counted', () => {
  const functions = Object.entries(contracts).filter(([, value]) => typeof value === 'function');
  expect(Object.keys(calls)).toEqual(expect.arrayContaining(functions.map(([name]) => name)));
});

const importing = "import * as contracts from './spec/contracts/index.js';\nexport { contracts };\n";
const prelude = `${importing}import type * as c from './spec/contracts/index.js';
const { ${Object.keys(calls)
  .filter((name) => !/^[A-Z]/u.test(name))
  .join(', ')} } = contracts;
declare const scalar: c.Tensor<readonly []>, logits: c.Tensor<readonly [8, 3]>, labels: c.Tensor<readonly [8]>;
declare const rate: c.LearningRate<'mean', 8>, rateOnSum: c.LearningRate<'sum', 8>, q: c.Quantity<2>;
declare const slope: c.Gradient<'mean', 8, readonly [8, 3]>, descend: c.Descend;
declare const squaredError: c.ElementwiseLoss, squaredErrorGradient: c.ElementwiseLossGradient;
declare const crossEntropy: c.ClassificationLoss, crossEntropyGradient: c.ClassificationLossGradient;
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contracts-cost-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const declarations = join(folder, 'declarations.tsconfig.json');
  await writeFile(
    declarations,
    JSON.stringify({
      extends: join(root, 'tsconfig.build.json'),
      compilerOptions: { rootDir: root, outDir: folder, emitDeclarationOnly: true, declarationMap: false, types: [] },
      files: [
        join(root, 'spec/contracts/index.ts'),
        join(root, 'spec/definitions/records.ts'),
        join(root, 'src/translate/batch.ts'),
        join(root, 'src/translate/translate.ts'),
      ],
      include: [],
    }),
  );
  const errors = await compile('typescript', ['-p', declarations]);
  if (errors !== '') throw new Error(errors);
});
afterAll(() => rm(folder, { recursive: true }));

async function instantiations(compiler: Compiler, name: string, source: string): Promise<number> {
  const project = join(folder, `${name}.tsconfig.json`);
  await writeFile(join(folder, `${name}.ts`), source);
  await writeFile(
    project,
    JSON.stringify({
      compilerOptions: {
        target: 'es2023',
        module: 'nodenext',
        lib: ['es2023'],
        strict: true,
        noEmit: true,
        types: [],
        skipLibCheck: false,
      },
      files: [`${name}.ts`],
    }),
  );
  // Only TypeScript 7 checks in parallel, and then counts what every thread does.
  const flags = compiler === 'typescript' ? ['--extendedDiagnostics', '--singleThreaded'] : ['--extendedDiagnostics'];
  const printed = await compile(compiler, ['-p', project, ...flags], folder);
  expect(printed).not.toContain('error TS');
  return Number(/^Instantiations:\s+(\d+)$/mu.exec(printed)?.[1]);
}

describe.each(spread(1, compilers))('%s', (compiler) => {
  test(
    `importing the contracts costs at most ${importBudget} instantiations`,
    { timeout: 60_000, tags: ['slow'] },
    async () => {
      const cost =
        (await instantiations(compiler, 'import', importing)) -
        (await instantiations(compiler, 'empty', 'export {};\n'));
      expect(cost).toBeLessThanOrEqual(importBudget);
    },
  );
});

describe('typescript', () => {
  let before: number;
  beforeAll(async () => {
    before = await instantiations('typescript', 'prelude', prelude);
  });
  test.each(spread(1, Object.entries(calls)))(
    `%s costs at most ${callBudget} instantiations`,
    { timeout: 60_000 },
    async (name, call) => {
      const cost = (await instantiations('typescript', name, `${prelude}export const result = ${call};\n`)) - before;
      expect(cost).toBeLessThanOrEqual(callBudget);
    },
  );
});

// What translates every optimizer. The names of rules, losses and clips are derived from their records, whose types are
// read with it.
const namesBudget = 1700;
const translating = `import { scaleBatch } from './src/translate/batch.js';
import { translate } from './src/translate/translate.js';
export { translate, scaleBatch };
`;
const translations: Record<string, string> = {
  translate:
    "const made = translate({ optimizer: { name: 'adam', beta1: 0.9, epsilon: 1 }, rate: 0.1 }, { from: 'mean', to: 'sum', batchSize: 8 });",
  scaleBatch:
    "const made = scaleBatch({ optimizer: { name: 'sgd' }, rate: 0.1 }, { reducedBy: 'mean', batchSize: 8, toBatchSize: 16 });",
};
describe('every optimizer', () => {
  let before: number;
  beforeAll(async () => {
    before = await instantiations('typescript', 'translating', translating);
  });
  test(`importing translate costs at most ${namesBudget} instantiations`, { timeout: 60_000 }, async () => {
    expect(before - (await instantiations('typescript', 'nothing', 'export {};\n'))).toBeLessThanOrEqual(namesBudget);
  });
  test.each(spread(1, Object.entries(translations)))(
    `%s costs at most ${callBudget} instantiations`,
    { timeout: 60_000 },
    async (name, call) => {
      expect(
        (await instantiations('typescript', `translating-${name}`, `${translating}${call}\nexport { made };\n`)) -
          before,
      ).toBeLessThanOrEqual(callBudget);
    },
  );
});
