import { SaxesParser } from 'saxes';
import { htmlOf } from '../../findings/matrix.ts';
import { describe, expect, test } from 'vitest';
import { style } from '../../src/reports/html/style.ts';
import { formats } from '../../src/reports/formats.ts';
import { everyKind } from './runs.ts';

/** An element, with the elements that it is in, the innermost last. */
interface Placed {
  readonly name: string;
  readonly classes: readonly string[];
  readonly above: readonly Placed[];
  bare: string;
}
function placedIn(html: string): Placed[] {
  const all: Placed[] = [];
  const open: Placed[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const classes = String(attributes['class'] ?? '').split(' ');
    const element: Placed = { name, classes, above: [...open], bare: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.length > 0 && (open.at(-1)!.bare += text.trim())));
  parser.on('closetag', () => void open.pop());
  parser.write(html.replace('<!DOCTYPE html>', '')).close();
  return all;
}

/** The selectors that make a grid or a row of boxes of what they select. */
const boxing = (html: string): string[] =>
  [...html.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, , looks]) => /display:\s*(inline-)?(grid|flex)/.test(looks!))
    .flatMap(([, selectors]) => selectors!.split(',').map((one) => one.trim()));

/** Whether a selector of names and classes, within or directly in one another, is of an element. */
function selects(selector: string, { name, classes, above }: Placed): boolean {
  const [, rest = '', combinator = '', last = selector] = /^(.*?)\s*([\s>])\s*([^\s>]+)$/s.exec(selector) ?? [];
  const [tag = '', ...wanted] = last.split('.');
  if ((tag !== '' && tag !== name) || !wanted.every((one) => classes.includes(one))) return false;
  if (rest === '') return true;
  const within = combinator === '>' ? above.slice(-1) : above;
  return within.some((one) => selects(rest, one));
}

/**
 * Text that stands bare among the boxes of a grid is a box itself, in whatever column it comes to stand: in the
 * narrowest it is set two letters a line.
 */
const bareIn = (html: string): string[] => {
  const selectors = boxing(html.slice(html.indexOf('<style>') + 7, html.indexOf('</style>')));
  return placedIn(html).flatMap((element) =>
    element.bare === ''
      ? []
      : selectors.filter((one) => selects(one, element)).map((one) => `${one}: ${element.bare.slice(0, 60)}`),
  );
};

describe('no text stands bare in a grid', () => {
  test('of a report', async () => {
    expect(bareIn(await formats.html.write(await everyKind(), 'report.html'))).toEqual([]);
  });

  test('of the matrix', () => {
    expect(bareIn(htmlOf())).toEqual([]);
  });

  test('and would be seen if it did', () => {
    const page = (looks: string): string =>
      `<html><head><style>${looks}</style></head><body><details class="a b"><summary>bare<i>boxed</i></summary></details></body></html>`;
    expect(bareIn(page('summary { display: grid }'))).toEqual(['summary: bare']);
    expect(bareIn(page('@media print { .a.b > summary { margin: 0; display: inline-flex } }'))).toHaveLength(1);
    expect(bareIn(page('body .b summary, p { display:flex }'))).toHaveLength(1);
    expect(bareIn(page('body > summary { display: grid } .c summary { display: flex } summary { margin: 0 }'))).toEqual(
      [],
    );
  });
});

describe('text stands out from every background, in light and in dark', () => {
  /** The share of light that a colour gives, from 0 to 1 (WCAG 2, relative luminance). */
  const luminance = (colour: string): number => {
    const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
    const [red, green, blue] = [0, 2, 4].map((at) => {
      const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string): number => {
    const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  };
  const backgrounds = ['page', 'card', 'code', 'band'];
  test.each([
    ['light', 0],
    ['dark', 1],
  ])('%s', (_, at) => {
    const block = [...style.matchAll(/:root \{([^}]*)\}/g)][at]![1]!;
    const colours = new Map([...block.matchAll(/--(\w+): (#\w+)/g)].map(([, name, colour]) => [name!, colour!]));
    expect(colours.size).toBe(14);
    const pairs = [...colours].flatMap(([name, colour]) =>
      [...backgrounds, 'edge'].includes(name)
        ? []
        : backgrounds.map((under) => ({ pair: `${name} on ${under}`, ratio: contrast(colour, colours.get(under)!) })),
    );
    expect(pairs.length).toBe(36);
    // The least that WCAG 2 asks for of small text.
    expect(pairs.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
});
