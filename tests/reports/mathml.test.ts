import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { clauses, faults } from '../../spec/index.ts';
import { formulaOf } from '../../src/reports/html/formula.ts';
import { partsOf } from '../../src/reports/html/parts.ts';

interface Node {
  readonly name: string;
  readonly children: Node[];
  text: string;
}

/** How many children an element of MathML has; where it is not said, as many as it likes. */
const arity: Readonly<Record<string, number>> = {
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
  mfrac: 2,
  mroot: 2,
  semantics: 2,
};
const rows = ['math', 'mrow', 'mstyle', 'mpadded', 'mphantom', 'msqrt', 'mtable', 'mtr', 'mtd'];
const tokens = ['mi', 'mn', 'mo', 'mtext', 'annotation'];
const empty = ['mspace'];
/** What may stand in a table and its rows, and nowhere else. */
const inside: Readonly<Record<string, string>> = { mtable: 'mtr', mtr: 'mtd', semantics: 'annotation' };

/** What is wrong with an element of MathML and all that is in it. */
function wrongIn({ name, children, text }: Node, within = ''): string[] {
  const known = [...rows, ...tokens, ...empty, ...Object.keys(arity)].includes(name);
  const leaf = tokens.includes(name) || empty.includes(name);
  return [
    ...(known ? [] : [`there is no <${name}>`]),
    ...(name in arity && children.length !== arity[name] ? [`<${name}> has ${children.length} children`] : []),
    ...(leaf && children.length > 0 ? [`<${name}> has elements`] : []),
    ...(!tokens.includes(name) && text.trim() !== '' ? [`<${name}> has the text ${text}`] : []),
    ...(tokens.includes(name) && text === '' ? [`<${name}> is empty`] : []),
    ...Object.entries(inside)
      .filter(([outer, inner]) => name === inner && within !== outer)
      .map(([outer]) => `<${name}> is not in <${outer}>`),
    ...children.flatMap((child) => wrongIn(child, name)),
  ];
}

/** The `math` elements of a piece of HTML. Throws where it is not well-formed. */
function mathsIn(html: string): Node[] {
  const open: Node[] = [{ name: 'root', children: [], text: '' }];
  const maths: Node[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri }) => {
    const node: Node = { name, children: [], text: '' };
    if (name === 'math') maths.push(node);
    open.at(-1)!.children.push(node);
    open.push(node);
    if (open.some((one) => one.name === 'math') && uri !== 'http://www.w3.org/1998/Math/MathML')
      throw new Error(`<${name}> is not of MathML`);
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(html).close();
  return maths;
}
const wrong = (html: string): string[] => mathsIn(html).flatMap((math) => wrongIn(math));

const formulas = [...clauses, ...faults].map(({ id, formula }) => ({ id, formula }));

describe('MathML', () => {
  test('of every formula of the specification is understood, and valid', () => {
    expect(formulas.length).toBeGreaterThan(200);
    const found = formulas.map(({ id, formula }) => ({ id, maths: mathsIn(formulaOf(formula).markup) }));
    expect(found.filter(({ maths }) => maths.length === 0)).toEqual([]);
    expect(
      found.flatMap(({ id, maths }) => maths.flatMap((math) => wrongIn(math)).map((what) => `${id}: ${what}`)),
    ).toEqual([]);
  });

  test.each([
    String.raw`L_{\max}`,
    String.raw`x_{\max}^{\min}`,
    String.raw`\frac{\max}{\operatorname{sign}}`,
    String.raw`\max_i x`,
  ])('a named operator is one element: %s', (formula) => {
    expect(wrong(formulaOf(formula).markup)).toEqual([]);
  });

  test.each([
    [String.raw`\lambda \operatorname{sign} g`, 2],
    [String.raw`\max(a, b)`, 0],
    [String.raw`\deg h`, 1],
    [String.raw`L_{\max}`, 0],
  ])('a named operator stands apart from its operands: %s', (formula, spaces) => {
    expect(formulaOf(formula).markup.split('<mspace').length - 1).toBe(spaces);
  });

  test('“is set to” is one operator', () => {
    expect(formulaOf('h := h_0').markup).toContain('<mi>h</mi><mo>:=</mo><msub>');
  });

  test.each([
    ['<msub><mi>L</mi><mi>max</mi><mo>\u2061</mo></msub>', '<msub> has 3 children'],
    ['<mfrac><mi>a</mi></mfrac>', '<mfrac> has 1 children'],
    ['<mrow>a</mrow>', '<mrow> has the text a'],
    ['<mo><mi>a</mi></mo>', '<mo> has elements'],
    ['<mfenced><mi>a</mi></mfenced>', 'there is no <mfenced>'],
    ['<mtd/>', '<mtd> is not in <mtr>'],
  ])('what is wrong is seen: %s', (inner, what) => {
    expect(wrong(`<math xmlns="http://www.w3.org/1998/Math/MathML">${inner}</math>`)).toContain(what);
  });
});

describe('the parts of a formula', () => {
  const bare = (latex: string): string => latex.replaceAll(/\\q?quad\b|\\[ ;]|\\textstyle|\s/g, '');
  test('are all of it', () => {
    for (const { id, formula } of formulas)
      expect(
        bare(
          partsOf(formula)
            .map(({ latex }) => latex)
            .join(''),
        ),
        id,
      ).toBe(bare(formula));
  });

  test.each([
    [String.raw`a = b, \quad c = d`, ['a = b,', '¦c = d']],
    [String.raw`a \ne b \implies c = d = e`, [String.raw`a \ne b`, String.raw`\implies c = d`, '= e']],
    [String.raw`f(a = b = c) = \{d = e = f\}, \ g`, [String.raw`f(a = b = c) = \{d = e = f\},`, '¦g']],
    [String.raw`\textstyle\sum a = b = c`, [String.raw`\textstyle\sum a = b`, String.raw`\textstyle = c`]],
    [String.raw`x \in [0, 1) = a`, [String.raw`x \in [0, 1)`, '= a']],
    ['f(a = b = c', ['f(a = b = c']],
    ['', []],
  ])('%s', (formula, parts) => {
    expect(partsOf(formula).map(({ latex, apart }) => `${apart ? '¦' : ''}${latex}`)).toEqual(parts);
  });
});
