import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../judge/verdict.ts';

const unwritable: readonly string[] = ['NaN', 'Infinity', '-Infinity', '-0'];
/** What is a word wherever it stands, whatever it says. */
const words: readonly string[] = [
  'name',
  'version',
  'clause',
  'reason',
  'message',
  'about',
  'link',
  'does',
  'id',
  'subject',
];

/** The numbers that JSON has no word for, read back. */
function numbersIn(value: unknown): unknown {
  if (typeof value === 'string') return unwritable.includes(value) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(numbersIn);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, words.includes(name) ? part : numbersIn(part)]),
  );
}

/** Where something stands that has a shape and data, and is no tensor. */
function wrongTensor(value: unknown, at: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('shape' in value && 'data' in value) return isTensor(value) ? undefined : at;
  for (const [name, part] of Object.entries(value)) {
    const found = wrongTensor(part, at === 'it' ? `its ${name}` : `${at}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isTensor({ shape, data }: { readonly shape: unknown; readonly data: unknown }): boolean {
  if (!Array.isArray(shape) || !Array.isArray(data)) return false;
  const isExtent = (extent: unknown): boolean => Number.isInteger(extent) && (extent as number) >= 0;
  const isNumber = (one: unknown): boolean => typeof one === 'number' || unwritable.includes(one as string);
  return (
    shape.every(isExtent) && data.every(isNumber) && data.length === shape.reduce((size, extent) => size * extent, 1)
  );
}

let validate: ReturnType<Ajv2020['compile']> | undefined;

/** A report from its text, or what is wrong with the text, as a clause. Nothing that it says is believed. */
export function readReport(
  text: string,
): { readonly report: Report & { readonly complete: boolean } } | { readonly wrong: string } {
  try {
    // Some editors begin a file with a mark of its byte order.
    const given: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    validate ??= new Ajv2020({ strict: false }).compile(
      createRequire(import.meta.url)('equistep/schemas/report.schema.json') as object,
    );
    if (!validate(given)) {
      const [error] = validate.errors ?? [];
      return {
        wrong: `${error?.instancePath === '' ? 'it' : `its ${error?.instancePath.slice(1, 100)}`} ${error?.message}`,
      };
    }
    const wrong = wrongTensor(given, 'it');
    if (wrong !== undefined)
      return { wrong: `${wrong.slice(0, 100)} is no tensor: its data are not as many as its shape has` };
    const report = numbersIn(given) as Report & { readonly complete: boolean };
    const ids = report.verdicts.map(({ clause }) => clause);
    const twice = ids.find((id, place) => ids.indexOf(id) !== place);
    return twice === undefined
      ? { report }
      : { wrong: `it has two verdicts on ${JSON.stringify(twice.slice(0, 100))}` };
  } catch (thrown) {
    return { wrong: thrown instanceof SyntaxError ? 'it is no JSON' : 'it nests too deeply' };
  }
}

/** Whether two parts of reports say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (isList(a) || isList(b))
    return isList(a) && isList(b) && a.length === b.length && Array.from(a).every((part, i) => same(part, b[i]));
  const names = (of: object): string[] =>
    Object.entries(of)
      .filter(([, part]) => part !== undefined)
      .map(([name]) => name);
  return (
    names(a).length === names(b).length &&
    names(a).every((name) => same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  );
}
const isList = (value: object): value is ArrayLike<unknown> & object =>
  Array.isArray(value) || ArrayBuffer.isView(value);
