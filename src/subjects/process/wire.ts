/**
 * Numbers on their way, exactly. A tensor's are the base64 of their float64 in row-major order, least significant byte
 * first; a subject may also answer with a list of numbers. JSON has no word for some numbers: "NaN", "Infinity",
 * "-Infinity" and "-0" stand for them.
 */
import { sizeOf, type TensorData } from '../../../spec/language/index.ts';

const isTensor = (value: object): value is TensorData => 'shape' in value && 'data' in value;
const bigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
const unwritable: readonly string[] = ['NaN', 'Infinity', '-Infinity', '-0'];

function bytesOf(data: ArrayLike<number>): Buffer {
  const bytes = Buffer.from(new Float64Array(data).buffer);
  return bigEndian ? bytes.swap64() : bytes;
}

/** A value of the language, as it is sent. */
export function encoded(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(encoded);
  if (isTensor(value)) return { shape: value.shape, data: bytesOf(value.data).toString('base64') };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, encoded(part)]));
}

/** The inverse of `encoded`. Throws a sentence where a tensor's data are not as many numbers as its shape has. */
export function decoded(value: unknown): unknown {
  if (typeof value === 'string') return unwritable.includes(value) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decoded);
  if (isTensor(value)) return decodedTensor(value as unknown as Sent);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, decoded(part)]));
}

/** Letters from which a string of base64 goes past JSON and UTF-8, which would look at each of them. */
const long = 2 ** 16;
/** What stands in JSON where such a string belongs. */
const mark = '\0base64';

const isLong = (value: unknown): value is string => typeof value === 'string' && value.length >= long;
const holdsLong = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(holdsLong) : isLong(value);

/** The bytes of what was `encoded`, as a line, in parts. */
export function lineParts(message: unknown): Buffer[] {
  // Most messages are short, and sooner written as they are.
  if (!holdsLong(message)) return [Buffer.from(`${JSON.stringify(message)}\n`)];
  const datas: string[] = [];
  const text = JSON.stringify(message, (name, value: unknown) =>
    name === 'data' && isLong(value) ? (datas.push(value), mark) : value,
  );
  return `${text}\n`
    .split(JSON.stringify(mark))
    .flatMap((part, i) =>
      i === 0 ? [Buffer.from(part)] : [Buffer.from(`"${datas[i - 1]!}"`, 'latin1'), Buffer.from(part)],
    );
}

interface Sent {
  readonly shape: readonly number[];
  readonly data: string | readonly (number | string)[];
}

function decodedTensor({ shape, data }: Sent): TensorData {
  const size = sizeOf(shape);
  const wanted = `where its shape [${shape.join(', ')}] has ${size}`;
  if (typeof data !== 'string') {
    if (data.length !== size) throw new RangeError(`a tensor holds ${data.length} numbers, ${wanted}`);
    return { shape, data: Float64Array.from(data, Number) };
  }
  const bytes = Buffer.from(data, 'base64');
  // A decoder passes over whatever is not base64.
  if (bytes.toString('base64') !== data) throw new TypeError('the data of a tensor are no base64');
  if (bytes.length !== 8 * size) throw new RangeError(`a tensor holds ${bytes.length} bytes, ${wanted} float64`);
  // A copy of their own, where their place in memory fits a float64's.
  const numbers = new Float64Array(size);
  Buffer.from(numbers.buffer).set(bigEndian ? bytes.swap64() : bytes);
  return { shape, data: numbers };
}
