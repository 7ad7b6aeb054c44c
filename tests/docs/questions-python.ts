/** The page docs/questions-python.md: the same questions and answers as docs/questions.md, for a reader of Python alone. */
import type { Ask, TensorData } from '../../spec/language/index.ts';
import { code, prose } from './markdown.ts';
import { answerTable, answerTo, definitions, examples, fieldTable, nameOfQuestion } from './questions.ts';

const width = 110;

const isTensor = (value: object): value is TensorData => 'shape' in value && 'data' in value;

/** Numbers in row-major order as nested lists. */
function nested(shape: readonly number[], data: readonly number[]): string {
  const [extent, ...rest] = shape;
  // As floats: `numpy.array(2)` would be of integers.
  if (extent === undefined) return numberOf(data[0]!).replace(/^-?\d+$/, '$&.0');
  const size = data.length / extent;
  const rows = Array.from({ length: extent }, (_, row) => nested(rest, data.slice(row * size, (row + 1) * size)));
  return `[${rows.join(', ')}]`;
}
const numberOf = (value: number): string =>
  Number.isFinite(value)
    ? Object.is(value, -0)
      ? '-0.0'
      : String(value)
    : Number.isNaN(value)
      ? 'nan'
      : value < 0
        ? '-inf'
        : 'inf';
const tensor = ({ shape, data }: TensorData): string =>
  shape.includes(0)
    ? `numpy.zeros((${shape.join(', ')}${shape.length === 1 ? ',' : ''}))`
    : `numpy.array(${nested(shape, Array.from(data))})`;

