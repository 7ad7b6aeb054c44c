/**
 * Numbers on their way, exactly. A tensor's are the base64 of their float64 in row-major order, least significant byte
 * first; or these bytes themselves, after the line, where both sides agreed to that and they are many. A subject may also
 * answer with a list of numbers. JSON has no word for some numbers: "NaN", "Infinity",
 * "-Infinity" and "-0" stand for them.
 */
import { sizeOf } from '../../../spec/language/index.js';
const isTensor = (value) => 'shape' in value && 'data' in value;
const bigEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;
const unwritable = ['NaN', 'Infinity', '-Infinity', '-0'];
function bytesOf(data) {
    const bytes = Buffer.from(new Float64Array(data).buffer);
    return bigEndian ? bytes.swap64() : bytes;
}
/** The numbers of a tensor that follow their line as bytes. */
export class Raw {
    bytes;
    constructor(bytes) {
        this.bytes = bytes;
    }
}
/** Numbers from which a tensor's are sent as bytes: fewer are sooner written with the rest of the line. */
const many = 512;
/** A value of the language, as it is sent; large tensors as bytes after the line, where `raw` says so. */
export function encoded(value, raw = false) {
    if (typeof value === 'number')
        return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((part) => encoded(part, raw));
    if (isTensor(value)) {
        const bytes = bytesOf(value.data);
        return {
            shape: value.shape,
            data: raw && value.data.length >= many ? new Raw(bytes) : bytes.toString('base64'),
        };
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, encoded(part, raw)]));
}
/**
 * The inverse of `encoded`, with the bytes that followed the line. Throws a sentence where a tensor's data are not as
 * many numbers as its shape has.
 */
export function decoded(value, followed) {
    if (typeof value === 'string')
        return unwritable.includes(value) ? Number(value) : value;
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((part) => decoded(part, followed));
    if (isTensor(value))
        return decodedTensor(value, followed);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, decoded(part, followed)]));
}
/** Letters from which a string of base64 goes past JSON and UTF-8, which would look at each of them. */
const long = 2 ** 16;
/** What stands in JSON where such a string belongs. */
const mark = '\0base64';
const isLong = (value) => typeof value === 'string' && value.length >= long;
const holdsLong = (value) => typeof value === 'object' && value !== null
    ? value instanceof Raw || Object.values(value).some(holdsLong)
    : isLong(value);
/** The bytes of a message that was `encoded`, as a line, and what follows it, in parts. */
export function lineParts(message) {
    // Most messages are short, and sooner written as they are.
    if (!holdsLong(message))
        return [Buffer.from(`${JSON.stringify(message)}\n`)];
    const datas = [];
    const following = [];
    let size = 0;
    const placed = ({ bytes }) => {
        const place = { from: size, bytes: bytes.length };
        following.push(bytes);
        size += bytes.length;
        return place;
    };
    const text = JSON.stringify(message, (name, value) => value instanceof Raw ? placed(value) : name === 'data' && isLong(value) ? (datas.push(value), mark) : value);
    const line = `${size === 0 ? text : `${text.slice(0, -1)},"bytes":${size}}`}\n`
        .split(JSON.stringify(mark))
        .flatMap((part, i) => i === 0 ? [Buffer.from(part)] : [Buffer.from(`"${datas[i - 1]}"`, 'latin1'), Buffer.from(part)]);
    return [...line, ...following];
}
function decodedTensor({ shape, data }, followed) {
    const size = sizeOf(shape);
    const wanted = `where its shape [${shape.join(', ')}] has ${size}`;
    if (typeof data === 'object' && 'from' in data)
        return { shape, data: placedNumbers(data, size, wanted, followed) };
    if (typeof data !== 'string') {
        if (data.length !== size)
            throw new RangeError(`a tensor holds ${data.length} numbers, ${wanted}`);
        return { shape, data: Float64Array.from(data, Number) };
    }
    const bytes = Buffer.from(data, 'base64');
    // A decoder passes over whatever is not base64.
    if (bytes.toString('base64') !== data)
        throw new TypeError('the data of a tensor are no base64');
    if (bytes.length !== 8 * size)
        throw new RangeError(`a tensor holds ${bytes.length} bytes, ${wanted} float64`);
    // A copy of their own, where their place in memory fits a float64's.
    const numbers = new Float64Array(size);
    Buffer.from(numbers.buffer).set(bigEndian ? bytes.swap64() : bytes);
    return { shape, data: numbers };
}
/** The numbers at a place among the bytes that followed a line. */
function placedNumbers({ from, bytes }, size, wanted, followed = Buffer.alloc(0)) {
    if (bytes !== 8 * size)
        throw new RangeError(`a tensor holds ${bytes} bytes, ${wanted} float64`);
    if (from + bytes > followed.length)
        throw new RangeError(`a tensor's ${bytes} bytes begin at ${from}, and ${followed.length} bytes followed the line: make it the number of bytes before them`);
    const numbers = new Float64Array(size);
    const own = Buffer.from(numbers.buffer);
    followed.copy(own, 0, from, from + bytes);
    if (bigEndian)
        own.swap64();
    return numbers;
}
