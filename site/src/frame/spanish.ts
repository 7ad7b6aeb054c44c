/** The frame of the Spanish page: what Starlight says in Spanish, and the names in the sidebar. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
// Starlight gives its translations to the languages of a whole site, of which this page is one alone.
import own from '../../node_modules/@astrojs/starlight/translations/es.json';

const names: Readonly<Record<string, string>> = {
  Frameworks: 'Bibliotecas',
  History: 'Historia',
  'Translate a set-up': 'Traducir una configuración',
  'Identify a subject': 'Identificar un sujeto',
  'Read a report': 'Leer un informe',
  Reading: 'Lectura',
  'How to read a page': 'Cómo leer una página',
  'Symbols and words': 'Símbolos y palabras',
  'A bias is not a rounding': 'Un sesgo no es un redondeo',
  Clauses: 'Cláusulas',
  Definitions: 'Definiciones',
  Faults: 'Errores',
  'Faults found': 'Errores encontrados',
  Reductions: 'Reducciones',
  'Weights, masks, ignored targets': 'Pesos, máscaras y objetivos ignorados',
  Gradients: 'Gradientes',
  Updates: 'Actualizaciones',
  Penalties: 'Penalizaciones',
  'Batch size': 'Tamaño del lote',
  'Accumulation and replicas': 'Acumulación y réplicas',
  Numbers: 'Números',
  'Losses of your own': 'Pérdidas propias',
  Losses: 'Pérdidas',
  Denominators: 'Denominadores',
  Clipping: 'Recorte',
  'Update rules': 'Reglas de actualización',
  'Rules for another batch size': 'Reglas para otro tamaño de lote',
  'From losses to training': 'De las pérdidas al entrenamiento',
};
/** Chapters are numbered. Ids of clauses, and names of definitions and of functions, are the same in all languages. */
const inSpanish = (label: string): string =>
  label.replace(/^(\d+\. )?(.*)$/, (_, number = '', name = '') => `${number}${names[name] ?? name}`);

interface Entry {
  label: string;
  entries?: Entry[];
}
const translate = (entry: Entry): void => {
  entry.label = inSpanish(entry.label);
  entry.entries?.forEach(translate);
};

export const onRequest = defineRouteMiddleware((context) => {
  const { locals } = context;
  if (locals.starlightRoute.entryMeta.lang !== 'es') return;
  const { t } = locals;
  const words: Readonly<Record<string, string>> = own;
  const others = t as unknown as (key: string, ...rest: unknown[]) => string;
  const translated = (key: string, ...rest: unknown[]): string => words[key] ?? others(key, ...rest);
  locals.t = Object.assign(translated, t, { all: () => ({ ...t.all(), ...own }) }) as unknown as typeof t;
  locals.starlightRoute.sidebar.forEach(translate);
  const [overview] = locals.starlightRoute.toc?.items ?? [];
  if (overview !== undefined) overview.text = own['tableOfContents.overview'];
});
