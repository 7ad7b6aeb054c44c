/** The first page in the languages that it has. */
export interface Words {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly Part[];
  readonly next: { readonly title: string; readonly items: readonly (readonly [path: string, text: string])[] };
  readonly controls: Readonly<Record<Control, string>>;
  readonly reductions: Readonly<Record<'sum' | 'mean' | 'max', string>>;
  readonly charts: Readonly<Record<Chart, string>>;
}
type Control = 'batch' | 'reduction' | 'rate' | 'penalty' | 'parts' | 'outlier';
type Chart =
  | 'gradient'
  | 'penaltyGradient'
  | 'step'
  | 'ratio'
  | 'size'
  | 'steps'
  | 'loss'
  | 'meanRun'
  | 'scaledRun'
  | 'sameRun'
  | 'apart'
  | 'wholeMean'
  | 'meanOfMeans'
  | 'partSize'
  | 'byMean'
  | 'byMax'
  | 'worst'
  | 'noScript';
interface Part {
  readonly id: 'gradients' | 'rate' | 'means' | 'max';
  readonly title: string;
  readonly text: readonly string[];
  readonly clause: string;
  readonly more: string;
}

export const words: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    title: 'Sum or mean?',
    lead: 'Is it common practice to minimise the mean loss over a batch instead of the sum? Yes. And both can take the same steps, if you change the learning rate with them. This page shows what changes and what does not. Every number is computed here, by the reference implementation.',
    parts: [
      {
        id: 'gradients',
        title: 'The sum grows with the batch, the mean does not',
        text: [
          'The sum of B losses is B times their mean, so its gradient is B times as large, too. With the sum, a larger batch makes a larger step.',
          'A penalty on the weights does not grow with the batch. So the ratio of the two gradients changes when the batch size or the reduction does: the same coefficient means something else.',
        ],
        clause: 'penalty/fixed-ratio',
        more: 'What the specification says of penalties',
      },
      {
        id: 'rate',
        title: 'Equal steps: λ₁ = λ₂ / B',
        text: [
          'Gradient descent on the sum, with the rate divided by B, takes the steps of gradient descent on the mean. These are three real training runs on Fisher’s iris flowers. Two of them lie on each other.',
          'Where B is a power of two, every rounding is the same as well, and the weights agree bit for bit.',
        ],
        clause: 'sgd/rate-over-batch',
        more: 'The clause, and how frameworks do',
      },
      {
        id: 'means',
        title: 'The mean of means is another mean',
        text: [
          'Twelve examples do not fit into memory, so they come in two parts. The mean of the two means is the mean of all twelve only if the parts have the same size. Libraries got this wrong for years in gradient accumulation.',
        ],
        clause: 'partition/pairs',
        more: 'The clause on parts of a batch',
      },
      {
        id: 'max',
        title: 'The maximum looks at the worst example alone',
        text: [
          'The mean balances all examples; one of them far away moves the line a little. The maximum is the loss of the worst example, and only that one has a gradient. The line that it finds makes the worst error small, and cares for nothing else.',
          'No factor turns one into the other: there is no learning rate that makes their steps equal.',
        ],
        clause: 'gradient/max-is-a-subgradient',
        more: 'The clause on the gradient of a maximum',
      },
    ],
    next: {
      title: 'Where to go on',
      items: [
        ['translate', 'Change the reduction, the batch size or the framework of your own set-up'],
        ['frameworks', 'See what real frameworks do, clause by clause'],
        ['clauses/sgd/rate-over-batch', 'Read a clause, and judge it on your own machine'],
        ['reports', 'Read a report of yours: it stays on this machine'],
      ],
    },
    controls: {
      batch: 'Batch size B',
      reduction: 'Reduction',
      rate: 'Learning rate λ',
      penalty: 'Penalty coefficient',
      parts: 'Examples in the first part, of twelve',
      outlier: 'Height of the last point',
    },
    reductions: { sum: 'sum', mean: 'mean', max: 'max' },
    charts: {
      gradient: 'gradient of the loss',
      penaltyGradient: 'gradient of the penalty',
      step: 'step',
      ratio: 'loss to penalty',
      size: 'batch size B',
      steps: 'step',
      loss: 'mean loss of the batch',
      meanRun: 'mean, rate λ',
      scaledRun: 'sum, rate λ / B',
      sameRun: 'sum, rate λ',
      apart: 'Largest difference between the weights of the first two runs:',
      wholeMean: 'mean of all twelve',
      meanOfMeans: 'mean of the two means',
      partSize: 'examples in the first part',
      byMean: 'by the mean',
      byMax: 'by the maximum',
      worst: 'worst error',
      noScript: 'Without JavaScript the figures do not follow their controls.',
    },
  },
  es: {
    title: '¿Suma o media?',
    lead: '¿Es práctica común minimizar la media de la pérdida sobre un lote en lugar de la suma? Sí. Y ambas pueden dar los mismos pasos, si la tasa de aprendizaje cambia con ellas. Esta página muestra qué cambia y qué no. Todos los números se calculan aquí, con la implementación de referencia.',
    parts: [
      {
        id: 'gradients',
        title: 'La suma crece con el lote, la media no',
        text: [
          'La suma de B pérdidas es B veces su media, y por eso su gradiente también es B veces mayor. Con la suma, un lote más grande da un paso más grande.',
          'Una penalización sobre los pesos no crece con el lote. Por eso la razón entre los dos gradientes cambia cuando cambia el tamaño del lote o la reducción: el mismo coeficiente significa otra cosa.',
        ],
        clause: 'penalty/fixed-ratio',
        more: 'Lo que dice la especificación de las penalizaciones (en inglés)',
      },
      {
        id: 'rate',
        title: 'Pasos iguales: λ₁ = λ₂ / B',
        text: [
          'El descenso de gradiente sobre la suma, con la tasa dividida por B, da los mismos pasos que sobre la media. Estos son tres entrenamientos reales con las flores iris de Fisher. Dos de ellos coinciden.',
          'Cuando B es una potencia de dos, también cada redondeo es el mismo, y los pesos coinciden bit a bit.',
        ],
        clause: 'sgd/rate-over-batch',
        more: 'La cláusula, y lo que hacen las bibliotecas (en inglés)',
      },
      {
        id: 'means',
        title: 'La media de medias es otra media',
        text: [
          'Doce ejemplos no caben en memoria, y llegan en dos partes. La media de las dos medias es la media de los doce solo si las partes tienen el mismo tamaño. Las bibliotecas se equivocaron en esto durante años al acumular gradientes.',
        ],
        clause: 'partition/pairs',
        more: 'La cláusula sobre las partes de un lote (en inglés)',
      },
      {
        id: 'max',
        title: 'El máximo solo mira el peor ejemplo',
        text: [
          'La media equilibra todos los ejemplos; uno muy alejado mueve la recta un poco. El máximo es la pérdida del peor ejemplo, y solo ese tiene gradiente. La recta que encuentra hace pequeño el peor error, y no se ocupa de nada más.',
          'Ningún factor convierte lo uno en lo otro: no hay tasa de aprendizaje con la que sus pasos sean iguales.',
        ],
        clause: 'gradient/max-is-a-subgradient',
        more: 'La cláusula sobre el gradiente de un máximo (en inglés)',
      },
    ],
    next: {
      title: 'Cómo seguir (en inglés)',
      items: [
        ['translate', 'Cambiar la reducción, el tamaño del lote o la biblioteca de su configuración'],
        ['frameworks', 'Ver qué hacen las bibliotecas reales, cláusula por cláusula'],
        ['clauses/sgd/rate-over-batch', 'Leer una cláusula y juzgarla en su propia máquina'],
        ['reports', 'Leer un informe suyo: no sale de esta máquina'],
      ],
    },
    controls: {
      batch: 'Tamaño del lote B',
      reduction: 'Reducción',
      rate: 'Tasa de aprendizaje λ',
      penalty: 'Coeficiente de la penalización',
      parts: 'Ejemplos en la primera parte, de doce',
      outlier: 'Altura del último punto',
    },
    reductions: { sum: 'suma', mean: 'media', max: 'máximo' },
    charts: {
      gradient: 'gradiente de la pérdida',
      penaltyGradient: 'gradiente de la penalización',
      step: 'paso',
      ratio: 'pérdida entre penalización',
      size: 'tamaño del lote B',
      steps: 'paso',
      loss: 'pérdida media del lote',
      meanRun: 'media, tasa λ',
      scaledRun: 'suma, tasa λ / B',
      sameRun: 'suma, tasa λ',
      apart: 'Mayor diferencia entre los pesos de los dos primeros entrenamientos:',
      wholeMean: 'media de los doce',
      meanOfMeans: 'media de las dos medias',
      partSize: 'ejemplos en la primera parte',
      byMean: 'con la media',
      byMax: 'con el máximo',
      worst: 'peor error',
      noScript: 'Sin JavaScript, las figuras no siguen sus controles.',
    },
  },
};
