import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { degrees, type Degree } from '../../spec/contracts/index.ts';
import { optimizers, path, walk } from '../../spec/clauses/updates/optimizers.ts';
import { answer, definitions } from '../../spec/definitions/index.ts';
import { optimizerDefinitions } from '../../spec/definitions/records.ts';
import { partsOf, scaledSteps } from '../../spec/definitions/translation.ts';
import type { HyperParameter, OptimizerName, OptimizerSpec, StepsQuestion } from '../../spec/language/index.ts';
import * as fc from 'fast-check';
import { float64, type Float64Tensor } from '../../src/arithmetic/float64.ts';
import { arbitrary } from '../../src/judge/arbitrary.ts';
import { compile } from '../contracts/compilers.ts';

const names = Object.keys(optimizerDefinitions) as OptimizerName[];

/** Every optimizer with every hyper-parameter that it has, none of them zero. */
function fully(name: OptimizerName): OptimizerSpec {
  const told = optimizers.find((one) => one.name === name)!;
  const hyper = Object.keys(optimizerDefinitions[name].hyperParameters).map(
    (part) => [part, told[part as HyperParameter] ?? 1 / 4] as const,
  );
  return { name, ...Object.fromEntries(hyper) };
}
/** Where a warm or a cold path leads, and its translation by 4 and by ¼, while degrees are as they are now. */
function agrees(name: OptimizerName): boolean {
  const optimizer = fully(name);
  return (['cold', 'warm'] as const).every((start) => {
    const given = fc.sample(
      arbitrary({ kind: 'record', fields: walk(optimizer, start, 3) } as never, (x) => x),
      { seed: 5, numRuns: 12 },
    ) as Parameters<typeof path>[1][];
    return given.every((one) => [4, 1 / 4].every((c) => same(path(optimizer, one, { slots: true }), c)));
  });
}
function same(base: StepsQuestion, c: number): boolean {
  const [a, b] = [answer(definitions, float64, base), answer(definitions, float64, scaledSteps(base, c))];
  const { slots } = optimizerDefinitions[base.optimizer.name] as { slots: Readonly<Record<string, Degree>> };
  const equal = (x: Float64Tensor, y: Float64Tensor, factor: number): boolean =>
    x.data.every((value, i) => value * factor === y.data[i]);
  return (
    a.parameter.every((theta, t) => equal(theta, b.parameter[t]!, 1)) &&
    Object.entries(slots).every(([slot, degree]) => equal(a.slots![slot]!, b.slots![slot]!, c ** degree))
  );
}

/** Calls with a degree changed, while it is. */
function changed<V>(of: Record<string, Degree>, part: string, degree: Degree, during: () => V): V {
  const before = of[part]!;
  of[part] = degree;
  try {
    return during();
  } finally {
    of[part] = before;
  }
}

describe('changing any single degree is caught by the steps or by the slots', () => {
  test.each(names)('%s', (name) => {
    expect(agrees(name)).toBe(true);
    const definition = optimizerDefinitions[name] as unknown as {
      rate: Degree;
      hyperParameters: Record<string, Degree>;
      slots: Record<string, Degree>;
    };
    const parts = [
      { of: definition as unknown as Record<string, Degree>, part: 'rate' },
      ...Object.keys(definition.hyperParameters).map((part) => ({ of: definition.hyperParameters, part })),
      ...Object.keys(definition.slots).map((part) => ({ of: definition.slots, part })),
    ];
    for (const { of, part } of parts) {
      for (const wrong of [of[part]! - 1, of[part]! + 1].filter((degree): degree is Degree =>
        degrees.includes(degree as Degree),
      )) {
        // The second moment of a matrix is in its rows and columns: of zeros no degree is felt.
        if (name === 'adafactor' && part === 'v') continue;
        expect(
          changed(of, part, wrong, () => agrees(name)),
          `${part} of degree ${wrong}`,
        ).toBe(false);
      }
    }
  });
  test('every part of every set-up is told with its degree', () => {
    for (const name of names)
      expect(partsOf({ optimizer: fully(name), rate: 1 }).map((part) => part.name)).toEqual([
        'rate',
        ...Object.keys(optimizerDefinitions[name].hyperParameters),
      ]);
  });
});

test(
  'a rule whose degrees are changed does not compile, whichever is',
  { timeout: 120_000, tags: ['slow'] },
  async () => {
    const root = resolve(import.meta.dirname, '../..');
    const folder = mkdtempSync(join(tmpdir(), 'equistep-degrees-'));
    try {
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      // The rooms that rules stand on are the real ones.
      mkdirSync(join(folder, 'spec/definitions/optimizers'), { recursive: true });
      for (const room of ['contracts', 'language']) symlinkSync(join(root, 'spec', room), join(folder, 'spec', room));
      const rules = join(root, 'spec/definitions/optimizers');
      const written: string[] = [];
      for (const file of readdirSync(rules)) {
        const text = readFileSync(join(rules, file), 'utf8');
        writeFileSync(join(folder, 'spec/definitions/optimizers', file), text);
        for (const [at, mutated] of mutations(text)) {
          const name = `${file.replace('.ts', '')}-${at}.ts`;
          writeFileSync(join(folder, 'spec/definitions/optimizers', name), mutated);
          written.push(name);
        }
      }
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          extends: join(root, 'tsconfig.json'),
          compilerOptions: { rootDir: '/', preserveSymlinks: true, types: [] },
          include: ['spec/definitions'],
        }),
      );
      const errors = await compile('typescript', ['-p', folder]);
      const failing = new Set([...errors.matchAll(/optimizers\/([\w-]+\.ts)\(/g)].map(([, name]) => name!));
      expect(written.length).toBeGreaterThan(90);
      expect([...failing].filter((name) => !written.includes(name))).toEqual([]);
      expect(written.filter((name) => !failing.has(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

/** Every degree that is written in a file, one larger. */
function mutations(text: string): (readonly [at: number, mutated: string])[] {
  return [...text.matchAll(/^const \w*[dD]egrees = (?:\{[^;]*\}) as const;$/gm)].flatMap((declared) =>
    [...declared[0].matchAll(/: (-?\d)/g)].map((degree) => {
      const from = declared.index + degree.index + 2;
      return [from, `${text.slice(0, from)}${Number(degree[1]) + 1}${text.slice(from + degree[1]!.length)}`] as const;
    }),
  );
}
