import jsTokens, {} from 'js-tokens';
const opens = ({ type, value }) => type === 'TemplateHead' || (type === 'Punctuator' && /^[([{]$/.test(value));
const closes = ({ type, value }) => type === 'TemplateTail' || (type === 'Punctuator' && /^[)\]}]$/.test(value));
const isComment = ({ type }) => type.endsWith('Comment');
/** The tokens of a TypeScript text, without white space. A bracket has the depth of what stands around it. */
export function tokensOf(text) {
    // Of JavaScript's grammar, `x! / y` is the beginning of a regular expression.
    const javaScript = text.replaceAll(/(?<=[\w)\]])!(?= \/ )/g, ' ');
    const tokens = [];
    let at = 0;
    let depth = 0;
    for (const token of jsTokens(javaScript)) {
        if (closes(token))
            depth -= 1;
        if (!/^(WhiteSpace|LineTerminatorSequence)$/.test(token.type)) {
            tokens.push({ type: token.type, value: token.value, at, depth });
        }
        if (opens(token))
            depth += 1;
        at += token.value.length;
    }
    return tokens;
}
/** A text that is moved to the left by the indentation of the line that it starts in. */
function dedented(text, whole, at) {
    const line = whole.slice(whole.lastIndexOf('\n', at - 1) + 1);
    const indentation = /^ */.exec(line)[0];
    return text.replaceAll(`\n${indentation}`, '\n');
}
/** What a comment says, without its marks. */
const commentText = (comments) => comments
    .map(({ value }) => value.replaceAll(/^\/\*+|\*\/$|^\/\//g, '').replaceAll(/\n\s*\* ?/g, '\n'))
    .map((text) => text.trim().replaceAll(/\s*\n(?!\s*\n|- )\s*/g, ' '))
    .join(' ');
/** The pieces of a list that is written out: what commas part, between the bracket at this place and its partner. */
function listed(text, tokens, open) {
    const { depth } = tokens[open];
    const pieces = [];
    let own = [];
    for (const token of tokens.slice(open + 1)) {
        const ends = token.depth === depth && closes(token);
        if (!ends && !(token.depth === depth + 1 && token.value === ',')) {
            own.push(token);
            continue;
        }
        const rest = own.filter((one) => !isComment(one));
        const from = own.findIndex((one) => !isComment(one));
        if (rest.length > 0) {
            const [start, end] = [own[from].at, rest.at(-1).at + rest.at(-1).value.length];
            pieces.push({
                piece: { text: dedented(text.slice(start, end), text, start), comment: commentText(own.slice(0, from)) },
                tokens: own.slice(from),
            });
        }
        own = [];
        if (ends)
            break;
    }
    return pieces;
}
/** Whether a text is one pair of brackets, with all that it holds. */
const isEnclosed = (tokens, bracket) => tokens[0]?.value === bracket && tokens.findIndex((token, i) => i > 0 && token.depth === 0) === tokens.length - 1;
/** The elements of an array that is written out; nothing of another text. */
export function elementsOf(text) {
    const tokens = tokensOf(text);
    return isEnclosed(tokens, '[') ? listed(text, tokens, 0).map(({ piece }) => piece) : undefined;
}
/** The properties of an object that is written out; nothing of another text. */
export function propertiesOf(text) {
    const tokens = tokensOf(text);
    return isEnclosed(tokens, '{') ? propertiesAt(text, tokens, 0) : undefined;
}
/**
 * The properties of the record that a text is, or declares: `{ … }`, `const x: X = { … }`, `const x = define(y, { … })`.
 */
export function recordIn(text) {
    const value = text.replace(/^(?:export )?const \w+(?::[\s\S]*?)? =\s+(?=\{|\w+\()/, '').replace(/;$/, '');
    if (value.startsWith('{'))
        return propertiesOf(value);
    if (!/^\w+\(/.test(value))
        return undefined;
    const tokens = tokensOf(value);
    const open = tokens.findIndex(({ depth, value: is }, i) => is === '{' && depth === 1 && /^[(,]$/.test(tokens[i - 1].value));
    return open === -1 ? undefined : propertiesAt(value, tokens, open);
}
/** What a function gives whose body is one record, `(x) => ({ … })`; any other text is as it is. */
export const returnedBy = (text) => /=> \((\{[\s\S]*\})\)$/.exec(text)?.[1] ?? text;
/** How many arguments each call of a function has in a text. */
export function argumentsOf(text, name) {
    const tokens = tokensOf(text);
    return tokens.flatMap(({ value }, i) => value === name && tokens[i + 1]?.value === '(' ? [listed(text, tokens, i + 1).length] : []);
}
function propertiesAt(text, tokens, open) {
    return listed(text, tokens, open).map(({ piece, tokens: [name, colon] }) => {
        if (name.value === '...')
            return { ...piece, name: undefined, value: piece.text };
        const value = colon?.value === ':' ? piece.text.slice(piece.text.indexOf(':', name.value.length) + 1) : piece.text;
        return { ...piece, name: unquoted(name.value), value: value.trim() };
    });
}
export function sourceFile(path, text) {
    const tokens = tokensOf(text);
    const lineAt = (at) => text.slice(0, at).split('\n').length;
    const around = (index) => tokens.findLastIndex((token, i) => i < index && token.depth === tokens[index].depth - 1 && token.value === '{');
    const holding = (index) => ({
        line: lineAt(tokens[index].at),
        properties: propertiesAt(text, tokens, around(index)),
    });
    // Where the tokens are that something is found by.
    const ids = new Map();
    const templates = [];
    const names = new Map();
    tokens.forEach(({ type, value }, i) => {
        const isId = tokens[i - 1]?.value === ':' && tokens[i - 2]?.value === 'id';
        if (isId && type === 'StringLiteral')
            ids.set(unquoted(value), i);
        if (isId && type === 'TemplateHead')
            templates.push([value.slice(1, -2), i]);
        if (tokens[i + 1]?.value === ':' && tokens[i + 2]?.value === '{')
            names.set(unquoted(value), i + 3);
    });
    const found = (index) => (index === undefined ? undefined : holding(index));
    const statements = statementsOf(text, tokens);
    return {
        path,
        declarations: new Map(statements.flatMap((statement) => declarationOf(statement, lineAt))),
        imports: new Map(statements.flatMap(({ piece }) => importsOf(path, piece.text))),
        record: (id) => found(ids.get(id)),
        template: (id) => found(templates.find(([beginning]) => id.startsWith(beginning))?.[1]),
        named: (name) => found(names.get(name)),
    };
}
const unquoted = (text) => text.replaceAll(/^['"]|['"]$/g, '');
/** The statements of a file: the formatter begins each, and nothing else but its end, at the left edge. */
function statementsOf(text, tokens) {
    const starts = tokens.flatMap((token, i) => token.depth === 0 && !closes(token) && (token.at === 0 || text[token.at - 1] === '\n') ? [i] : []);
    return starts.flatMap((start, i) => {
        if (isComment(tokens[start]))
            return [];
        const last = tokens[(starts[i + 1] ?? tokens.length) - 1];
        const { at } = tokens[start];
        const before = starts[i - 1] === start - 1 && isComment(tokens[start - 1]) ? [tokens[start - 1]] : [];
        const piece = { text: text.slice(at, last.at + last.value.length), comment: commentText(before) };
        return [{ piece, at, tokens: tokens.slice(start, starts[i + 1]) }];
    });
}
const declarationOf = ({ piece, at, tokens }, lineAt) => {
    const name = /^(?:export )?(?:const|function) (\w+)/.exec(piece.text)?.[1];
    return name === undefined ? [] : [[name, { ...piece, name, line: lineAt(at), names: freeNames(tokens) }]];
};
function importsOf(path, statement) {
    const [, names, from] = /^import \{([\s\S]*)\} from '(\.[^']+)';/.exec(statement) ?? [];
    if (names === undefined || from === undefined)
        return [];
    const to = joined(path, from);
    return names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => {
        const [there, here = there] = name.split(' as ');
        return [here, { path: to, name: there }];
    });
}
/** A path from that of another file. */
function joined(path, from) {
    const parts = path.split('/').slice(0, -1);
    for (const part of from.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}
/** The names that a text takes from around it: not those of members and properties, and none that it binds itself. */
export const namesIn = (text) => freeNames(tokensOf(text));
function freeNames(tokens) {
    const scopes = scopesOf(tokens);
    const isName = ({ type }, i) => type === 'IdentifierName' && !/^\??\.$/.test(tokens[i - 1]?.value ?? '') && !isKey(tokens, i);
    return new Set(tokens
        .filter((token, i) => isName(token, i))
        .filter(({ value, at }) => !scopes.some(({ names, from, to }) => at >= from && at <= to && names.has(value)))
        .map(({ value }) => value));
}
const isKey = (tokens, i) => tokens[i + 1]?.value === ':' && /^[{,(]$/.test(tokens[i - 1]?.value ?? '{');
function scopesOf(tokens) {
    const end = (from, ends) => tokens.slice(from).find(ends)?.at ?? Number.MAX_SAFE_INTEGER;
    const between = (from, to) => new Set(tokens
        .slice(from, to)
        .filter(({ type }) => type === 'IdentifierName')
        .map(({ value }) => value));
    return tokens.flatMap(({ value, depth, at }, i) => {
        if (value === '=>') {
            // From the bracket that opens the parameters to the end of the body.
            const open = tokens.findLastIndex((token, j) => j < i && token.depth === depth && token.value === '(');
            return [
                {
                    names: between(open, i),
                    from: tokens[open]?.at ?? at,
                    to: end(i + 1, (token) => token.depth < depth || (token.depth === depth && /^[,;]$/.test(token.value))),
                },
            ];
        }
        if (value === 'function') {
            const close = tokens.findIndex((token, j) => j > i && token.depth === depth && token.value === ')');
            return [{ names: between(i, close), from: at, to: end(close, (token) => token.depth < depth) }];
        }
        if (value === 'const') {
            const is = tokens.findIndex((token, j) => j > i && token.depth === depth && token.value === '=');
            return [{ names: between(i, is), from: at, to: end(i, (token) => token.depth < depth) }];
        }
        return [];
    });
}
