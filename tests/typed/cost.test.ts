import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, compilers, type Compiler } from '../contracts/compilers.ts';
import { spread } from '../effort.ts';

// What a view costs the compiler of its user, beyond the framework: in instantiations, which are the same on every
// machine. The framework is a stub, whose declarations pass `skipLibCheck: false`; those of the real ones do not.
const importBudget = 1500;
const stepBudget = 300;

const tfjs = `
export declare enum Rank { R0 = 'R0', R1 = 'R1', R2 = 'R2', R3 = 'R3', R4 = 'R4', R5 = 'R5', R6 = 'R6' }
export interface Tensor<R extends Rank = Rank> { readonly rankType: R; readonly shape: number[]; readonly isDisposed: boolean }
export type Scalar = Tensor<Rank.R0>;
export interface Variable<R extends Rank = Rank> extends Tensor<R> { name: string; trainable: boolean }
export type Optimizer = { dispose(): void };
export type NamedTensorMap = { [name: string]: Tensor };
${[
  'add',
  'cast',
  'customGrad',
  'div',
  'equal',
  'expandDims',
  'fill',
  'keep',
  'logSoftmax',
  'losses',
  'matMul',
  'max',
  'mul',
  'neg',
  'notEqual',
  'oneHot',
  'Reduction',
  'reshape',
  'scalar',
  'square',
  'sum',
  'tensor',
  'tidy',
  'train',
  'variable',
  'variableGrads',
  'where',
  'zerosLike',
]
  .map((name) => `export declare const ${name}: (...args: unknown[]) => Tensor;`)
  .join('\n')}
`;

// Of the thirty methods of an array only some: each costs the compiler one more for every type of an array, with the view or
// without it.
const jaxJs = `
export declare class Array {
  readonly shape: number[];
  readonly size: number;
  get ref(): this;
  readonly refCount: number;
  dispose(): void;
  add(other: this | number): this;
  sum(axis?: number): this;
  [Symbol.iterator](): IterableIterator<this>;
}
export type DType = 'float32';
export declare const nn: object, numpy: object, tree: object;
export declare function valueAndGrad(f: (...args: unknown[]) => Array): () => Array;
`;

interface Measured {
  readonly view: string;
  readonly package: string;
  readonly stub: string;
  /** What is trained, by the type of its parts, and how data are used once more. */
  readonly trained: string;
  readonly again: string;
  /** The same step with the framework alone, from plain tensors. */
  readonly alone: string;
}
const views: readonly Measured[] = [
  {
    view: 'tfjs',
    package: '@tensorflow/tfjs',
    stub: tfjs,
    trained: 'TypedVariable',
    again: '',
    alone: `declare const x: framework.Tensor2D, labels: framework.Tensor1D, W: framework.Variable<framework.Rank.R2>, b: framework.Variable<framework.Rank.R1>;
export { x, labels, W, b };
export const result = framework.train.sgd(0.1).minimize(() => framework.losses.softmaxCrossEntropy(framework.oneHot(labels, 10), x.matMul(W).add(b)), true, [W, b]);`,
  },
  {
    view: 'jax-js',
    package: '@jax-js/jax',
    stub: jaxJs,
    trained: 'Typed',
    again: '.ref',
    alone: `declare const x: framework.Array, labels: framework.Array, W: framework.Array, b: framework.Array;
export { x, labels, W, b };
const { nn, numpy } = framework;
const loss = ({ W, b }: { W: framework.Array; b: framework.Array }) => numpy.mean(numpy.sum(numpy.multiply(nn.logSoftmax(numpy.add(numpy.matmul(x.ref, W), b)), labels.ref), -1));
export const result = framework.valueAndGrad(loss)({ W, b });`,
  },
];
const framework = ({ package: name }: Measured): string =>
  `import * as framework from '${name}';\nexport { framework };\n`;
const using = (one: Measured): string =>
  `${framework(one)}import * as e from './src/typed/${one.view}/index.js';\nexport const t = e.typed(framework);\n`;