/** A value as Python writes it: on one line where that fits. */
export function python(value: unknown, indent = ''): string {
  if (typeof value === 'number') return numberOf(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) throw new TypeError(`${String(value)} is nothing that is asked`);
  if (isTensor(value)) return tensor(value);
  const inner = `${indent}    `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((part) => python(part, inner))
    : Object.entries(value).map(([name, part]) => `'${name}': ${python(part, inner)}`);
  const line = `${open}${parts.join(', ')}${close}`;
  if (!line.includes('\n') && indent.length + line.length <= width) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

/** How a function answers a kind of question: with PyTorch here, and alike with JAX and NumPy. */
const written: Readonly<Record<Ask, string>> = {
  loss: `@et.loss('squared-error', mean='elements')
def my_loss(predictions, targets, *, reduction):
    return F.mse_loss(predictions, targets, reduction=reduction)`,
  attempt: `@et.loss('absolute-error', mean='elements')
def my_loss(predictions, targets, *, reduction):
    if reduction not in ('none', 'sum', 'mean'):
        raise ValueError(f'there is no reduction {reduction}')
    return F.l1_loss(predictions, targets, reduction=reduction)`,
  objective: `mine = et.Subject('mine', penalties=['half-sum-of-squares', 'sum-of-squares'])

@mine.objective
def total(question, model, batch):
    loss = F.mse_loss(model(batch.inputs), batch.targets, reduction='sum')
    return loss + sum(et.penalty(one, getattr(model, one['on'])) for one in question['penalties'])`,
  steps: `et.optimizer(torch.optim.SGD)
et.optimizer(torch.optim.AdamW)
et.optimizer(MyLion, 'lion', decays={'decoupled': 'weight_decay'})`,
  training: `@et.trainer('squared-error', mean='elements', windows=())
def step(model, optimizer, micro_batches):
    [batch] = micro_batches
    optimizer.zero_grad()
    loss = F.mse_loss(model(batch.inputs), batch.targets)
    loss.backward()
    optimizer.step()
    return loss`,
  accumulation: `@et.trainer('squared-error', mean='elements')
def step(model, optimizer, micro_batches):
    optimizer.zero_grad()
    count = sum(batch.targets.numel() for batch in micro_batches)
    reported = 0
    for batch in micro_batches:
        loss = F.mse_loss(model(batch.inputs), batch.targets, reduction='sum') / count
        loss.backward()
        reported += loss.detach()
    optimizer.step()
    return reported`,
  evaluate: `@et.evaluator('squared-error', mean='elements')
def report(model, batches, *, penalty):
    errors = [model(batch.inputs) - batch.targets for batch in batches]
    return sum((error**2).sum() for error in errors) / sum(error.numel() for error in errors) + penalty(model)`,
  own: `numbers = {'shape': ['examples', 2], 'reals': [-4, 4]}
weights = {'shape': ['examples'], 'reals': [0.25, 3]}

@et.own({'orders': numbers, 'demand': numbers, 'weights': weights}, mean='examples', gradient_of=['orders'], weights='weights')
def stock(orders, demand, weights, *, reduction):
    cost = weights * (orders - demand).abs().sum(dim=1)
    return {'none': cost, 'sum': cost.sum(), 'mean': cost.mean()}[reduction]`,
  ownSteps: `et.own_optimizer(Signs, name='signs', rate=(0.25, 0), hyper={'momentum': (0.75, 0), 'decay': (0.5, 1)}, slots={'average': 1}, shape=[5])`,
  observed: `row = {'shape': ['examples', 2], 'reals': [-2, 2]}

@et.loop(network, {'x': row, 'y': {'shape': ['examples'], 'reals': [-2, 2]}})
def step(model, optimizer, micro_batches):
    optimizer.zero_grad()
    count = sum(len(batch.x) for batch in micro_batches)
    reported = 0
    for batch in micro_batches:
        loss = ((model(batch.x).squeeze(1) - batch.y) ** 2).sum() / count
        loss.backward()
        reported += loss.detach()
    optimizer.step()
    return reported`,
};

/** What Python calls the types of JSON. */
const types: Readonly<Record<string, string>> = {
  object: 'dictionary',
  'list of objects': 'list of dictionaries',
  tensor: 'array',
  'list of tensors': 'list of arrays',
  string: 'string',
  number: 'float',
  '`true`': '`True`',
};
/** A table of fields, whose second column is the type. */
const inPython = (table: string): string =>
  table.replaceAll(/^(\| `[^|]+` \| )([^|]+)( \|)/gm, (_, before: string, type: string, after: string) => {
    const told = types[type];
    if (told === undefined) throw new Error(`what does Python call '${type}'?`);
    return `${before}${told}${after}`;
  });

async function chapterOf(ask: Ask): Promise<string> {
  const name = nameOfQuestion(ask);
  const shown = await Promise.all(
    examples
      .filter((one) => one.ask === ask)
      .map(async ({ shows, question }) => {
        // Of a declared loss the declaration stands in docs/questions.md.
        const says = shows.replace(/ that is declared as `.*`$/, '');
        const answer = await answerTo(question);
        return `${says}:\n\n\`\`\`py\nquestion = ${python(question)}\nanswer = ${python(answer)}\n\`\`\``;
      }),
  );
  return [
    `## ${code(ask)}`,
    prose(definitions[name]!.description!),
    `As a function:\n\n\`\`\`python\n${written[ask]}\n\`\`\``,
    ...shown,
    inPython(fieldTable(name)),
    inPython(answerTable(name.replace('Question', 'Answer'))),
  ].join('\n\n');
}

/** The page. */
export async function pythonPage(): Promise<string> {
  const asks = [...new Set(examples.map(({ ask }) => ask))];
  return `${[
    '# Questions and answers in Python',
    '<!-- Written by `npm run docs` from the schema, the definitions, and what the reference answers: change those. -->',
    `Who writes functions with the decorators of [equistep.torch, equistep.jax and equistep.numpy](python.md) needs none of this: each section shows first how a
function answers the kind of question. Under it stands the question as \`equistep.serve(declaration, answer)\` hands it over, and the answer that is right.
Tensors are arrays of NumPy, in float64, of numbers that the declared format holds. A value is a \`numpy.array\` of no axes, or a float. What a subject does not
have it declines with \`raise equistep.Unsupported('why')\`.`,
    `| field of a question | argument of a function that is decorated with \`@loss\` |
| --- | --- |
| \`predictions\`, \`targets\` | the first two; class indices are integers |
| \`reduction\` | \`reduction\`, by the function's own word: \`'none'\`, \`'sum'\`, \`'mean'\` |
| \`weights\` | \`weight\`, with \`weights=True\` |
| \`valid\` | \`mask\`, with \`valid=True\` |
| \`classWeights\` | \`weight\`, with \`class_weights=True\` |
| \`ignoredClass\` | \`ignore_index\`, with \`ignored_class=True\` |
| \`loss\` | its parameters by name: \`delta\`, \`gamma\`, \`label_smoothing\` for \`smoothing\`, \`pos_weight\` for \`positiveWeight\` |
| \`scale\`, \`cotangent\` | none: the gradient is pulled back from them, in PyTorch and JAX |`,
    ...(await Promise.all(asks.map(chapterOf))),
  ].join('\n\n')}\n`;
}
