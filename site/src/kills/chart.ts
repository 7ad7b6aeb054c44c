import * as Plot from '@observablehq/plot';
import { named } from '../components/charts.ts';
import type { KillRow } from './worker.ts';

/** Clauses against faults: the darker, the later it was found; empty where the clause does not reject the fault. */
export function heatMap(rows: readonly KillRow[]): HTMLElement | SVGElement {
  const cells = rows.flatMap(({ clause, kills }) => kills.map((kill) => ({ clause, ...kill })));
  const faults = [...new Set(cells.map(({ fault }) => fault))];
  const clauses = rows.map(({ clause }) => clause);
  const missed = cells.filter(({ cases }) => cases === undefined);
  const chart = Plot.plot({
    width: 330 + 18 * faults.length,
    height: 240 + 20 * clauses.length,
    marginLeft: 300,
    marginBottom: 230,
    style: { background: 'none', fontSize: '12px' },
    x: { domain: faults, tickRotate: -90, label: null },
    y: { domain: clauses, label: null },
    color: {
      type: 'log',
      scheme: 'viridis',
      reverse: true,
      legend: true,
      label: 'cases until it was found',
      tickFormat: String,
      ticks: 4,
    },
    marks: [
      Plot.cell(
        cells.filter(({ cases }) => cases !== undefined),
        {
          x: 'fault',
          y: 'clause',
          fill: 'cases',
          inset: 0.5,
          title: ({ clause, fault, cases }: (typeof cells)[number]) => `${clause} finds ${fault} after ${cases} cases`,
        },
      ),
      Plot.text(missed, { x: 'fault', y: 'clause', text: () => '✗' }),
    ],
  });
  return named(chart, 'After how many cases each clause finds each fault');
}