const prelude = (
  one: Measured,
): string => `${using(one)}declare const x: e.Typed<readonly [8, 3]>, labels: e.Typed<readonly [8]>;
declare const W: e.${one.trained}<readonly [3, 10]>, b: e.${one.trained}<readonly [10]>, rate: e.LearningRate<'mean', 8>;
declare const sgd: e.Descent<'mean', 8>, window: e.Accumulator<e.${one.trained}<readonly [3, 10]>, 8>, loss: e.Loss<'sum', 4>;
export { x, labels, W, b, rate, sgd, window, loss };
`;
const calls = ({ again }: Measured): Record<string, string> => ({
  tensor: 't.tensor([8, 3], [])',
  loss: "t.losses.softmaxCrossEntropy(labels, x, { reducedBy: 'mean' })",
  sgd: 't.train.sgd(rate)',
  step: `sgd.step({ W, b }, ({ W, b }) => t.losses.softmaxCrossEntropy(labels${again}, t.linear(x${again}, W, b), { reducedBy: 'mean' }))`,
  adam: "t.train.adam({ rate: e.quantity(1, 0), epsilon: e.quantity(1, 1), forLossReducedBy: 'mean', batchSize: 8 })",
  accumulation: '[window.add(() => loss), window.step(sgd)]',
});

const root = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'typed-cost-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const declarations = join(folder, 'declarations.tsconfig.json');
  const compilerOptions = {
    rootDir: root,
    outDir: folder,
    emitDeclarationOnly: true,
    declarationMap: false,
    types: [],
  };
  await writeFile(
    declarations,
    JSON.stringify({
      extends: join(root, 'tsconfig.build.json'),
      compilerOptions,
      files: views.map(({ view }) => join(root, `src/typed/${view}/index.ts`)),
      include: [],
    }),
  );
  const errors = await compile('typescript', ['-p', declarations]);
  if (errors !== '') throw new Error(errors);
  for (const { package: name, stub } of views) {
    const inside = join(folder, 'node_modules', name);
    await mkdir(inside, { recursive: true });
    await writeFile(join(inside, 'package.json'), JSON.stringify({ name, type: 'module', types: 'index.d.ts' }));
    await writeFile(join(inside, 'index.d.ts'), stub);
  }
  // The same declarations beside the real frameworks.
  for (const part of ['src', 'spec']) await cp(join(folder, part), join(folder, 'real', part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'real/node_modules'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function instantiations(compiler: Compiler, name: string, source: string, real = false): Promise<number> {
  const place = real ? join(folder, 'real') : folder;
  const project = join(place, `${name}.tsconfig.json`);
  await writeFile(join(place, `${name}.ts`), source);
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    lib: real ? ['es2023', 'dom'] : ['es2023'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: real,
  };
  await writeFile(project, JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
  const flags = compiler === 'typescript' ? ['--extendedDiagnostics', '--singleThreaded'] : ['--extendedDiagnostics'];
  const printed = await compile(compiler, ['-p', project, ...flags], place);
  expect(printed).not.toContain('error TS');
  return Number(/^Instantiations:\s+(\d+)$/mu.exec(printed)?.[1]);
}

describe.each(spread(1, views))('$view', (one) => {
  const { view } = one;
  test.each(spread(1, compilers))(
    `the view costs at most ${importBudget} instantiations, with %s`,
    { timeout: 60_000, tags: ['slow'] },
    async (compiler) => {
      const cost =
        (await instantiations(compiler, `${view}-using`, using(one))) -
        (await instantiations(compiler, `${view}-framework`, framework(one)));
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThanOrEqual(importBudget);
    },
  );

  let before: number;
  beforeAll(async () => {
    before = await instantiations('typescript', `${view}-prelude`, prelude(one));
  }, 60_000);
  test.each(spread(1, Object.entries(calls(one))))(
    `%s costs at most ${stepBudget} instantiations`,
    { timeout: 60_000 },
    async (name, call) => {
      const source = `${prelude(one)}export const result = ${call};\n`;
      const cost = (await instantiations('typescript', `${view}-${name}`, source)) - before;
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThanOrEqual(stepBudget);
    },
  );

  // Whatever a class of the real framework costs the compiler when it is first used, it costs without the view, too.
  test(
    'with the real framework the first step costs no more than alone, and a further one is cheap',
    {
      timeout: 60_000,
    },
    async () => {
      const of = (name: string, source: string): Promise<number> =>
        instantiations('typescript', `${view}-${name}`, source, true);
      const { step } = calls(one);
      const nothing = await of('real-prelude', prelude(one));
      const first = await of('real-step', `${prelude(one)}export const result = ${step};\n`);
      const second = await of('real-steps', `${prelude(one)}export const result = [${step}, ${step}];\n`);
      const alone = (await of('alone', framework(one) + one.alone)) - (await of('real-framework', framework(one)));
      expect(first - nothing).toBeGreaterThan(0);
      expect(first - nothing).toBeLessThanOrEqual(alone);
      expect(second - first).toBeLessThanOrEqual(stepBudget);
    },
  );
});
